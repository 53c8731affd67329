using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Ledger;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Stories;
using Hearsay.Linking;
using Hearsay.Linking.Grades;
using Hearsay.Linking.Search;

namespace Hearsay.Ledgers;

public sealed partial class NewsLedger
{
    // So many stories near a sentence are looked into.
    private const int MostNear = 8;

    /// <summary>What the stories that fit say together, with the user's grades.</summary>
    /// <param name="most">How many stories at most, the latest changed first.</param>
    public Brief Brief(StoryFilter filter, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        List<Brief> stories = [];
        string? after = null;
        do
        {
            Page<StorySummary> page = Store.Stories(filter, after, Math.Min(most - stories.Count, 1_000));
            foreach (StorySummary story in page.Items)
            {
                // One that was merged since the list was read is in another one.
                if (Store.FindStory(story.Id) is { } found && stories.TrueForAll(s => s.Stories[0].Id != found.Summary.Id))
                    stories.Add(found.Brief);
            }

            after = page.Next;
        } while (after is not null && stories.Count < most);
        return Graded(Union(stories));
    }

    /// <summary>The claims that are nearest to a sentence, with the brief of their stories.</summary>
    public ClaimAnswer FindClaims(string sentence, int most)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sentence);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        Brief brief = Graded(Union([.. Store.StoriesNear(sentence, MostNear).Select(id => Store.FindStory(id)?.Brief).OfType<Brief>()]));
        return new ClaimAnswer(brief, new ClaimSearch(brief, _keeper.Value.Frequencies).Find(sentence, most));
    }

    /// <summary>A brief with the grades that the user gave to outlets.</summary>
    public Brief Graded(Brief brief)
    {
        ImmutableArray<OutletGrade> grades = Store.OutletGrades();
        return grades.IsEmpty
            ? brief
            : SourceGrading.Apply(
                brief,
                OutletGrades.Parse(grades.Select(g => $"\"{g.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{g.Grade}"))
            );
    }

    private static Brief Union(List<Brief> stories)
    {
        stories.Sort((a, b) => ArticleOrder.Compare(a.Articles[0].Article, b.Articles[0].Article));
        return BriefUnion.Of(stories);
    }
}

/// <summary>Claims near a sentence.</summary>
/// <param name="Brief">The stories that hold them.</param>
public sealed record ClaimAnswer(Brief Brief, ImmutableArray<ClaimMatch> Matches);
