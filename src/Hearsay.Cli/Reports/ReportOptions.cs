namespace Hearsay.Cli.Reports;

/// <summary>How much of a brief the text report shows.</summary>
/// <param name="All">Everything, instead of the most telling rows of each list.</param>
internal sealed record ReportOptions(bool All)
{
    /// <summary>Gets whether every link says why it was made.</summary>
    public bool Explain { get; init; }

    /// <summary>Longest list of claims shown unless all are asked for.</summary>
    public int Claims => All ? int.MaxValue : 12;

    /// <summary>Longest timeline.</summary>
    public int TimelineEntries => All ? int.MaxValue : 16;

    /// <summary>Most speakers.</summary>
    public int Speakers => All ? int.MaxValue : 10;

    /// <summary>Most statements of one speaker.</summary>
    public int StatementsPerSpeaker => All ? int.MaxValue : 4;

    /// <summary>Most steps shown below one origin.</summary>
    public int StepsPerOrigin => All ? int.MaxValue : 3;

    /// <summary>Most conflicts, commitments or open questions.</summary>
    public int OtherRows => All ? int.MaxValue : 10;
}
