namespace Hearsay.Cli.Terminals;

/// <summary>What a piece of text is for; <see cref="Palette"/> decides how it looks.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Faint,
    Heading,
    Evidence,
    Good,
    Caution,
    Alarm,
}
