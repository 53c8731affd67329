using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Parts;

namespace Hearsay.Server.Pages.Articles;

/// <summary>The statements of an article as numbered notes, and the marks that belong to them.</summary>
/// <param name="Statements">In the order of the text; the note of the first has number 1.</param>
internal sealed record ArticleNotes(ImmutableArray<Statement> Statements, ImmutableArray<TextMark> Marks)
{
    /// <summary>The claims by the rows that are their members.</summary>
    public required IReadOnlyDictionary<RowId, Claim> Claims { get; init; }

    public static ArticleNotes Of(BriefIndex index, BriefArticle row, TextSpan? marked)
    {
        ImmutableArray<Statement> statements = [.. index.StatementsIn(row.Article.Id).OrderBy(Start).ThenBy(statement => statement.Id)];
        List<TextMark> marks = [];
        for (int i = 0; i < statements.Length; i++)
        {
            int note = i + 1;
            marks.AddRange(statements[i].Content.Select(span => new TextMark(span, MarkRole.Content, note)));
            if (statements[i].Cue is { } cue)
                marks.Add(new TextMark(cue, MarkRole.Cue, note));
            if (statements[i].Source.Party.Span is { } source)
                marks.Add(new TextMark(source, MarkRole.Source, note));
        }

        if (row.RevisionOf is { } revision)
            marks.AddRange(
                revision
                    .Changes.Select(change => change.After)
                    .OfType<Evidence>()
                    .Select(after => new TextMark(after.Span, MarkRole.Change, 0))
            );
        if (marked is { } place)
            marks.Add(new TextMark(place, MarkRole.Evidence, 0));

        HashSet<RowId> own = [.. statements.Select(statement => statement.Id)];
        Dictionary<RowId, Claim> claims = [];
        foreach (Claim claim in index.Brief.Claims)
        {
            foreach (RowId member in claim.Members.Where(own.Contains))
                claims.TryAdd(member, claim);
        }

        int length = row.Article.Text.Length;
        return new ArticleNotes(statements, [.. marks.Where(mark => mark.Span.End <= length)]) { Claims = claims };
    }

    /// <summary>Where a statement is first seen: its content, else its cue.</summary>
    public static int Start(Statement statement) =>
        statement.Content.IsDefaultOrEmpty ? statement.Cue?.Start ?? 0 : statement.Content[0].Start;
}
