using Spectre.Console.Rendering;

namespace Hearsay.Cli.Terminals;

/// <summary>Breaks runs of text into lines at white space. A word wider than the line stands alone and is never cut.</summary>
internal static class LineWrapper
{
    /// <summary>The lines, each a list of runs no wider than <paramref name="width"/> cells unless a single word is.</summary>
    /// <param name="nextWidth">Width of all lines but the first.</param>
    public static List<List<Run>> Wrap(IReadOnlyList<Run> runs, int width, int nextWidth)
    {
        List<List<Run>> lines = [[]];
        int room = width;
        foreach (List<Run> word in WordsOf(runs))
        {
            int cells = word.Sum(part => CellsOf(part.Text));
            List<Run> line = lines[^1];
            if (line.Count == 0)
            {
                line.AddRange(word);
                room -= cells;
            }
            else if (cells + 1 <= room)
            {
                line.Add(new Run(" ", line[^1].Tone == word[0].Tone ? word[0].Tone : Tone.Plain));
                line.AddRange(word);
                room -= cells + 1;
            }
            else
            {
                lines.Add([.. word]);
                room = nextWidth - cells;
            }
        }

        return lines;
    }

    /// <summary>How many columns the text takes on a terminal.</summary>
    public static int CellsOf(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~')
                return new Segment(text).CellCount();
        }

        return text.Length;
    }

    // Runs that touch without white space between them form one word.
    private static IEnumerable<List<Run>> WordsOf(IReadOnlyList<Run> runs)
    {
        List<Run> word = [];
        foreach (Run run in runs)
        {
            string text = VisibleText.Of(run.Text);
            int from = 0;
            for (int i = 0; i <= text.Length; i++)
            {
                bool atSpace = i < text.Length && text[i] == ' ';
                if (i < text.Length && !atSpace)
                    continue;
                if (i > from)
                    word.Add(run with { Text = text[from..i] });
                from = i + 1;
                if (atSpace && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
            }
        }

        if (word.Count > 0)
            yield return word;
    }
}
