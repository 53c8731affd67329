using System.IO.Compression;

namespace Hearsay.Training.Linking;

/// <summary>The articles of raw news: one paragraph a line, an empty line between articles.</summary>
internal static class NewsArticles
{
    public static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder, "*.txt.gz").Order(StringComparer.Ordinal);

    public static IEnumerable<List<string>> Of(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        List<string> article = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                article.Add(line);
                continue;
            }

            if (article.Count > 0)
                yield return article;
            article = [];
        }

        if (article.Count > 0)
            yield return article;
    }
}
