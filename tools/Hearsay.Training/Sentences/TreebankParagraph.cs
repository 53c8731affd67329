using System.IO.Compression;
using System.Text;

namespace Hearsay.Training.Sentences;

/// <summary>A paragraph of a treebank as running text, and where its sentences end (exclusive, without the blank after).</summary>
internal sealed record TreebankParagraph(string Document, string Text, IReadOnlyList<int> SentenceEnds)
{
    // GUM's texts that only non-commercial users may have; the document id names the genre.
    private static readonly string[] NonCommercialGenres = ["essay", "fiction", "letter", "podcast", "whow", "reddit"];

    /// <summary>Gets whether anybody may use the text.</summary>
    public bool IsFree => Document.Split('_') is not ["GUM", var genre, ..] || Array.IndexOf(NonCommercialGenres, genre) < 0;

    /// <summary>The paragraphs of a gzipped CoNLL-U file. Sentences are divided by a blank unless the last word says otherwise.</summary>
    public static List<TreebankParagraph> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream stream = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        List<TreebankParagraph> paragraphs = [];
        StringBuilder text = new();
        List<int> ends = [];
        string document = "";
        string sentence = "";
        string misc = "";
        bool glued = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                Finish();
                if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                    document = line["# newdoc id = ".Length..];
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                sentence = line["# text = ".Length..].Trim();
            }
            else if (line.Length > 0 && char.IsAsciiDigit(line[0]))
            {
                string[] columns = line.Split('\t');
                if (!columns[0].Contains('.', StringComparison.Ordinal))
                    misc = columns[9];
            }
            else if (line.Length == 0 && sentence.Length > 0)
            {
                text.Append(glued ? "" : " ").Append(sentence);
                ends.Add(text.Length);
                glued = Array.IndexOf(misc.Split('|'), "SpaceAfter=No") >= 0;
                sentence = "";
            }
        }

        Finish();
        return paragraphs;

        void Finish()
        {
            if (ends.Count > 0)
                paragraphs.Add(new TreebankParagraph(document, text.ToString(), [.. ends]));
            text.Clear();
            ends.Clear();
            glued = true;
        }
    }
}
