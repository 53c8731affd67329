using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Ingestion.Furniture;
using Hearsay.Ingestion.Pages.Body;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>
/// Whether 05/06/2028 is in May or in June on a page: as its other dates are written (25/06/2028 tells), else as its country writes, told
/// by its declared language or by its address. Where nothing tells, such a date is none, never a guess.
/// </summary>
internal readonly struct DayOrder
{
    // Countries whose English-language press writes the day first.
    private static readonly FrozenSet<string> DayFirst = new[]
    {
        "GB",
        "UK",
        "AU",
        "NZ",
        "IE",
        "IN",
        "ZA",
        "KE",
        "NG",
        "SG",
        "MY",
        "PK",
        "LK",
        "HK",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private const string Edges = ".,:;()|";
    private const string Month = "month";
    private const string Day = "day";
    private const int MaxLineLength = 200;

    private readonly string? _first;

    private DayOrder(string? first) => _first = first;

    public static DayOrder Of(PageEvidence page)
    {
        if (Shown(page.View) is { } shown)
            return new DayOrder(shown);
        PageHead head = page.Head;
        string? country =
            Region(head.Tags.Language) ?? Region(head.Tags.Meta("og:locale")) ?? Region(head.Data.Language) ?? DomainCountry(head.Url);
        return new DayOrder(
            country is null ? null
            : country.Equals("US", StringComparison.OrdinalIgnoreCase) ? Month
            : DayFirst.Contains(country) ? Day
            : null
        );
    }

    // One number above twelve tells the order of all, unless two dates disagree.
    private static string? Shown(PageView page)
    {
        string? order = null;
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            string text = page.Blocks[i].Text;
            if (page.Words[i].Digits < 6 || text.Length > MaxLineLength || !text.Contains('/', StringComparison.Ordinal))
                continue;
            foreach (Range range in Words(text))
            {
                if (OrderOf(text.AsSpan()[range].Trim(Edges)) is not { } found)
                    continue;
                if (order is not null && order != found)
                    return null;
                order = found;
            }
        }

        return order;
    }

    private static string? OrderOf(ReadOnlySpan<char> word)
    {
        bool month = DateOnly.TryParseExact(word, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        bool day = DateOnly.TryParseExact(word, "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        return month == day ? null
            : month ? Month
            : Day;
    }

    public PublicationTime? Parse(string? text) => DateFormats.Parse(text) ?? Numeric(text);

    /// <summary>The dates in a short line that a page shows, each with the words before it.</summary>
    public List<(PublicationTime Time, string Label)> FindAll(string text)
    {
        List<(PublicationTime Time, string Label)> found = [.. DateWords.FindAll(text)];
        if (found.Count == 0 && Numeric(text) is { } time)
            found.Add((time, text));
        return found;
    }

    private PublicationTime? Numeric(string? text)
    {
        if (_first is null || text is null || !text.Contains('/', StringComparison.Ordinal))
            return null;
        foreach (Range range in Words(text))
        {
            ReadOnlySpan<char> word = text.AsSpan()[range].Trim(Edges);
            if (word.Length is < 8 or > 10 || word.IndexOf('/') < 0)
                continue;
            string[] formats = _first == Day ? ["d/M/yyyy"] : ["M/d/yyyy"];
            if (DateOnly.TryParseExact(word, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
                return new PublicationTime(day);
        }

        return null;
    }

    private static List<Range> Words(string text)
    {
        List<Range> words = [];
        foreach (Range range in text.AsSpan().Split(' '))
            words.Add(range);
        return words;
    }

    private static string? Region(string? tag) => tag is { Length: >= 5 } && tag[2] is '-' or '_' ? tag.Substring(3, 2) : null;

    private static string? DomainCountry(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
            return null;
        string domain = address.Host[(address.Host.LastIndexOf('.') + 1)..];
        return DayFirst.Contains(domain) || domain is "us" or "gov" or "mil"
            ? domain is "gov" or "mil"
                ? "US"
                : domain
            : null;
    }
}
