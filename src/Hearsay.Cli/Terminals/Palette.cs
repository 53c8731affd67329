using Spectre.Console;

namespace Hearsay.Cli.Terminals;

/// <summary>The colours: the sixteen that every terminal lets its user choose, so that both dark and light ones stay readable.</summary>
internal static class Palette
{
    public static Style StyleOf(Tone tone) =>
        tone switch
        {
            Tone.Strong => new Style(decoration: Decoration.Bold),
            Tone.Faint => new Style(decoration: Decoration.Dim),
            Tone.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
            Tone.Evidence => Style.Plain,
            Tone.Good => new Style(Color.Green),
            Tone.Caution => new Style(Color.Olive),
            Tone.Alarm => new Style(Color.Maroon, decoration: Decoration.Bold),
            _ => Style.Plain,
        };
}
