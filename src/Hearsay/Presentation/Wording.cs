using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Presentation;

/// <summary>The words of the report for the ledger's labels.</summary>
internal static class Wording
{
    /// <summary>Cells of the longest word for a speech act, "no comment".</summary>
    public const int LongestAct = 10;

    /// <summary>"1 article", "2 articles".</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    public static string Of(SpeechAct act) =>
        act switch
        {
            SpeechAct.Assertion => "says",
            SpeechAct.Denial => "denies",
            SpeechAct.Assurance => "assures",
            SpeechAct.Promise => "promises",
            SpeechAct.Threat => "threatens",
            SpeechAct.Vow => "vows",
            SpeechAct.Warning => "warns",
            SpeechAct.Accusation => "accuses",
            SpeechAct.Demand => "demands",
            SpeechAct.Request => "requests",
            SpeechAct.Offer => "offers",
            SpeechAct.Question => "asks",
            SpeechAct.Opinion => "thinks",
            SpeechAct.RefusalToComment => "no comment",
            _ => "says",
        };

    /// <summary>The act beside whoever does it: "says" of one, "say" of "two inspectors".</summary>
    public static string Of(Statement statement, string? speaker)
    {
        string act = Of(statement.Act);
        return statement.Act == SpeechAct.RefusalToComment
            || statement.Source.Party.Actor is not null
            || speaker is null
            || !IsMany(speaker)
                ? act
            : act == "denies" ? "deny"
            : act[..^1];
    }

    // "Two Iranian sources", "officials familiar with the talks", "Lindh and Quist": the head before its complement is in the plural, or two are joined.
    private static bool IsMany(string description)
    {
        int end = description.AsSpan().IndexOfAny(',', '(');
        ReadOnlySpan<char> head = end < 0 ? description : description.AsSpan(0, end);
        foreach (string complement in Complements)
        {
            int at = head.IndexOf(complement, StringComparison.Ordinal);
            head = at > 0 ? head[..at] : head;
        }

        if (head.Contains(" and ", StringComparison.Ordinal))
            return true;
        ReadOnlySpan<char> last = head.TrimEnd()[(head.TrimEnd().LastIndexOf(' ') + 1)..];
        return last is "people" or "police" or "men" or "women"
            || last.Length > 3
                && last.EndsWith("s", StringComparison.Ordinal)
                && !last.EndsWith("ss", StringComparison.Ordinal)
                && !last.EndsWith("us", StringComparison.Ordinal)
                && !last.EndsWith("'s", StringComparison.Ordinal)
                && !last.EndsWith("’s", StringComparison.Ordinal);
    }

    private static readonly string[] Complements =
    [
        " of ",
        " in ",
        " at ",
        " on ",
        " from ",
        " with ",
        " who ",
        " familiar ",
        " close ",
        " briefed ",
        " for ",
        " to ",
        " about ",
    ];

    public static string Of(Anonymity anonymity) =>
        anonymity switch
        {
            Anonymity.Official => "unnamed official",
            Anonymity.Insider => "unnamed insider",
            Anonymity.Analyst => "unnamed analyst",
            Anonymity.Witness => "unnamed witness",
            Anonymity.Document => "document",
            Anonymity.Media => "unnamed media",
            Anonymity.Public => "the public",
            Anonymity.Unstated => "source not stated",
            _ => "",
        };

    public static string Of(EventType type) =>
        type switch
        {
            EventType.Agree => "agreement",
            EventType.Consult => "meeting",
            EventType.Support => "support",
            EventType.Cooperate => "cooperation",
            EventType.Aid => "aid",
            EventType.Yield => "concession",
            EventType.Request => "request",
            EventType.Accuse => "accusation",
            EventType.Reject => "rejection",
            EventType.Threaten => "threat",
            EventType.Protest => "protest",
            EventType.Sanction => "sanction",
            EventType.Mobilize => "mobilization",
            EventType.Coerce => "coercion",
            EventType.Assault => "attack",
            _ => "deed",
        };

    public static string Of(EventStatus status) =>
        status switch
        {
            EventStatus.Alleged => "alleged",
            EventStatus.Planned => "planned",
            EventStatus.Denied => "denied",
            EventStatus.Hypothetical => "hypothetical",
            _ => "",
        };

    /// <summary>What whoever settled a claim did.</summary>
    public static string OfSettling(ClaimState state) => state == ClaimState.Withdrawn ? "taken back by" : "confirmed by";

    public static string Of(ClaimState state) =>
        state switch
        {
            ClaimState.Corroborated => "CORROBORATED",
            ClaimState.Disputed => "DISPUTED",
            ClaimState.Denied => "DENIED",
            ClaimState.Confirmed => "CONFIRMED",
            ClaimState.Withdrawn => "WITHDRAWN",
            _ => "ASSERTED",
        };

    public static string Of(CommitmentKind kind) =>
        kind switch
        {
            CommitmentKind.Promise => "PROMISE",
            CommitmentKind.Threat => "THREAT",
            CommitmentKind.Vow => "VOW",
            CommitmentKind.Warning => "WARNING",
            _ => "ASSURANCE",
        };

    public static string Of(TestRelation relation) =>
        relation switch
        {
            TestRelation.Breaks => "BROKEN",
            TestRelation.Strains => "STRAINED",
            _ => "KEPT",
        };

    public static string Of(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Number => "number",
            ConflictKind.Place => "place",
            ConflictKind.Channel => "channel",
            ConflictKind.Actor => "actor",
            ConflictKind.Polarity => "yes or no",
            _ => "date",
        };

    public static string Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.Organization => "organization",
            ActorKind.Government => "government",
            ActorKind.Media => "outlet",
            ActorKind.Place => "place",
            ActorKind.Group => "group",
            ActorKind.Document => "document",
            _ => "person",
        };
}
