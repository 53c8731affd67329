using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names.Actors;

/// <summary>The countries and places of one article. A country and its government are one actor.</summary>
internal sealed class PlaceBook
{
    private readonly Dictionary<string, ActorDraft> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorDraft> _places = new(StringComparer.Ordinal);

    public List<ActorDraft> All { get; } = [];

    /// <summary>The country of the ISO code.</summary>
    public ActorDraft Country(string code)
    {
        if (_countries.TryGetValue(code, out ActorDraft? draft))
            return draft;
        draft = new ActorDraft(Countries.WithCode(code)?.Name ?? code, ActorKind.Place) { Country = code };
        All.Add(draft);
        _countries.Add(code, draft);
        return draft;
    }

    /// <summary>The place of this name, whatever its case ("MILLTOWN" in a dateline is "Milltown").</summary>
    public ActorDraft Place(string name, string? country)
    {
        string key = name.ToUpperInvariant();
        if (_places.TryGetValue(key, out ActorDraft? draft))
        {
            if (draft.Name == key)
                draft.Name = name;
            return draft;
        }

        draft = new ActorDraft(name, ActorKind.Place) { Country = country };
        All.Add(draft);
        _places.Add(key, draft);
        return draft;
    }

    public ActorDraft? Named(string name) => _places.GetValueOrDefault(name.ToUpperInvariant());
}
