using Spectre.Console;

namespace Hearsay.Cli.Terminals;

/// <summary>Writes a report line by line: wraps at the width, keeps indents, and marks evidence with a bar that nothing else carries.</summary>
internal sealed class ReportWriter
{
    /// <summary>Stands before every line of evidence and nowhere else, so that a reader, or a test, can tell the articles' letters from ours.</summary>
    public const string EvidenceBar = "│ ";

    private const int NarrowestColumn = 24;

    private readonly IAnsiConsole _console;

    public ReportWriter(IAnsiConsole console, int width)
    {
        _console = console;
        Width = width;
    }

    /// <summary>Gets the number of columns.</summary>
    public int Width { get; }

    /// <summary>An empty line.</summary>
    public void Blank() => _console.WriteLine();

    /// <summary>A line of text; what does not fit goes on <paramref name="hang"/> columns further in.</summary>
    public void Line(int indent, int hang, params IReadOnlyList<Run> runs)
    {
        int width = Math.Max(NarrowestColumn, Width - indent);
        int nextWidth = Math.Max(NarrowestColumn, Width - indent - hang);
        List<List<Run>> lines = LineWrapper.Wrap(runs, width, nextWidth);
        for (int i = 0; i < lines.Count; i++)
            Write(i == 0 ? indent : indent + hang, lines[i]);
    }

    /// <summary>A title with a line drawn to the right edge.</summary>
    public void Rule(string title)
    {
        List<List<Run>> lines = LineWrapper.Wrap([new Run(title, Tone.Heading)], Width - 4, Width - 4);
        for (int i = 0; i < lines.Count; i++)
        {
            int used = lines[i].Sum(run => LineWrapper.CellsOf(run.Text));
            string tail = i == lines.Count - 1 ? " " + new string('━', Math.Max(0, Width - used - 4)) : "";
            Write(0, [new Run(i == 0 ? "━━ " : "   ", Tone.Heading), .. lines[i], new Run(tail, Tone.Heading)]);
        }
    }

    /// <summary>Letters of an article behind a label of ours.</summary>
    /// <param name="labelCells">Width of the label's column.</param>
    public void Evidence(int indent, Run label, int labelCells, string letters, IReadOnlyList<Run> source)
    {
        Run column = Run.Column(label.Text, labelCells, label.Tone);
        int cells = LineWrapper.CellsOf(column.Text);
        if (Width - indent - cells < NarrowestColumn + EvidenceBar.Length)
        {
            Line(indent, 0, label);
            Evidence(indent, letters, source);
            return;
        }

        List<List<Run>> lines = EvidenceLines(letters, source, Width - indent - cells);
        for (int i = 0; i < lines.Count; i++)
        {
            if (i == 0)
                Write(indent, [column, .. lines[i]]);
            else
                Write(indent + cells, lines[i]);
        }
    }

    /// <summary>Letters of an article, marked as such, and where they stand.</summary>
    public void Evidence(int indent, string letters, IReadOnlyList<Run> source)
    {
        foreach (List<Run> line in EvidenceLines(letters, source, Width - indent))
            Write(indent, line);
    }

    /// <summary>Two pieces of evidence beside each other, or one under the other where there is no room.</summary>
    public void SideBySide(int indent, (string Letters, IReadOnlyList<Run> Source) left, (string Letters, IReadOnlyList<Run> Source) right)
    {
        const int gap = 3;
        int column = (Width - indent - gap) / 2;
        if (column < NarrowestColumn)
        {
            Evidence(indent, left.Letters, left.Source);
            Evidence(indent, right.Letters, right.Source);
            return;
        }

        List<List<Run>> leftLines = EvidenceLines(left.Letters, left.Source, column);
        List<List<Run>> rightLines = EvidenceLines(right.Letters, right.Source, column);
        for (int i = 0; i < Math.Max(leftLines.Count, rightLines.Count); i++)
        {
            List<Run> line = i < leftLines.Count ? [.. leftLines[i]] : [];
            if (i < rightLines.Count)
            {
                int used = line.Sum(run => LineWrapper.CellsOf(run.Text));
                line.Add(new Run(new string(' ', Math.Max(1, column + gap - used))));
                line.AddRange(rightLines[i]);
            }

            Write(indent, line);
        }
    }

    private static List<List<Run>> EvidenceLines(string letters, IReadOnlyList<Run> source, int width)
    {
        int inner = Math.Max(NarrowestColumn, width - EvidenceBar.Length);
        List<List<Run>> lines = [];
        Run bar = Run.Faint(EvidenceBar);
        foreach (List<Run> line in LineWrapper.Wrap([new Run(letters, Tone.Evidence)], inner, inner))
            lines.Add([bar, .. line]);
        if (source.Count == 0)
            return lines;
        int used = lines[^1].Skip(1).Sum(run => LineWrapper.CellsOf(run.Text));
        Run[] tail = [Run.Faint("— "), .. source];
        int tailCells = tail.Sum(run => LineWrapper.CellsOf(VisibleText.Of(run.Text)));
        if (used + 2 + tailCells <= inner)
        {
            lines[^1] = [.. lines[^1], "  ", .. tail.Select(run => run with { Text = VisibleText.Of(run.Text) })];
            return lines;
        }

        foreach (List<Run> line in LineWrapper.Wrap(tail, inner, inner))
            lines.Add(["  ", .. line]);
        return lines;
    }

    private void Write(int indent, List<Run> runs)
    {
        Paragraph paragraph = new();
        paragraph.Append(new string(' ', indent));
        for (int i = 0; i < runs.Count; i++)
        {
            string text = i == runs.Count - 1 ? runs[i].Text.TrimEnd(' ') : runs[i].Text;
            paragraph.Append(text, Palette.StyleOf(runs[i].Tone));
        }

        _console.Write(paragraph);
        _console.WriteLine();
    }
}
