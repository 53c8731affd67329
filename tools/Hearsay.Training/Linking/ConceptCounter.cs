using System.Globalization;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Training.Linking;

/// <summary>Counts in how many articles of raw news each concept of the linking stage occurs.</summary>
internal static class ConceptCounter
{
    /// <summary>Writes the table: its head, then concepts by falling count.</summary>
    public static int Run(CommandArguments options)
    {
        string folder = options.Text("corpus", "../shared/data/raw-news");
        string output = options.Text("output", "src/Hearsay.Linking/Words/concept-frequencies.txt");
        int fewest = options.Integer("fewest", 40);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        int articles = 0;
        foreach (string path in NewsArticles.FilesOf(folder))
        {
            foreach (List<string> article in NewsArticles.Of(path))
            {
                articles++;
                seen.Clear();
                Vocabulary vocabulary = new();
                List<Word> words = [];
                foreach (string paragraph in article)
                    WordScanner.Scan(paragraph, TextSpan.FromBounds(0, paragraph.Length), vocabulary, words);
                foreach (Word word in words)
                {
                    if (!vocabulary.IsStop(word.Key))
                        seen.Add(WordLists.Concept(vocabulary.TextOf(word.Key)));
                }

                foreach (string concept in seen)
                    counts[concept] = counts.GetValueOrDefault(concept) + 1;
            }
        }

        Write(output, articles, fewest, counts);
        return 0;
    }

    private static void Write(string output, int articles, int fewest, Dictionary<string, int> counts)
    {
        using StreamWriter writer = new(output) { NewLine = "\n" };
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} {fewest}"));
        foreach (
            (string concept, int count) in counts
                .Where(c => c.Value >= fewest)
                .OrderByDescending(c => c.Value)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
        )
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{concept} {count}"));
    }
}
