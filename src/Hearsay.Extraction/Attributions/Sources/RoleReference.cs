using Hearsay.Core.Actors;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Tells whom "the mayor" or "the club's president" means: the only person of the article who has been given that office.</summary>
internal sealed class RoleReference(ArticleWords words)
{
    private Dictionary<string, ActorId?>? _holders;
    private Dictionary<ActorId, Mention>? _first;

    /// <summary>A mention of the person, named before; null when nobody or several hold such an office.</summary>
    public Mention? MeantBy(int start, int head)
    {
        bool definite = words[start] == "the" && head > start;
        if (!definite || !PersonNouns.TryFind(words[head], out PersonNoun noun) || noun.Plural || !noun.IsOffice)
            return null;
        // "the former mayor", "the new director" may be another.
        for (int i = start + 1; i < head; i++)
        {
            if (words[i] is "former" or "new" or "other" or "second" or "deputy" or "acting" or "then" or "late")
                return null;
        }

        _holders ??= HoldersOf();
        if (!_holders.TryGetValue(words[head], out ActorId? holder) || holder is not { } id)
            return null;
        _first ??= FirstMentions();
        return _first.TryGetValue(id, out Mention? first) && first.Span.Start < words.Span(start).Start ? first : null;
    }

    private Dictionary<string, ActorId?> HoldersOf()
    {
        Dictionary<string, ActorId?> holders = new(StringComparer.OrdinalIgnoreCase);
        foreach (Actor actor in words.Analysis.Actors)
        {
            if (actor is not { IsNamed: true, Kind: ActorKind.Person })
                continue;
            foreach (Role role in actor.Roles)
            {
                string title = role.Title[(role.Title.LastIndexOf(' ') + 1)..];
                holders[title] = holders.TryGetValue(title, out ActorId? other) && other != actor.Id ? null : actor.Id;
            }
        }

        return holders;
    }

    private Dictionary<ActorId, Mention> FirstMentions()
    {
        Dictionary<ActorId, Mention> first = [];
        foreach (Mention mention in words.Analysis.Mentions)
        {
            if (mention is { Form: MentionForm.Name, Actor: { } actor })
                first.TryAdd(actor, mention);
        }

        return first;
    }
}
