using System.Globalization;
using System.IO.Compression;
using Hearsay.Ingestion.Languages;

namespace Hearsay.Training.Pages;

/// <summary>The verb <c>language-check</c>: how many paragraphs of English news are taken for another language, or for none.</summary>
internal static class LanguageCheckRun
{
    private const int MinWords = 12;

    public static int Run(CommandArguments options)
    {
        SortedDictionary<string, int> guesses = new(StringComparer.Ordinal);
        int all = 0;
        int shown = options.Integer("show", 0);
        string folder = options.Text("data", "../shared/data/raw-news");
        foreach (string path in Directory.EnumerateFiles(folder, "*.txt.gz").Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                if (line.Count(' ') + 1 < MinWords)
                    continue;
                all++;
                string guess = LanguageGuess.Of(line) ?? "none";
                guesses[guess] = guesses.GetValueOrDefault(guess) + 1;
                if (guess is not ("en" or "none") && shown-- > 0)
                    Console.WriteLine(guess + "\t" + line[..Math.Min(160, line.Length)]);
            }
        }

        foreach ((string guess, int count) in guesses.OrderByDescending(g => g.Value))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{guess}\t{count}\t{100.0 * count / all:F3} %"));
        return 0;
    }
}
