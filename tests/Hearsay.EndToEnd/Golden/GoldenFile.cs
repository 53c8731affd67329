using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Hearsay.EndToEnd.Golden;

/// <summary>Compares an output with a file a reviewer can read; <c>UPDATE_GOLDEN=1</c> rewrites the file instead.</summary>
internal static class GoldenFile
{
    private const int ContextLines = 2;

    /// <summary>Fails with the changed lines when the output differs from <c>golden/NAME</c>.</summary>
    public static void Matches(string name, string actual)
    {
        string path = Path.Combine(CommandLine.Root, "tests", "Hearsay.EndToEnd", "golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"golden/{name} is missing; UPDATE_GOLDEN=1 ./test writes it");
        string expected = File.ReadAllText(path);
        if (expected != actual)
            Assert.Fail(
                $"golden/{name} differs (- expected, + printed); if the change is meant, UPDATE_GOLDEN=1 ./test rewrites it\n{Difference(expected, actual)}"
            );
    }

    private static string Difference(string expected, string actual)
    {
        List<DiffPiece> lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines;
        StringBuilder text = new();
        for (int i = 0; i < lines.Count; i++)
        {
            int from = Math.Max(0, i - ContextLines);
            int count = Math.Min(lines.Count, i + ContextLines + 1) - from;
            if (!lines.GetRange(from, count).Exists(line => line.Type != ChangeType.Unchanged))
                continue;
            char sign = lines[i].Type switch
            {
                ChangeType.Deleted => '-',
                ChangeType.Inserted => '+',
                _ => ' ',
            };
            text.Append(sign).Append(lines[i].Text).Append('\n');
        }

        return text.ToString();
    }
}
