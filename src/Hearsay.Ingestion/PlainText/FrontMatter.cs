using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.PlainText;

/// <summary>The <c>key: value</c> lines between two <c>---</c> lines at the start of a plain text.</summary>
/// <param name="End">Where the text proper begins: 0 when there is no front matter.</param>
internal sealed record FrontMatter(int End, ImmutableArray<Diagnostic> Problems)
{
    private const string Fence = "---";

    // A rule of dashes that opens a text is no front matter: its end would be far away.
    private const int MaxLines = 40;

    public string? Outlet { get; private init; }

    public string? Title { get; private init; }

    public string? Url { get; private init; }

    public string? Language { get; private init; }

    public PublicationTime? Published { get; private init; }

    public ImmutableArray<string> Authors { get; private init; } = [];

    /// <summary>Reads the front matter of a text; nothing when it has none.</summary>
    public static FrontMatter Read(string text, string item)
    {
        FrontMatter none = new(0, []);
        TextLines lines = TextLines.Of(text, MaxLines);
        if (lines.Count < 2 || !IsFence(lines.Line(0)))
            return none;
        int closing = 1;
        while (closing < lines.Count && !IsFence(lines.Line(closing)))
            closing++;
        if (closing == lines.Count)
            return none;
        FrontMatter result = none with { End = closing + 1 < lines.Count ? lines.StartOf(closing + 1) : lines.EndOfText };
        for (int i = 1; i < closing; i++)
            result = result.WithLine(lines.Line(i).ToString(), i + 1, item);
        return result;
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Fence);

    private FrontMatter WithLine(string line, int number, string item)
    {
        if (line.AsSpan().IsWhiteSpace() || line.StartsWith('#'))
            return this;
        int colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return WithProblem(item, number, "is not of the form key: value");
        string value = line[(colon + 1)..].Trim();
        if (value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'')
            value = value[1..^1];
        if (value.Length == 0)
            return this;
        switch (line[..colon].Trim().ToLowerInvariant())
        {
            case "outlet":
                return this with { Outlet = value };
            case "title":
                return this with { Title = value };
            case "url":
                return this with { Url = value };
            case "language":
                return this with { Language = value };
            case "author" or "authors":
                return this with
                {
                    Authors = [.. value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
                };
            case "published" or "date":
                return PublicationTime.Parse(value) is { } time
                    ? this with
                    {
                        Published = time,
                    }
                    : WithProblem(item, number, "gives no date like 2024-11-16");
            default:
                return this;
        }
    }

    private FrontMatter WithProblem(string item, int number, string what) =>
        this with
        {
            Problems = Problems.Add(
                new Diagnostic(
                    DiagnosticCodes.BadFrontMatter,
                    DiagnosticSeverity.Warning,
                    item,
                    string.Create(CultureInfo.InvariantCulture, $"line {number} of the front matter {what}"),
                    "write outlet, published, title or url, a colon and the value"
                )
            ),
        };
}
