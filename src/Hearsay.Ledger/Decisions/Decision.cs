namespace Hearsay.Ledger.Decisions;

/// <summary>What an analyst decided: a row that is never changed but by being undone, and that outlives every re-analysis.</summary>
/// <param name="Number">Counts from 1 in the order of decisions.</param>
/// <param name="Subject">Id of the actor, statement, event, claim, story, commitment or article that it is about.</param>
public sealed record Decision(long Number, DecisionKind Kind, SubjectKind SubjectKind, string Subject)
{
    /// <summary>Gets, of a merger, the actor that the subject is; of a split, the article (id) whose party is somebody else; else null.</summary>
    public string? Other { get; init; }

    /// <summary>Gets, of a split, the name of the actor that comes of it; else null.</summary>
    public string? Name { get; init; }

    /// <summary>Gets who decided.</summary>
    public required string Author { get; init; }

    /// <summary>Gets when it was decided.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the reason, or the text of a note.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets who undid it; null while it holds.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Gets when it was undone; null while it holds.</summary>
    public DateTimeOffset? UndoneAt { get; init; }
}

/// <summary>What an analyst can do. The numbers are stored in ledgers and never change.</summary>
public enum DecisionKind
{
    /// <summary>Two actors are one.</summary>
    Merge = 0,

    /// <summary>What an article calls so is another actor.</summary>
    Split = 1,

    /// <summary>The row or claim is right.</summary>
    Confirm = 2,

    /// <summary>The row is wrong: it and what rests on it alone is left out.</summary>
    Reject = 3,

    /// <summary>A remark.</summary>
    Note = 4,
}

/// <summary>What a decision is about. The numbers are stored in ledgers and never change.</summary>
public enum SubjectKind
{
    Actor = 0,
    Statement = 1,
    Event = 2,
    Claim = 3,
    Story = 4,
    Commitment = 5,
    Article = 6,
}
