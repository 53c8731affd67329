using Hearsay.Core.Briefs;

namespace Hearsay.Ledger.Stories;

/// <summary>A story of the ledger, without its rows.</summary>
/// <param name="Id">As in the brief. A story that gets an earlier article gets another id; <see cref="LedgerStore.FindStory"/> knows the old ones too.</param>
public sealed record StorySummary(string Id, string Title)
{
    /// <summary>Gets how many articles tell it.</summary>
    public required int Articles { get; init; }

    /// <summary>Gets how many claims it has.</summary>
    public required int Claims { get; init; }

    /// <summary>Gets how many conflicts it has.</summary>
    public required int Conflicts { get; init; }

    /// <summary>Gets how many commitments it has.</summary>
    public required int Commitments { get; init; }

    /// <summary>Gets how many of its claims somebody denies, whatever they have come to since.</summary>
    public required int Denied { get; init; }

    /// <summary>Gets the first day of publication; null where no article is dated.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Gets the last day of publication; null where no article is dated.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Gets the sequence number of its last change, see <see cref="LedgerStore.ChangesSince"/>.</summary>
    public required long ChangedBy { get; init; }

    /// <summary>Gets when it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}

/// <summary>A story with all its rows.</summary>
public sealed record StoredStory(StorySummary Summary, Brief Brief);

/// <summary>Which stories: those with at least one article that fits everything given.</summary>
public sealed record StoryFilter
{
    /// <summary>Gets the first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets the last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Gets an actor, by its id.</summary>
    public Core.Actors.ActorId? Actor { get; init; }

    /// <summary>Gets the outlet, by its name without regard to case.</summary>
    public string? Outlet { get; init; }
}
