namespace Hearsay.Cli.Terminals;

/// <summary>A piece of a line in one tone.</summary>
internal readonly record struct Run(string Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Run(string text) => new(text);

    public static Run Strong(string text) => new(text, Tone.Strong);

    public static Run Faint(string text) => new(text, Tone.Faint);
}
