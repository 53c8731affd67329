using Hearsay.Linking.Claims;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>Reads of a commitment what is promised, and of a report what it tells: the deed by its class, whom or what it is about, and its matter.</summary>
internal sealed class PromiseReader(Batch batch, UnitIndex index, ContentReader contents)
{
    private readonly MatterReader _matters = new(batch, index, contents);
    private readonly Dictionary<int, Promise> _known = [];

    /// <summary>What the unit promises or tells.</summary>
    public Promise Read(ClaimUnit unit)
    {
        if (_known.TryGetValue(unit.Number, out Promise? known))
            return known;
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        (HashSet<string> deeds, HashSet<string> subject) = DeedsOf(unit, clauses);
        string? kept = unit is { IsCommissive: true, IsNegative: false } ? StateKept(unit, clauses) : null;
        if (kept is not null)
            deeds = [.. MatterClasses.EndsOf(kept)];
        HashSet<string> own = [.. deeds];
        if (unit is { IsCommissive: true, IsNegative: false })
            deeds.UnionWith([.. deeds.SelectMany(MatterClasses.KinOf)]);
        known = new Promise(_matters.Read(unit), deeds, own, subject) { KeepsState = kept is not null };
        _known.Add(unit.Number, known);
        return known;
    }

    /// <summary>The words of an actor's name, as keys of a matter.</summary>
    public IEnumerable<string> NameKeysOf(int concept) => _matters.NameKeysOf(concept);

    private static (HashSet<string> Deeds, HashSet<string> Subject) DeedsOf(ClaimUnit unit, Clauses clauses)
    {
        HashSet<string> deeds = [];
        HashSet<string> subject = [];
        int will = WillOf(unit, clauses);
        if (unit.Deed is { } told)
        {
            deeds.Add(told);
            // What is still closed was neither opened nor opened again.
            if (unit.IsNegative)
                deeds.UnionWith(MatterClasses.KinOf(told));
        }

        bool isBefore = true;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            string word = clauses.TextAt(i);
            // What it hangs on is not what is promised.
            if (i > 0 && word is "if" or "unless" or "until")
                break;
            bool isDeed =
                unit.Deed is not null ? false
                : unit.Event is { } happening ? happening.Trigger.Overlaps(unit.Tokens[i].Span)
                : clauses.IsPredicate(i) && (unit.IsCommissive || unit.IsNegative || clauses.IsFact(i) || clauses.IsDenied(i));
            isBefore &= will >= 0 ? i < will : !clauses.IsPredicate(i) && word is not ("to" or "not");
            if (will >= 0 && i < will && word is "that")
                subject.Clear();
            // Of a promise its main verb is the deed; what follows is its matter.
            bool isMain = !unit.IsCommissive || (deeds.Count == 0 && i > will);
            if (isDeed && isMain && clauses.DeedOf(i) is { } deed)
                deeds.Add(deed);
            else if (isBefore && !unit.Tokens[i].IsActor && !unit.Tokens[i].IsStop && clauses.KeyAt(i) is { } key)
                subject.Add(key);
        }
        return (deeds, subject);
    }

    // "Would stay closed": the class of the state that is kept; null where none is.
    private static string? StateKept(ClaimUnit unit, Clauses clauses)
    {
        for (int i = 0; i + 1 < unit.Tokens.Length; i++)
        {
            if (clauses.TextAt(i) is not ("stay" or "remain" or "keep" or "kept"))
                continue;
            for (int next = i + 1; next <= i + ReachOfState && next < unit.Tokens.Length; next++)
            {
                if (MatterClasses.DeedOf(clauses.TextAt(next)) is { } state && MatterClasses.EndsOf(state).Any())
                    return state;
            }
        }

        return null;
    }

    private const int ReachOfState = 3;

    // "… that the first convoy would pass": what is promised of begins after the last "that".
    private static int WillOf(ClaimUnit unit, Clauses clauses)
    {
        for (int i = 1; i < unit.Tokens.Length; i++)
        {
            if (clauses.TextAt(i) is "will" or "would" or "shall")
                return i;
        }

        return -1;
    }
}

/// <summary>A deed, promised or told.</summary>
/// <param name="Matter">The words and figures around it.</param>
/// <param name="Deeds">Classes of the deed, with those by which a promised one is seen to have been done.</param>
/// <param name="Own">Those that are named.</param>
/// <param name="Subject">Keys of what stands before the verb.</param>
internal sealed record Promise(Matter Matter, HashSet<string> Deeds, HashSet<string> Own, HashSet<string> Subject)
{
    /// <summary>Gets whether something is to stay as it is: then the deeds are those that would end it.</summary>
    public bool KeepsState { get; init; }
}
