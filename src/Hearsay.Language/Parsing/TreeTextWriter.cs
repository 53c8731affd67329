using Hearsay.Core.Analyses;

namespace Hearsay.Language.Parsing;

/// <summary>Draws dependency trees for people: each word below the word it depends on, in the order of the text, with tag, relation and lemma.</summary>
public static class TreeTextWriter
{
    // Deeper words are drawn at this depth, so that a hostile sentence does not print the square of its length.
    private const int DeepestDrawn = 40;

    /// <summary>Every sentence: its text, its tree, an empty line.</summary>
    /// <exception cref="ArgumentException">The analysis has no syntax.</exception>
    public static void Write(TextWriter output, Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Syntax.Length != analysis.Tokens.Length)
            throw new ArgumentException("The analysis has no syntax.", nameof(analysis));
        foreach (Sentence sentence in analysis.Sentences)
        {
            output.Write(OneLine(sentence.Span.TextIn(analysis.Text)) + "\n");
            WriteTree(output, analysis, sentence);
            output.Write('\n');
        }
    }

    private static void WriteTree(TextWriter output, Analysis analysis, Sentence sentence)
    {
        // Dependents of each word, last first, so that the stack gives them back in the order of the text.
        List<int>[] dependents = [.. Enumerable.Range(0, sentence.TokenCount).Select(_ => new List<int>())];
        Stack<(int Word, string Indent, bool IsLast)> open = [];
        for (int i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            if (analysis.Syntax[i].IsRoot)
                open.Push((i, "", true));
            else
                dependents[analysis.Syntax[i].Head - sentence.FirstToken].Add(i);
        }

        while (open.TryPop(out (int Word, string Indent, bool IsLast) next))
        {
            WordSyntax word = analysis.Syntax[next.Word];
            string branch =
                word.IsRoot ? ""
                : next.IsLast ? "`-- "
                : "|-- ";
            string letters = OneLine(analysis.TextOf(next.Word).ToString());
            string lemma = letters == word.Lemma ? "" : " (" + OneLine(word.Lemma) + ")";
            output.Write($"{next.Indent}{branch}{letters}{lemma}  {word.Upos.ToName()}  {word.Relation.ToName()}\n");
            string indent =
                word.IsRoot || next.Indent.Length >= 4 * DeepestDrawn ? next.Indent
                : next.IsLast ? next.Indent + "    "
                : next.Indent + "|   ";
            List<int> below = dependents[next.Word - sentence.FirstToken];
            for (int i = 0; i < below.Count; i++)
                open.Push((below[i], indent, i == 0));
        }
    }

    private static string OneLine(string letters) => string.Join(' ', letters.Split(['\n', '\r', '\t', '\u0085', '\u2028', '\u2029']));
}
