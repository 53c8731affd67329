using System.Text.Json;

namespace Hearsay.Training.Linking.Joins;

/// <summary>What a brief says, as far as joins go: the rows of its claims with their words, and the letters of its articles.</summary>
internal sealed class BriefTellings
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private BriefTellings() { }

    /// <summary>Gets the rows that are members of claims, in the order of the claims.</summary>
    public List<TellingRow> Rows { get; } = [];

    public static BriefTellings Parse(string json)
    {
        using JsonDocument brief = JsonDocument.Parse(json);
        BriefTellings tellings = new();
        foreach (JsonElement article in brief.RootElement.GetProperty("articles").EnumerateArray())
            tellings._texts.Add(article.GetProperty("id").GetString()!, article.GetProperty("text").GetString()!);
        Dictionary<string, (string Article, List<TextRange> Words)> words = new(StringComparer.Ordinal);
        foreach (JsonElement row in brief.RootElement.GetProperty("statements").EnumerateArray())
            Add(row, [.. row.GetProperty("content").EnumerateArray().Select(RangeOf)]);
        foreach (JsonElement row in brief.RootElement.GetProperty("events").EnumerateArray())
        {
            JsonElement clause = row.GetProperty("clause");
            Add(row, [RangeOf(clause.ValueKind == JsonValueKind.Null ? row.GetProperty("trigger") : clause)]);
        }

        foreach (JsonElement claim in brief.RootElement.GetProperty("claims").EnumerateArray())
        {
            foreach (JsonElement member in claim.GetProperty("members").EnumerateArray())
            {
                (string article, List<TextRange> ranges) = words[member.GetString()!];
                tellings.Rows.Add(new TellingRow(claim.GetProperty("id").GetString()!, article, ranges));
            }
        }

        return tellings;

        void Add(JsonElement row, List<TextRange> ranges) =>
            words.Add(row.GetProperty("id").GetString()!, (row.GetProperty("article").GetString()!, ranges));
    }

    /// <summary>Finds the words in their article; null when they do not stand there.</summary>
    public TextRange? Find(string article, string quote)
    {
        if (!_texts.TryGetValue(article, out string? text) || text.IndexOf(quote, StringComparison.Ordinal) is var at && at < 0)
            return null;
        // Briefs count code points.
        int start = text[..at].EnumerateRunes().Count();
        return new TextRange(start, start + quote.EnumerateRunes().Count());
    }

    /// <summary>The words of a row, to be shown.</summary>
    public string TextOf(TellingRow row)
    {
        System.Text.Rune[] runes = [.. _texts[row.Article].EnumerateRunes()];
        return string.Join(" … ", row.Words.Select(w => string.Concat(runes[w.Start..w.End])));
    }

    private static TextRange RangeOf(JsonElement span) => new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
}

/// <summary>A row of a claim.</summary>
internal sealed record TellingRow(string Claim, string Article, List<TextRange> Words)
{
    public int Length => Words.Sum(w => w.Length);

    /// <summary>How many letters it has of those of the range.</summary>
    public int Overlap(TextRange range) => Words.Sum(w => Math.Max(0, Math.Min(w.End, range.End) - Math.Max(w.Start, range.Start)));
}

/// <summary>A stretch of an article in code points.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;
}
