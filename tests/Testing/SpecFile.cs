namespace Hearsay.Testing;

/// <summary>One section of a rule book.</summary>
internal sealed record SpecExample(string Title, string Text, IReadOnlyList<SpecRow> Rows);

internal sealed record SpecRow(string Content, IReadOnlyList<(string Field, string Expected)> Fields);

internal static class SpecFile
{
    public static IReadOnlyList<SpecExample> Read(string name)
    {
        List<SpecExample> examples = [];
        string title = "";
        List<string>? fence = null;
        string text = "";
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", name)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                title = line[3..];
            else if (line is "```news" or "```rows")
                fence = [line];
            else if (line == "```" && fence is not null)
            {
                if (fence[0] == "```news")
                    text = string.Join('\n', fence.Skip(1));
                else
                    examples.Add(new SpecExample(title, text, [.. fence.Skip(1).Where(line => line != "none").Select(ParseRow)]));
                fence = null;
            }
            else
                fence?.Add(line);
        }

        return examples;
    }

    // "none" alone says that the text yields no row.
    private static SpecRow ParseRow(string line)
    {
        string[] halves = line.Split(" :: ");
        IEnumerable<string[]> fields = halves[1].Split("; ").Select(field => field.Split('=', 2));
        return new SpecRow(halves[0], [.. fields.Select(field => (field[0].Trim(), field[1].Trim()))]);
    }
}
