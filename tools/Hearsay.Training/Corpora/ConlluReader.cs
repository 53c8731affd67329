using System.Globalization;
using System.IO.Compression;
using Hearsay.Language.Encoders;

namespace Hearsay.Training.Corpora;

/// <summary>Reads treebanks in CoNLL-U, plain or gzipped.</summary>
internal static class ConlluReader
{
    // Texts that only non-commercial users may have; the document id names the genre.
    private static readonly string[] NonCommercialGenres = ["essay", "fiction", "letter", "podcast", "whow", "reddit"];

    /// <summary>The sentences whose texts anybody may use.</summary>
    public static IEnumerable<TreebankSentence> ReadFree(string path) => Read(path).Where(s => !IsNonCommercial(s.Document));

    public static IEnumerable<TreebankSentence> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream);
        string document = "";
        List<TreebankWord> words = [];
        bool spaceBefore = true;
        int multiwordEnd = 0;
        bool multiwordSpaceAfter = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    yield return Finish(document, words);
                words.Clear();
                spaceBefore = true;
                multiwordEnd = 0;
                continue;
            }

            if (line[0] == '#')
            {
                if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                    document = line["# newdoc id = ".Length..];
                continue;
            }

            string[] columns = line.Split('\t');
            bool spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (columns[0].Contains('.', StringComparison.Ordinal))
                continue;
            int dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                multiwordEnd = int.Parse(columns[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                multiwordSpaceAfter = spaceAfter;
                continue;
            }

            if (words.Count + 1 < multiwordEnd)
                spaceAfter = false;
            else if (words.Count + 1 == multiwordEnd)
                spaceAfter = multiwordSpaceAfter;
            WordPlace place = (spaceBefore ? WordPlace.None : WordPlace.GluedLeft) | (spaceAfter ? WordPlace.None : WordPlace.GluedRight);
            int head = int.Parse(columns[6], CultureInfo.InvariantCulture);
            words.Add(new TreebankWord(columns[1], columns[2], columns[3], columns[4], columns[5], head, columns[7], place));
            spaceBefore = spaceAfter;
        }
    }

    private static TreebankSentence Finish(string document, List<TreebankWord> words)
    {
        TreebankWord[] finished = [.. words];
        finished[0] = finished[0] with { Place = (finished[0].Place & ~WordPlace.GluedLeft) | WordPlace.First };
        finished[^1] = finished[^1] with { Place = (finished[^1].Place & ~WordPlace.GluedRight) | WordPlace.Last };
        return new TreebankSentence(document, finished);
    }

    private static bool IsNonCommercial(string document)
    {
        string[] parts = document.Split('_');
        return parts is ["GUM", var genre, ..] && Array.IndexOf(NonCommercialGenres, genre) >= 0;
    }
}
