using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Ledgers;

namespace Hearsay.Contract;

/// <summary>The contract's spelling of every label. A label without a spelling is a bug and throws.</summary>
public static class ContractWords
{
    public static string Of(CandidateOrigin origin) =>
        origin switch
        {
            CandidateOrigin.LinkedData => "linked-data",
            CandidateOrigin.Meta => "meta",
            CandidateOrigin.Markup => "markup",
            CandidateOrigin.Visible => "visible",
            CandidateOrigin.Address => "address",
            _ => throw Unknown(origin),
        };

    public static string Of(BlockKind kind) =>
        kind switch
        {
            BlockKind.Paragraph => "paragraph",
            BlockKind.Heading => "heading",
            BlockKind.ListItem => "list-item",
            BlockKind.Caption => "caption",
            BlockKind.BlockQuotation => "block-quotation",
            BlockKind.Boilerplate => "boilerplate",
            BlockKind.Correction => "correction",
            _ => throw Unknown(kind),
        };

    public static string Of(ActorKind kind) =>
        kind switch
        {
            ActorKind.Person => "person",
            ActorKind.Organization => "organization",
            ActorKind.Government => "government",
            ActorKind.Media => "media",
            ActorKind.Place => "place",
            ActorKind.Group => "group",
            ActorKind.Document => "document",
            _ => throw Unknown(kind),
        };

    public static string Of(RoleStanding standing) =>
        standing switch
        {
            RoleStanding.Held => "held",
            RoleStanding.Former => "former",
            RoleStanding.Elect => "elect",
            RoleStanding.Then => "then",
            RoleStanding.Acting => "acting",
            RoleStanding.Late => "late",
            _ => throw Unknown(standing),
        };

    public static string Of(MentionForm form) =>
        form switch
        {
            MentionForm.Name => "name",
            MentionForm.Nominal => "nominal",
            MentionForm.Pronoun => "pronoun",
            _ => throw Unknown(form),
        };

    public static string Of(DateType type) =>
        type switch
        {
            DateType.Date => "DATE",
            DateType.Time => "TIME",
            DateType.Duration => "DURATION",
            DateType.Set => "SET",
            _ => throw Unknown(type),
        };

    /// <summary>Null where nothing is open.</summary>
    public static string? Of(UnresolvedReason? reason) =>
        reason switch
        {
            null => null,
            UnresolvedReason.NoPublicationDate => "no-publication-date",
            UnresolvedReason.NothingToReckonFrom => "nothing-to-reckon-from",
            UnresolvedReason.Vague => "vague",
            UnresolvedReason.NoTimeOfPublication => "no-time-of-publication",
            { } other => throw Unknown(other),
        };

    /// <summary>Null for an unknown grain.</summary>
    public static string? Of(DateGrain grain) =>
        grain switch
        {
            DateGrain.Unknown => null,
            DateGrain.Minute => "minute",
            DateGrain.Hour => "hour",
            DateGrain.Day => "day",
            DateGrain.Week => "week",
            DateGrain.Month => "month",
            DateGrain.Quarter => "quarter",
            DateGrain.Year => "year",
            DateGrain.Decade => "decade",
            DateGrain.Century => "century",
            _ => throw Unknown(grain),
        };

    public static string Of(SpeechAct act) =>
        act switch
        {
            SpeechAct.Assertion => "assertion",
            SpeechAct.Denial => "denial",
            SpeechAct.Assurance => "assurance",
            SpeechAct.Promise => "promise",
            SpeechAct.Threat => "threat",
            SpeechAct.Vow => "vow",
            SpeechAct.Warning => "warning",
            SpeechAct.Accusation => "accusation",
            SpeechAct.Demand => "demand",
            SpeechAct.Request => "request",
            SpeechAct.Offer => "offer",
            SpeechAct.Question => "question",
            SpeechAct.Opinion => "opinion",
            SpeechAct.RefusalToComment => "refusal-to-comment",
            _ => throw Unknown(act),
        };

    public static string Of(Anonymity anonymity) =>
        anonymity switch
        {
            Anonymity.Named => "named",
            Anonymity.Official => "official",
            Anonymity.Insider => "insider",
            Anonymity.Analyst => "analyst",
            Anonymity.Witness => "witness",
            Anonymity.Document => "document",
            Anonymity.Media => "media",
            Anonymity.Public => "public",
            Anonymity.Unstated => "unstated",
            _ => throw Unknown(anonymity),
        };

