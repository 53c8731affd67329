using Hearsay.Contract;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Feeds;
using Hearsay.Ledger.Search;

namespace Hearsay.Server.Api;

/// <summary>The words that programs write and read for labels.</summary>
internal static class ApiChoices
{
    public static readonly Choices<ClaimState> States = new(ContractWords.Of);
    public static readonly Choices<SpeechAct> Acts = new(ContractWords.Of);
    public static readonly Choices<SearchScope> Scopes = new(Word);
    public static readonly Choices<DecisionKind> Decisions = new(DecisionWord);
    public static readonly Choices<SubjectKind> Subjects = new(SubjectWord);

    public static string DecisionWord(DecisionKind kind) => Word(kind);

    public static string SubjectWord(SubjectKind kind) => Word(kind);

    public static string FeedWord(FeedState state) => Word(state);

    /// <summary>A change's kind: <c>first-denial</c>.</summary>
    public static string ChangeWord(ChangeKind kind) => Word(kind);

    // The names of these enums are their words: "FirstDenial" is "first-denial".
    private static string Word<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString())
        );
}
