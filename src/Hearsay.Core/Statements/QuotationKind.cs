namespace Hearsay.Core.Statements;

/// <summary>How literally the content is given. The numbers are stored in ledgers and never change.</summary>
public enum QuotationKind
{
    /// <summary>In the writer's words.</summary>
    Indirect = 0,

    /// <summary>In quotation marks, whole.</summary>
    Direct = 1,

    /// <summary>The writer's words with quoted pieces.</summary>
    Mixed = 2,

    /// <summary>A passage lifted from elsewhere.</summary>
    Block = 3,
}
