using Hearsay.Core;
using Hearsay.Core.Text;

namespace Hearsay.Ledger.Rows;

/// <summary>A statement or event as it is found: numbers only.</summary>
/// <param name="Number">The article's number times <see cref="PerArticle"/>, and the place in its list, events after statements.</param>
/// <param name="Label">The speech act, or the event's type.</param>
/// <param name="Party">Number of the actor who said or did it.</param>
/// <param name="Other">Number of the actor to whom.</param>
/// <param name="Day">Number of the day; <see cref="NoDay"/> where none is known.</param>
internal sealed record EntryRow(
    long Number,
    long IdHash,
    long Kind,
    long Label,
    long? Party,
    long? Other,
    long Day,
    long? State,
    long? Origins,
    long Words
)
{
    /// <summary>More rows than any article has.</summary>
    public const long PerArticle = 65_536;

    /// <summary>Sorts before every day.</summary>
    public const long NoDay = -1;

    public const long Statement = 0;
    public const long Event = 1;

    /// <summary>Gets the place in the article's list.</summary>
    public int Place => (int)(Number % PerArticle);

    /// <summary>What an id is found by: 48 bits.</summary>
    public static long HashOf(string id) => (long)(StableHash.Start.Add(id).ToUInt64() >> 16);

    public static long HashOf(RowId id) => HashOf(id.Value);
}
