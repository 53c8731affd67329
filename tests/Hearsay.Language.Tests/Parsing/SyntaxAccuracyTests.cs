using System.Globalization;
using System.IO.Compression;
using Hearsay.Core.Analyses;
using Hearsay.Testing;

namespace Hearsay.Language.Tests.Parsing;

/// <summary>Floors under the accuracy from raw text, half a point below what was measured when the model was committed.</summary>
public sealed class SyntaxAccuracyTests
{
    [SharedDataFact("data/ud/ewt-dev.conllu.gz")]
    public void Parse_WebDevelopmentText_StaysAboveTheFloor() => AssertFloors("data/ud/ewt-dev.conllu.gz", 95.0, 96.0, 86.0, 83.4);

    [SharedDataFact("data/ud/gum-dev.conllu.gz")]
    public void Parse_GumDevelopmentText_StaysAboveTheFloor() => AssertFloors("data/ud/gum-dev.conllu.gz", 96.4, 97.5, 87.9, 85.4);

    private static void AssertFloors(string path, double upos, double lemma, double uas, double las)
    {
        GoldText gold = GoldText.Read(SharedData.Find(path)!);
        Analysis analysis = Parse.Of(gold.Text);

        (double Upos, double Lemma, double Uas, double Las) found = Score(gold, analysis);

        Assert.True(found.Upos >= upos && found.Lemma >= lemma && found.Uas >= uas && found.Las >= las, found.ToString());
    }

    // Words are the same when their letters are the same stretch of the text; F1 of equal words with equal labels.
    private static (double Upos, double Lemma, double Uas, double Las) Score(GoldText gold, Analysis analysis)
    {
        Dictionary<(int, int), int> places = [];
        for (int i = 0; i < analysis.Tokens.Length; i++)
            places[(analysis.Tokens[i].Span.Start, analysis.Tokens[i].Span.End)] = i;
        int upos = 0;
        int lemma = 0;
        int uas = 0;
        int las = 0;
        foreach (GoldWord word in gold.Words)
        {
            if (!places.TryGetValue((word.Start, word.End), out int index))
                continue;
            WordSyntax found = analysis.Syntax[index];
            upos += found.Upos.ToName() == word.Upos ? 1 : 0;
            lemma += found.Lemma == word.Lemma ? 1 : 0;
            bool sameHead =
                word.Head < 0 ? found.IsRoot : !found.IsRoot && places.GetValueOrDefault(SpanOf(gold, word.Head), -1) == found.Head;
            uas += sameHead ? 1 : 0;
            las += sameHead && found.Relation.Universal().ToName() == word.Relation ? 1 : 0;
        }

        return (Share(upos), Share(lemma), Share(uas), Share(las));
        double Share(int right) => 200.0 * right / (gold.Words.Count + analysis.Tokens.Length);
    }

    private static (int Start, int End) SpanOf(GoldText gold, int word) => (gold.Words[word].Start, gold.Words[word].End);

    private sealed record GoldWord(int Start, int End, string Upos, string Lemma, int Head, string Relation);

    /// <summary>A treebank as text, paragraphs divided by empty lines, and its words with their places there.</summary>
    private sealed record GoldText(string Text, List<GoldWord> Words)
    {
        public static GoldText Read(string path)
        {
            using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            System.Text.StringBuilder text = new();
            List<GoldWord> words = [];
            int firstWord = 0;
            int multiwordEnd = 0;
            bool spaceAfterMultiword = true;
            while (reader.ReadLine() is { } line)
            {
                if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal))
                    text.Append(text.Length > 0 ? "\n\n" : "");
                if (line.Length == 0)
                    firstWord = words.Count;
                if (line.Length == 0)
                    multiwordEnd = 0;
                if (line.Length == 0 || line[0] == '#')
                    continue;
                string[] columns = line.Split('\t');
                bool spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                if (columns[0].Contains('.', StringComparison.Ordinal))
                    continue;
                if (columns[0].Split('-') is [_, var end])
                {
                    multiwordEnd = int.Parse(end, CultureInfo.InvariantCulture);
                    spaceAfterMultiword = spaceAfter;
                    continue;
                }

                int number = int.Parse(columns[0], CultureInfo.InvariantCulture);
                int head = int.Parse(columns[6], CultureInfo.InvariantCulture);
                words.Add(
                    new GoldWord(
                        text.Length,
                        text.Length + columns[1].Length,
                        columns[3],
                        columns[2],
                        head == 0 ? -1 : firstWord + head - 1,
                        columns[7].Split(':')[0]
                    )
                );
                text.Append(columns[1]);
                if (
                    number < multiwordEnd ? false
                    : number == multiwordEnd ? spaceAfterMultiword
                    : spaceAfter
                )
                    text.Append(' ');
            }

            return new GoldText(text.ToString(), words);
        }
    }
}
