using System.Text.Json;

namespace Hearsay.Training.Linking.Joins;

/// <summary>Which tellings of a story are one claim, by hand. The rule stands in tests/stories/README.md.</summary>
/// <param name="Story">The story's name.</param>
/// <param name="IsDevelopment">Whether its errors may be read to better the program; of the others only the figures are looked at.</param>
/// <param name="Tellings">All that the story's articles tell.</param>
internal sealed record JoinLabels(string Story, bool IsDevelopment, IReadOnlyList<LabelledTelling> Tellings)
{
    /// <summary>The file of a story's folder that holds them.</summary>
    public const string FileName = "joins.json";

    /// <summary>Reads the labels of every story of a folder that has them, by their names.</summary>
    public static List<JoinLabels> LoadAll(string stories) =>
        [
            .. Directory
                .GetDirectories(stories)
                .Select(folder => Path.Combine(folder, FileName))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal)
                .Select(path => Parse(File.ReadAllText(path))),
        ];

    public static JoinLabels Parse(string json)
    {
        using JsonDocument file = JsonDocument.Parse(json);
        List<LabelledTelling> tellings = [];
        foreach (JsonElement claim in file.RootElement.GetProperty("claims").EnumerateArray())
            Add(claim, claim.GetProperty("claim").GetString());
        foreach (JsonElement open in file.RootElement.GetProperty("open").EnumerateArray())
            Add(open, null);
        return new JoinLabels(
            file.RootElement.GetProperty("story").GetString()!,
            file.RootElement.GetProperty("part").GetString() == "development",
            tellings
        );

        void Add(JsonElement group, string? claim) =>
            tellings.AddRange(
                group
                    .GetProperty("tellings")
                    .EnumerateArray()
                    .Select(t => new LabelledTelling(t.GetProperty("article").GetString()!, t.GetProperty("quote").GetString()!, claim))
            );
    }
}

/// <summary>One thing that one article tells in one place.</summary>
/// <param name="Article">The article, as briefs call it: the name of its file.</param>
/// <param name="Quote">The words, which stand once in the article.</param>
/// <param name="Claim">What it says, the same for all tellings of one claim; null where the rule does not decide, and nothing is counted.</param>
internal sealed record LabelledTelling(string Article, string Quote, string? Claim);
