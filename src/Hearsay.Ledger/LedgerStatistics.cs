namespace Hearsay.Ledger;

/// <summary>What a ledger holds.</summary>
/// <param name="Articles">Versions count each.</param>
public sealed record LedgerStatistics(long Articles, long Documents, long Stories, long Statements, long Events, long Claims, long Actors)
{
    /// <summary>Gets how many decisions there are, undone ones too.</summary>
    public required long Decisions { get; init; }

    /// <summary>Gets how many feeds are watched.</summary>
    public required long Feeds { get; init; }

    /// <summary>Gets the number of the newest change, see <see cref="LedgerStore.ChangesSince"/>; 0 when there is none.</summary>
    public required long LastSequence { get; init; }

    /// <summary>Gets the size of the store with its indexes.</summary>
    public required long SizeBytes { get; init; }

    /// <summary>Gets the engine and its version: "SQLite 3.40.1".</summary>
    public required string Engine { get; init; }

    /// <summary>Gets the number of the newest migration.</summary>
    public required int Schema { get; init; }
}

/// <summary>A user's judgement of an outlet or source.</summary>
/// <param name="Grade">A to F.</param>
public sealed record OutletGrade(string Name, char Grade);

/// <summary>A small JSON document of an area: watch-lists, alerts, keys.</summary>
/// <param name="Revision">Counts from 1; each change adds one.</param>
public sealed record StoredDocument(string Area, string Key, string Json, long Revision, DateTimeOffset ChangedAt);
