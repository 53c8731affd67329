using System.IO.Compression;
using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Ingestion;

namespace Hearsay.Training.Names;

/// <summary>Reads the files of <c>data/names</c>: the articles as the program reads them, and what people marked in them.</summary>
internal static class NameCorpus
{
    public static List<(Article Article, GoldText Gold)> Load(string path)
    {
        Dictionary<string, GoldText> gold = Gold(path).ToDictionary(text => text.Id, StringComparer.Ordinal);
        ArticleReader reader = new(new ReadLimits { MaxParseTime = TimeSpan.FromHours(1) });
        List<(Article, GoldText)> texts = [];
        foreach (ReadResult result in reader.Read(new InputFile(path, "corpus", null), CancellationToken.None))
        {
            if (result.Article is { } article && gold.TryGetValue(article.Id.Value, out GoldText? marked))
                texts.Add((article, marked));
        }

        return texts;
    }

    /// <summary>PolNeAR's articles with the names that another program found in them, one of every so many articles.</summary>
    public static List<(Article Article, GoldText Gold)> LoadSilver(string folder, int oneOf)
    {
        Dictionary<string, GoldText> silver = new(StringComparer.Ordinal);
        using StreamReader lines = new(new GZipStream(File.OpenRead(Path.Combine(folder, "silver.jsonl.gz")), CompressionMode.Decompress));
        for (int number = 0; lines.ReadLine() is { } line; number++)
        {
            if (number % oneOf != 0)
                continue;
            using JsonDocument row = JsonDocument.Parse(line);
            string id = row.RootElement.GetProperty("id").GetString()!;
            silver.Add(id, new GoldText(id, SilverNames(row.RootElement.GetProperty("sentences")), null));
        }

        ArticleReader reader = new(new ReadLimits { MaxParseTime = TimeSpan.FromHours(1) });
        List<(Article, GoldText)> texts = [];
        foreach (
            ReadResult result in reader.Read(new InputFile(Path.Combine(folder, "train.jsonl.gz"), "corpus", null), CancellationToken.None)
        )
        {
            if (result.Article is { } article && silver.TryGetValue(article.Id.Value, out GoldText? names))
                texts.Add((article, names));
        }

        return texts;
    }

    // Words in a row with one label are one name.
    private static List<GoldMention> SilverNames(JsonElement sentences)
    {
        List<GoldMention> names = [];
        foreach (JsonElement sentence in sentences.EnumerateArray())
        {
            int[] starts = [.. sentence.GetProperty("start").EnumerateArray().Select(e => e.GetInt32())];
            int[] ends = [.. sentence.GetProperty("end").EnumerateArray().Select(e => e.GetInt32())];
            string[] labels = [.. sentence.GetProperty("ner").EnumerateArray().Select(e => e.GetString() ?? "O")];
            for (int i = 0; i < labels.Length; )
            {
                int end = i + 1;
                while (end < labels.Length && labels[end] == labels[i])
                    end++;
                if (labels[i] is "PERSON" or "ORGANIZATION" or "LOCATION")
                {
                    string kind = labels[i] == "LOCATION" ? "place" : labels[i].ToLowerInvariant();
                    names.Add(new GoldMention(TextSpan.FromBounds(starts[i], ends[end - 1]), null, kind, "name", -1));
                }

                i = end;
            }
        }

        return names;
    }

    private static IEnumerable<GoldText> Gold(string path)
    {
        Stream stream = File.OpenRead(path);
        using StreamReader lines = new(
            path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream
        );
        while (lines.ReadLine() is { } line)
        {
            // Offsets count code points: a text with letters outside the basic plane would need them counted again.
            if (line.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || line.Contains("\\ud8", StringComparison.Ordinal))
                continue;
            using JsonDocument row = JsonDocument.Parse(line);
            JsonElement root = row.RootElement;
            string id = root.GetProperty("id").GetString()!;
            yield return root.TryGetProperty("pronoun", out JsonElement pronoun)
                ? new GoldText(id, [], Gap(root, pronoun))
                : new GoldText(id, Mentions(root), null);
        }
    }

    // No text read holds a letter outside the basic plane: code points are UTF-16 units.
    private static TextSpan Span(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array
            ? TextSpan.FromBounds(element[0].GetInt32(), element[1].GetInt32())
            : TextSpan.FromBounds(element.GetProperty("start").GetInt32(), element.GetProperty("end").GetInt32());

    private static GapLabels Gap(JsonElement root, JsonElement pronoun)
    {
        JsonElement a = root.GetProperty("a");
        JsonElement b = root.GetProperty("b");
        return new GapLabels(Span(pronoun), Span(a), a.GetProperty("same").GetBoolean(), Span(b), b.GetProperty("same").GetBoolean());
    }

    private static List<GoldMention> Mentions(JsonElement root)
    {
        JsonElement rows = root.GetProperty("mentions");
        int[] chains = new int[rows.GetArrayLength()];
        Array.Fill(chains, -1);
        if (root.TryGetProperty("coref", out JsonElement coref))
        {
            int chain = 0;
            foreach (JsonElement members in coref.EnumerateArray())
            {
                foreach (JsonElement member in members.EnumerateArray())
                    chains[member.GetInt32()] = chain;
                chain++;
            }
        }

        List<GoldMention> mentions = [];
        foreach (JsonElement row in rows.EnumerateArray())
        {
            TextSpan? head =
                row.TryGetProperty("head", out JsonElement value) && value.ValueKind == JsonValueKind.Array ? Span(value) : null;
            string? form = row.TryGetProperty("form", out JsonElement letters) ? letters.GetString() : null;
            mentions.Add(
                new GoldMention(Span(row), head, row.GetProperty("kind").GetString()!, form, chains[mentions.Count])
                {
                    Likelihood = row.TryGetProperty("p", out JsonElement p) ? p.GetDouble() : 1,
                    KindLikelihood = row.TryGetProperty("kp", out JsonElement kp) ? kp.GetDouble() : 1,
                }
            );
        }

        return mentions;
    }
}
