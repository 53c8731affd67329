using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Presentation;

/// <summary>A note in which an outlet sets right what it told, with the claims that it takes back and those that it puts in their place.</summary>
/// <param name="Evidence">The whole note.</param>
/// <param name="TakesBack">Ids of the claims that it denies.</param>
/// <param name="SetsRight">Ids of the claims that it makes.</param>
internal sealed record Correction(Evidence Evidence, ImmutableArray<string> TakesBack, ImmutableArray<string> SetsRight)
{
    /// <summary>The corrections of a brief, by article and place.</summary>
    public static ImmutableArray<Correction> In(BriefIndex index)
    {
        List<Evidence> notes = [];
        foreach (BriefArticle row in index.Brief.Articles)
        {
            // A copy repeats the note of its original.
            if (row.DuplicateOf is not null || row.Article.Blocks.IsDefaultOrEmpty)
                continue;
            foreach (Block block in row.Article.Blocks.Where(block => block.Kind == BlockKind.Correction))
                notes.Add(new Evidence(row.Article.Id, block.Span));
        }

        if (notes.Count == 0)
            return [];
        HashSet<ArticleId> articles = [.. notes.Select(note => note.Article)];
        // Of a large brief few claims have to do with any correction.
        Claim[] near =
        [
            .. index.Brief.Claims.Where(c =>
                c.Members.Concat(c.DeniedBy).Any(row => index.HomeOf(row) is { } home && articles.Contains(home))
            ),
        ];
        return [.. notes.Select(note => Of(index, near, note))];
    }

    private static Correction Of(BriefIndex index, Claim[] claims, Evidence note)
    {
        return new Correction(
            note,
            [.. claims.Where(claim => claim.DeniedBy.Any(IsHere)).Select(claim => claim.Id)],
            [.. claims.Where(claim => !index.IsDenial(claim) && claim.Members.Any(IsHere)).Select(claim => claim.Id)]
        );

        bool IsHere(RowId row) =>
            index.StatementOf(row) is { } statement
            && statement.Article == note.Article
            && !statement.Content.IsDefaultOrEmpty
            && note.Span.Contains(statement.Content[0]);
    }
}
