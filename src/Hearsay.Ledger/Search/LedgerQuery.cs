using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;

namespace Hearsay.Ledger.Search;

/// <summary>What is looked for: rows that fit everything given.</summary>
public sealed record LedgerQuery
{
    /// <summary>Gets words that must all occur, in any order; words in quotation marks must stand together; a leading minus forbids a word. Empty for no words.</summary>
    public string Words { get; init; } = "";

    /// <summary>What is wrong with the words of a query, for people; null when nothing is.</summary>
    public static string? FaultOf(string words)
    {
        try
        {
            QueryWords.Parse(words);
            return null;
        }
        catch (FormatException fault)
        {
            return fault.Message;
        }
    }

    /// <summary>Gets who said it; of articles and actors nothing fits when it is set.</summary>
    public ActorId? Speaker { get; init; }

    /// <summary>Gets to whom it was said, by id.</summary>
    public ActorId? Addressee { get; init; }

    /// <summary>Gets the speech act of the statement.</summary>
    public SpeechAct? Act { get; init; }

    /// <summary>Gets the outlet, by its name without regard to case.</summary>
    public string? Outlet { get; init; }

    /// <summary>Gets the first day: of the statement, else of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets the last day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Gets where the row's claim stands.</summary>
    public ClaimState? State { get; init; }

    /// <summary>Gets how many origins of its claim must provably be independent.</summary>
    public int? MinOrigins { get; init; }

    /// <summary>Gets what is looked through.</summary>
    public SearchScope Scope { get; init; } = SearchScope.Statements;
}

/// <summary>What a search looks through.</summary>
public enum SearchScope
{
    Statements = 0,
    Articles = 1,
    Actors = 2,
}
