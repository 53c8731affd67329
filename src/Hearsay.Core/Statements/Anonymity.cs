namespace Hearsay.Core.Statements;

/// <summary>How a source is given. The numbers are stored in ledgers and never change.</summary>
public enum Anonymity
{
    /// <summary>By name.</summary>
    Named = 0,

    /// <summary>"U.S. officials".</summary>
    Official = 1,

    /// <summary>"People familiar with the matter".</summary>
    Insider = 2,

    /// <summary>"Political analysts".</summary>
    Analyst = 3,

    /// <summary>"Residents".</summary>
    Witness = 4,

    /// <summary>"The report".</summary>
    Document = 5,

    /// <summary>"Reports indicate".</summary>
    Media = 6,

    /// <summary>"Many people".</summary>
    Public = 7,

    /// <summary>Nothing is said of the source.</summary>
    Unstated = 8,
}
