using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Grades;

/// <summary>Grades the sources of claims by a user's list. Credibility of the information is the linker's; reliability of the source is the user's judgement alone.</summary>
public static class SourceGrading
{
    /// <summary>The brief with every claim graded by its listed origins, else by the most reliable listed outlet that tells it in its own words; F where nobody is listed.</summary>
    public static Brief Apply(Brief brief, OutletGrades grades)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(grades);
        Dictionary<ActorId, Actor> actors = brief.Actors.ToDictionary(a => a.Id);
        Dictionary<ArticleId, BriefArticle> articles = brief.Articles.ToDictionary(a => a.Article.Id);
        return brief with { Claims = [.. brief.Claims.Select(Graded)] };

        Claim Graded(Claim claim)
        {
            (char Grade, string Name)? origin = Best(
                claim
                    .Origins.Select(o => o.Actor)
                    .OfType<ActorId>()
                    .Where(actors.ContainsKey)
                    .Select(id => actors[id].Aliases.Prepend(actors[id].Name))
            );
            (char Grade, string Name)? teller = Best(
                claim
                    .Articles.Select(id => articles[id])
                    .Where(a => a.DuplicateOf is null && a.Article.Outlet is not null)
                    .Select(a => new[] { a.Article.Outlet! })
            );
            if ((origin ?? teller) is not { } found)
                return claim;
            string because = origin is null
                ? $"told by {found.Name}, graded {found.Grade} in the outlets file"
                : $"comes from {found.Name}, graded {found.Grade} in the outlets file";
            return claim with { Grade = new Grade(found.Grade, claim.Grade.Information, claim.Grade.Because + "; " + because) };
        }

        (char Grade, string Name)? Best(IEnumerable<IEnumerable<string>> candidates)
        {
            (char Grade, string Name)? best = null;
            foreach (IEnumerable<string> names in candidates)
            {
                if (grades.Find(names) is { } found && (best is null || found.Grade < best.Value.Grade))
                    best = found;
            }

            return best;
        }
    }
}
