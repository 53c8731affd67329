using Hearsay.Language.Names.Actors;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>Where the article names each actor: what comes after a pronoun tells as much of who matters as what comes before.</summary>
internal sealed class NamePlaces
{
    private readonly Dictionary<ActorDraft, List<int>> _heads = [];

    public NamePlaces(IReadOnlyList<Reference> references, Func<Reference, ActorDraft?> draftOf)
    {
        foreach (Reference reference in references)
        {
            if (reference.Class != ReferenceClass.Name || draftOf(reference) is not { } draft)
                continue;
            if (!_heads.TryGetValue(draft, out List<int>? heads))
                _heads.Add(draft, heads = []);
            heads.Add(reference.Head);
        }

        foreach (List<int> heads in _heads.Values)
            heads.Sort();
    }

    /// <summary>How often the article names the actor.</summary>
    public int CountOf(ActorDraft? draft) => draft is not null && _heads.TryGetValue(draft, out List<int>? heads) ? heads.Count : 0;

    /// <summary>The first place behind the word that names the actor; -1 when there is none.</summary>
    public int After(ActorDraft? draft, int word)
    {
        if (draft is null || !_heads.TryGetValue(draft, out List<int>? heads))
            return -1;
        int at = heads.BinarySearch(word + 1);
        at = at < 0 ? ~at : at;
        return at < heads.Count ? heads[at] : -1;
    }
}
