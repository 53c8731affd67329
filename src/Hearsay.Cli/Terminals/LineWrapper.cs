using Spectre.Console.Rendering;

namespace Hearsay.Cli.Terminals;

/// <summary>Breaks runs of text into lines at white space. A word wider than the line stands alone and is never cut.</summary>
internal static class LineWrapper
{
    /// <summary>The lines, each a list of runs no wider than <paramref name="width"/> cells unless a single word is.</summary>
    /// <param name="nextWidth">Width of all lines but the first.</param>
    public static List<List<Run>> Wrap(IReadOnlyList<Run> runs, int width, int nextWidth)
    {
        List<List<Run>> lines = [];
        List<Run> line = [];
        lines.Add(line);
        int room = width;
        foreach (Word word in WordsOf(runs))
        {
            int cells = word.Parts.Sum(part => CellsOf(part.Text));
            if (line.Count == 0)
            {
                line.AddRange(word.Parts);
                room -= cells;
            }
            else if (cells + word.SpacesBefore <= room)
            {
                Tone tone = line[^1].Tone == word.Parts[0].Tone ? word.Parts[0].Tone : Tone.Plain;
                line.Add(new Run(new string(' ', word.SpacesBefore), tone));
                line.AddRange(word.Parts);
                room -= cells + word.SpacesBefore;
            }
            else
            {
                line = [.. word.Parts];
                lines.Add(line);
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
    private static IEnumerable<Word> WordsOf(IReadOnlyList<Run> runs)
    {
        List<Run> parts = [];
        int spacesBefore = 0;
        int spaces = 0;
        foreach (Run run in runs)
        {
            foreach ((string text, bool isSpace) in run.IsColumn ? [(run.Text, false)] : PiecesOf(VisibleText.Of(run.Text)))
            {
                if (!isSpace)
                {
                    if (parts.Count == 0)
                        spacesBefore = spaces;
                    parts.Add(run with { Text = text });
                    spaces = 0;
                    continue;
                }

                spaces += text.Length;
                if (parts.Count > 0)
                    yield return new Word(parts, spacesBefore);
                parts = [];
            }
        }

        if (parts.Count > 0)
            yield return new Word(parts, spacesBefore);
    }

    private static IEnumerable<(string Text, bool IsSpace)> PiecesOf(string text)
    {
        int from = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == ' ' == (text[from] == ' '))
                continue;
            yield return (text[from..i], text[from] == ' ');
            from = i;
        }
    }

    /// <summary>What may not be broken, and how many spaces stand before it where it does not begin a line.</summary>
    private readonly record struct Word(List<Run> Parts, int SpacesBefore);
}
