using System.Globalization;
using System.Text.Json;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>Short invented articles, several on each matter, as JSONL.</summary>
internal static class InventedNotices
{
    private static readonly string[] Towns = ["Quillport", "Tresk", "Saltby", "Upper Tarn", "Morna", "Brackwell", "Osk", "Lindle"];
    private static readonly string[] Goods = ["copper", "timber", "barley", "slate", "wool", "lamp oil", "salt"];

    /// <summary>Writes so many.</summary>
    /// <returns>The text of each, by id.</returns>
    public static Dictionary<string, string> Write(string path, int count, int from = 0)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        using StreamWriter file = new(path);
        for (int i = from; i < from + count; i++)
        {
            int matter = i / 5;
            string town = Towns[matter % Towns.Length];
            string good = Goods[matter % Goods.Length];
            string text =
                $"A barge with {good} sank in the harbour of {town} on Monday, the harbour office said.\n\n"
                + $"\"We lost {10 + (i % 4)} tonnes of {good},\" said Olga Brine, who runs wharf {matter}. "
                + $"Edda Trawl, the mayor of {town}, denied that wharf {matter} had been unsafe. She promised to rebuild it by spring.";
            string id = "k" + i.ToString("0000", CultureInfo.InvariantCulture);
            texts.Add(id, text);
            file.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        id,
                        text,
                        outlet = i % 2 == 0 ? "Vane" : "Tresk Times",
                        title = $"Barge with {good} sinks at {town}",
                        published = $"2031-03-{1 + (i % 28):00}",
                    }
                )
            );
        }

        return texts;
    }
}
