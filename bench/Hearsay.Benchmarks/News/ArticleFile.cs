using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Hearsay.Benchmarks.News;

/// <summary>The command <c>articles COUNT [--seed N] [--per-day N] [--out FILE]</c>: the invented news as JSONL, one article a line.</summary>
internal static class ArticleFile
{
    private const string Usage = "articles COUNT [--seed N] [--per-day N] [--out FILE]";

    public static int Run(string[] arguments)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        for (int i = 1; i + 1 < arguments.Length; i += 2)
            options.Add(arguments[i], arguments[i + 1]);
        CultureInfo invariant = CultureInfo.InvariantCulture;
        if (
            arguments.Length % 2 == 0
            || !int.TryParse(arguments[0], invariant, out int count)
            || options.Keys.Except(["--seed", "--per-day", "--out"]).Any()
        )
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        ulong seed = ulong.Parse(options.GetValueOrDefault("--seed", "1"), invariant);
        int perDay = int.Parse(options.GetValueOrDefault("--per-day", "300"), invariant);
        using Stream output = options.TryGetValue("--out", out string? path)
            ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 20)
            : new BufferedStream(Console.OpenStandardOutput(), 1 << 20);
        long started = Stopwatch.GetTimestamp();
        (int number, long words, HashSet<int> stories) = (0, 0, []);
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (InventedArticle article in NewsStream.Articles(seed, perDay).Take(count))
        {
            string text = article.Text;
            Write(json, article, text, number++);
            output.WriteByte((byte)'\n');
            words += text.AsSpan().Count(' ') + article.Paragraphs.Length;
            stories.Add(article.Story);
        }

        Console.Error.WriteLine(
            string.Create(
                invariant,
                $"{count} articles of {stories.Count} stories, {(double)words / Math.Max(1, count):F0} words each, in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"
            )
        );
        return 0;
    }

    private static void Write(Utf8JsonWriter json, InventedArticle article, string text, int number)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string id = "n" + number.ToString("0000000", invariant);
        string host = string.Concat(article.Outlet.Where(char.IsAsciiLetter)).ToLowerInvariant();
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("url", string.Create(invariant, $"https://{host}.example/{article.Published:yyyy/MM/dd}/{id}"));
        json.WriteString("outlet", article.Outlet);
        json.WriteString("title", article.Title);
        json.WriteString("published", article.Published.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", invariant));
        json.WriteStartArray("authors");
        foreach (string author in article.Authors)
            json.WriteStringValue(author);
        json.WriteEndArray();
        json.WriteString("language", "en");
        // For whoever checks stories and copies; Hearsay does not read them.
        json.WriteNumber("story", article.Story);
        json.WriteString("way", article.Way);
        json.WriteString("text", text);
        json.WriteEndObject();
        json.Flush();
        json.Reset();
    }
}