    public static string Of(StatementForm form) =>
        form switch
        {
            StatementForm.Unstated => "unstated",
            StatementForm.Written => "written",
            StatementForm.Spoken => "spoken",
            StatementForm.QuotedDocument => "quoted-document",
            _ => throw Unknown(form),
        };

    public static string Of(Certainty certainty) =>
        certainty switch
        {
            Certainty.Unknown => "unknown",
            Certainty.Certain => "certain",
            Certainty.Probable => "probable",
            Certainty.Possible => "possible",
            _ => throw Unknown(certainty),
        };

    public static string Of(Polarity polarity) =>
        polarity switch
        {
            Polarity.Positive => "positive",
            Polarity.Negative => "negative",
            _ => throw Unknown(polarity),
        };

    public static string Of(QuotationKind kind) =>
        kind switch
        {
            QuotationKind.Indirect => "indirect",
            QuotationKind.Direct => "direct",
            QuotationKind.Mixed => "mixed",
            QuotationKind.Block => "block",
            _ => throw Unknown(kind),
        };

    /// <summary>PLOVER writes its types in capitals; null for a deed that has none of them.</summary>
    public static string? Of(EventType type) =>
        type switch
        {
            EventType.Agree => "AGREE",
            EventType.Consult => "CONSULT",
            EventType.Support => "SUPPORT",
            EventType.Cooperate => "COOPERATE",
            EventType.Aid => "AID",
            EventType.Yield => "YIELD",
            EventType.Request => "REQUEST",
            EventType.Accuse => "ACCUSE",
            EventType.Reject => "REJECT",
            EventType.Threaten => "THREATEN",
            EventType.Protest => "PROTEST",
            EventType.Sanction => "SANCTION",
            EventType.Mobilize => "MOBILIZE",
            EventType.Coerce => "COERCE",
            EventType.Assault => "ASSAULT",
            EventType.Ordinary => null,
            _ => throw Unknown(type),
        };

    public static string Of(EventStatus status) =>
        status switch
        {
            EventStatus.Occurred => "occurred",
            EventStatus.Alleged => "alleged",
            EventStatus.Planned => "planned",
            EventStatus.Denied => "denied",
            EventStatus.Hypothetical => "hypothetical",
            _ => throw Unknown(status),
        };

    public static string Of(NumberBound bound) =>
        bound switch
        {
            NumberBound.Exact => "exact",
            NumberBound.AtLeast => "at-least",
            NumberBound.AtMost => "at-most",
            NumberBound.About => "about",
            _ => throw Unknown(bound),
        };

    public static string Of(AddStatus status) =>
        status switch
        {
            AddStatus.New => "new",
            AddStatus.NewVersion => "new-version",
            AddStatus.Known => "known",
            AddStatus.Failed => "failed",
            _ => throw Unknown(status),
        };

    public static string Of(ClaimState state) =>
        state switch
        {
            ClaimState.Asserted => "asserted",
            ClaimState.Corroborated => "corroborated",
            ClaimState.Disputed => "disputed",
            ClaimState.Denied => "denied",
            ClaimState.Confirmed => "confirmed",
            ClaimState.Withdrawn => "withdrawn",
            _ => throw Unknown(state),
        };

    public static string Of(ConflictKind kind) =>
        kind switch
        {
            ConflictKind.Date => "date",
            ConflictKind.Number => "number",
            ConflictKind.Place => "place",
            ConflictKind.Channel => "channel",
            ConflictKind.Actor => "actor",
            ConflictKind.Polarity => "polarity",
            _ => throw Unknown(kind),
        };

    public static string Of(CommitmentKind kind) =>
        kind switch
        {
            CommitmentKind.Assurance => "assurance",
            CommitmentKind.Promise => "promise",
            CommitmentKind.Threat => "threat",
            CommitmentKind.Vow => "vow",
            CommitmentKind.Warning => "warning",
            _ => throw Unknown(kind),
        };

    public static string Of(TestRelation relation) =>
        relation switch
        {
            TestRelation.Keeps => "keeps",
            TestRelation.Strains => "strains",
            TestRelation.Breaks => "breaks",
            _ => throw Unknown(relation),
        };

    private static ArgumentOutOfRangeException Unknown<T>(T label)
        where T : struct, Enum => new(nameof(label), label, "The contract has no word for this label.");
}
