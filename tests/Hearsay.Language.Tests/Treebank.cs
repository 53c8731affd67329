using System.IO.Compression;
using System.Text;

namespace Hearsay.Language.Tests;

/// <summary>A gold treebank as text, and where its tokens and sentences lie, counted in letters that are no white space.</summary>
internal sealed record Treebank(string Text, HashSet<(int, int)> Tokens, HashSet<(int, int)> Sentences)
{
    public static Treebank Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream stream = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        StringBuilder text = new();
        HashSet<(int, int)> tokens = [];
        HashSet<(int, int)> sentences = [];
        int position = 0;
        int sentenceStart = 0;
        int surfaceEnd = 0;
        string blank = "";
        string misc = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                blank = "\n\n";
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(blank).Append(line["# text = ".Length..].Trim());
            }
            else if (line.Length == 0 && position > sentenceStart)
            {
                sentences.Add((sentenceStart, position));
                sentenceStart = position;
                surfaceEnd = 0;
                blank = Array.IndexOf(misc.Split('|'), "SpaceAfter=No") >= 0 ? "" : " ";
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                AddToken(line.Split('\t'));
            }
        }

        return new Treebank(text.ToString(), tokens, sentences);

        void AddToken(string[] columns)
        {
            string[] range = columns[0].Split('-');
            if (columns[0].Contains('.', StringComparison.Ordinal))
                return;
            int first = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture);
            if (range.Length == 1 && first <= surfaceEnd)
                return;
            if (range.Length == 2)
                surfaceEnd = int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture);
            int end = position + columns[1].Count(c => !char.IsWhiteSpace(c));
            tokens.Add((position, end));
            position = end;
            misc = columns[9];
        }
    }
}
