namespace Hearsay.Cli.Terminals;

/// <summary>When to colour (option <c>--color</c>).</summary>
internal enum ColorChoice
{
    /// <summary>On a terminal, unless NO_COLOR is set (no-color.org) or it is a dumb one.</summary>
    Auto,
    Always,
    Never,
}
