namespace Hearsay.Cli.Terminals;

/// <summary>A piece of a line in one tone.</summary>
/// <param name="IsColumn">Whether its spaces are padding, to be kept; lines break at spaces of other runs only.</param>
internal readonly record struct Run(string Text, Tone Tone = Tone.Plain, bool IsColumn = false)
{
    public static implicit operator Run(string text) => new(text);

    public static Run Strong(string text) => new(text, Tone.Strong);

    public static Run Faint(string text) => new(text, Tone.Faint);

    /// <summary>Text padded to a column's width and two more cells.</summary>
    public static Run Column(string text, int cells, Tone tone = Tone.Plain)
    {
        string visible = VisibleText.Of(text);
        return new Run(visible + new string(' ', Math.Max(0, cells - LineWrapper.CellsOf(visible)) + 2), tone, IsColumn: true);
    }
}
