using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Presentation;

namespace Hearsay.Exports.Tables;

/// <summary>A brief with what exports look up in it: the story and claim of a row, names, letters, positions in code points.</summary>
internal sealed class ExportScope
{
    private readonly Dictionary<ArticleId, CodePointIndex> _positions = [];
    private readonly Dictionary<ArticleId, string> _stories = [];
    private readonly Dictionary<RowId, Claim> _claims = [];

    public ExportScope(BriefIndex index)
    {
        Index = index;
        foreach (Story story in Brief.Stories)
        {
            foreach (ArticleId article in story.Articles)
                _stories.TryAdd(article, story.Id);
        }

        foreach (Claim claim in Brief.Claims)
        {
            foreach (RowId row in claim.Members)
                _claims.TryAdd(row, claim);
        }
    }

    public BriefIndex Index { get; }

    public Brief Brief => Index.Brief;

    public string? StoryOf(ArticleId article) => _stories.GetValueOrDefault(article);

    public Claim? ClaimOf(RowId row) => _claims.GetValueOrDefault(row);

    public Article ArticleOf(ArticleId id) => Index.ArticleOf(id).Article;

    /// <summary>The letters of the spans, with a gap mark between those that do not touch.</summary>
    public string Quote(ArticleId article, ImmutableArray<TextSpan> spans) => Quotation.Of(ArticleOf(article), spans);

    /// <summary>A span in code points, as everything that leaves the program counts.</summary>
    public (long Start, long End) CodePoints(ArticleId article, TextSpan span)
    {
        if (!_positions.TryGetValue(article, out CodePointIndex? positions))
            _positions.Add(article, positions = new CodePointIndex(ArticleOf(article).Text));
        return (positions.ToCodePoint(span.Start), positions.ToCodePoint(span.End));
    }

    /// <summary>Spans as "12-40;52-60", in code points.</summary>
    public string CodePoints(ArticleId article, ImmutableArray<TextSpan> spans) =>
        string.Join(
            ';',
            spans.Select(span =>
            {
                (long start, long end) = CodePoints(article, span);
                return string.Create(CultureInfo.InvariantCulture, $"{start}-{end}");
            })
        );

    /// <summary>The name of an actor, else the words for an unnamed party; null when nobody is given.</summary>
    public string? NameOf(ActorReference? party, ArticleId article) => Index.NameOf(party, article);

    public static DateOnly? DayOf(Article article) => article.Published?.Day;

    /// <summary>The day of a TIMEX3 value that names one; null for coarser and open ones.</summary>
    public static DateOnly? DayOf(string? timex) =>
        timex is { Length: >= 10 }
        && DateOnly.TryParseExact(timex[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
}
