using System.Reflection;

namespace Hearsay.Benchmarks.News;

/// <summary>The text files that the invented news is made from.</summary>
internal static class NewsResource
{
    /// <summary>The lines of a file that say something.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        Assembly assembly = typeof(NewsResource).Assembly;
        using Stream stream = assembly.GetManifestResourceStream("News." + name)!;
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
