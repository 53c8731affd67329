using System.Collections.Immutable;
using System.CommandLine;

namespace Hearsay.Cli.Help;

/// <summary>A command whose help also says what it is good for, by example.</summary>
internal sealed class GuidedCommand : Command
{
    public GuidedCommand(string name, string description)
        : base(name, description) { }

    /// <summary>Gets what a reader should know before the options: short paragraphs.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Gets command lines that work as they stand, each with what it does.</summary>
    public ImmutableArray<(string Line, string Does)> Examples { get; init; } = [];
}
