using Hearsay.Ledger.Decisions;

namespace Hearsay.Ledgers;

/// <summary>A decision to be made.</summary>
/// <param name="Subject">Id of what it is about.</param>
public sealed record DecisionRequest(DecisionKind Kind, SubjectKind SubjectKind, string Subject, string Author)
{
    /// <summary>Gets, of a merger, the id of the actor that the subject is; of a split, the id of the article whose party is somebody else.</summary>
    public string? Other { get; init; }

    /// <summary>Gets, of a split, the name of the actor that comes of it.</summary>
    public string? Name { get; init; }

    public string Reason { get; init; } = "";
}
