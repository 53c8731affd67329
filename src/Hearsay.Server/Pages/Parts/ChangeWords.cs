using Hearsay.Core.Briefs;
using Hearsay.Ledger.Changes;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>Changes of the evidence in a word and a sign, and which of them readers want to see first.</summary>
internal static class ChangeWords
{
    public static Html Of(LedgerChange change) =>
        change.Kind switch
        {
            ChangeKind.FirstDenial => StateBadge.Tag("alarm", Glyphs.Cross, "first denial"),
            ChangeKind.ClaimState when change.After is { } after => StateBadge.Of(after),
            ChangeKind.Origins => StateBadge.Tag("good", Glyphs.Rings, "origins changed"),
            ChangeKind.CommitmentTested when change.Detail == "keeps" => StateBadge.Tag("good", Glyphs.Check, "commitment kept"),
            ChangeKind.CommitmentTested when change.Detail == "breaks" => StateBadge.Tag("alarm", Glyphs.Cross, "commitment broken"),
            ChangeKind.CommitmentTested => StateBadge.Tag("caution", Glyphs.Strain, "commitment strained"),
            ChangeKind.CommitmentOverdue => StateBadge.Tag("alarm", Glyphs.Clock, "overdue"),
            ChangeKind.NewVersion => StateBadge.Tag("caution", Glyphs.Pencil, "article changed"),
            ChangeKind.Decided => StateBadge.Tag("plain", Glyphs.Check, "decided"),
            ChangeKind.StoryMerged => StateBadge.Tag("plain", Glyphs.Rings, "stories joined"),
            ChangeKind.NewStory => StateBadge.Tag("plain", Glyphs.Ring, "new story"),
            ChangeKind.NewCommitment => StateBadge.Tag("plain", Glyphs.Ring, "new commitment"),
            ChangeKind.NewArticle => StateBadge.Tag("plain", Glyphs.Ring, "new article"),
            _ => StateBadge.Tag("plain", Glyphs.Ring, "new claim"),
        };

    /// <summary>How much it changes what is known; 0 for what is only more of the same.</summary>
    public static int WeightOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.FirstDenial => 9,
            ChangeKind.ClaimState => 8,
            ChangeKind.CommitmentTested => 7,
            ChangeKind.CommitmentOverdue => 6,
            ChangeKind.NewVersion => 5,
            ChangeKind.Origins => 4,
            ChangeKind.Decided => 3,
            ChangeKind.StoryMerged => 2,
            ChangeKind.NewStory => 1,
            _ => 0,
        };

    /// <summary>Whether a claim's first state is told, which is no change.</summary>
    public static bool IsFirst(LedgerChange change) => change is { Kind: ChangeKind.ClaimState, Before: null, After: ClaimState.Asserted };
}
