using System.Collections.Immutable;
using System.IO.Compression;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Encoders;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Corpora;

/// <summary>Reads unlabelled news, one paragraph a line and an empty line between articles, as sentences of words.</summary>
internal static class RawNewsReader
{
    /// <summary>The sentences of all files of a folder, in the order of the files' names.</summary>
    /// <param name="chosen">Says of a file's name, without its endings, whether it is read; null for all.</param>
    public static IEnumerable<(string Form, WordPlace Place)[]> Read(string folder, Func<string, bool>? chosen = null)
    {
        SentenceReader reading = SentenceReader.Load();
        foreach (string path in Directory.EnumerateFiles(folder, "*.txt.gz").Order(StringComparer.Ordinal))
        {
            if (chosen is not null && !chosen(Path.GetFileName(path).Split('.')[0]))
                continue;
            using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                if (line.Length == 0)
                    continue;
                Block block = new(TextSpan.FromBounds(0, line.Length), BlockKind.Paragraph);
                Analysis analysis = reading.Read(new Article(ArticleId.From("paragraph"), line, ImmutableArray.Create(block)));
                foreach (Sentence sentence in analysis.Sentences)
                    yield return WordsOf(analysis, sentence);
            }
        }
    }

    private static (string Form, WordPlace Place)[] WordsOf(Analysis analysis, Sentence sentence)
    {
        (string Form, WordPlace Place)[] words = new (string, WordPlace)[sentence.TokenCount];
        for (int i = 0; i < words.Length; i++)
        {
            int token = sentence.FirstToken + i;
            words[i] = (analysis.TextOf(token).ToString(), WordPlaces.Of(analysis.TokensOf(sentence), i));
        }

        return words;
    }
}
