using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests;

/// <summary>Reads an item from memory, as from standard input.</summary>
internal static class Reading
{
    public static List<ReadResult> All(byte[] bytes, string path = "-", ReadLimits? limits = null)
    {
        if (path == InputFile.StandardInput)
            return
            [
                .. new ArticleReader(limits ?? ReadLimits.Default, () => new MemoryStream(bytes)).Read(
                    new InputFile("-", "item", null),
                    default
                ),
            ];
        using TemporaryFolder folder = new();
        string file = folder.Write(path, bytes);
        return [.. new ArticleReader(limits ?? ReadLimits.Default).Read(new InputFile(file, "item", bytes.Length), default)];
    }

    public static List<ReadResult> All(string text, string path = "-", ReadLimits? limits = null) =>
        All(Encoding.UTF8.GetBytes(text), path, limits);

    public static Article One(string text, string path = "-") => All(text, path).Single(r => r.Article is not null).Article!;

    public static Diagnostic Problem(byte[] bytes, string path = "-", ReadLimits? limits = null)
    {
        List<ReadResult> results = All(bytes, path, limits);
        return results.Single(r => r.Diagnostic is not null).Diagnostic!;
    }

    public static Diagnostic Problem(string text, string path = "-", ReadLimits? limits = null) =>
        Problem(Encoding.UTF8.GetBytes(text), path, limits);

    /// <summary>Each block as its kind and its letters.</summary>
    public static string[] Blocks(this Article article) => [.. article.Blocks.Select(b => b.Kind + ": " + article.Slice(b.Span))];
}
