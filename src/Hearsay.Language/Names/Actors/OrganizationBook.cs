using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names.Actors;

/// <summary>The organisations, authorities and outlets of one article and what their short forms mean.</summary>
internal sealed class OrganizationBook
{
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.Ordinal);

    // Every ending of a name that may stand for it: "Upper Vale Water Board" is also a "Water Board" and a "Board".
    private readonly Dictionary<string, List<ActorDraft>> _byEnding = new(StringComparer.OrdinalIgnoreCase);

    // "Halden" and "Halden Bulk" of "Halden Bulk Shipping".
    private readonly Dictionary<string, List<ActorDraft>> _byBeginning = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byInitials = new(StringComparer.Ordinal);

    public List<ActorDraft> All { get; } = [];

    /// <summary>The organisation of this name: known by it or by an ending that only it has, or a new one.</summary>
    public ActorDraft Full(string name, ActorKind kind)
    {
        if (_byName.TryGetValue(name, out ActorDraft? draft))
            return draft;
        draft = new ActorDraft(name, kind);
        All.Add(draft);
        _byName.Add(name, draft);
        EnterEndings(name, draft);
        return draft;
    }

    /// <summary>Makes another name mean the organisation.</summary>
    public void AddName(string name, ActorDraft draft) => _byName.TryAdd(name, draft);

    public ActorDraft? Named(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Of the organisations whose names end so, the only one or the last that was meant so far.</summary>
    public ActorDraft? Short(string ending, Dictionary<ActorDraft, int> lastMeant)
    {
        if (!_byEnding.TryGetValue(ending, out List<ActorDraft>? drafts))
            return null;
        if (drafts.Count == 1)
            return drafts[0];
        ActorDraft? best = null;
        int bestWord = -1;
        foreach (ActorDraft draft in drafts)
        {
            if (lastMeant.TryGetValue(draft, out int word) && word > bestWord)
                (best, bestWord) = (draft, word);
        }

        return best;
    }

    /// <summary>The organisation that alone in the article has a name ending so; null when there are none or several.</summary>
    public ActorDraft? OnlyEnding(string ending) =>
        _byEnding.TryGetValue(ending, out List<ActorDraft>? drafts) && drafts.Count == 1 ? drafts[0] : null;

    /// <summary>The firm or the like that alone in the article has a name beginning so; null when there are none or several.</summary>
    public ActorDraft? OnlyBeginning(string beginning) =>
        _byBeginning.TryGetValue(beginning, out List<ActorDraft>? drafts) && drafts.Count == 1 ? drafts[0] : null;

    /// <summary>The organisation whose initials these are; null when there are none or several.</summary>
    public ActorDraft? WithInitials(string initials) =>
        _byInitials.TryGetValue(initials.Replace(".", "", StringComparison.Ordinal), out List<ActorDraft>? drafts) && drafts.Count == 1
            ? drafts[0]
            : null;

    /// <summary>The first letters of the name's capitalised words.</summary>
    public static string InitialsOf(string name)
    {
        Span<char> initials = stackalloc char[name.Length];
        int count = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && (i == 0 || name[i - 1] is ' ' or '-'))
                initials[count++] = name[i];
        }

        return initials[..count].ToString();
    }

    private void EnterEndings(string name, ActorDraft draft)
    {
        string initials = InitialsOf(name);
        if (initials.Length > 1)
            Enter(_byInitials, initials, draft);
        if (draft.Kind == ActorKind.Organization && IsFirm(name))
            EnterBeginnings(name, draft);

        // "Ministry of Trade and Industry" is "the Ministry": what stands before the joint counts as an ending too.
        int joint = Joint(name);
        if (joint > 0)
            EnterTails(name[..joint], draft);
        EnterTails(name, draft);
    }

    // Parties, unions and authorities are called after places ("the Milltown Union"), so that "Milltown" is none of them; firms seldom are.
    private static bool IsFirm(string name) =>
        NameHeads.TryFind(name.AsSpan(name.LastIndexOf(' ') + 1), out NameHead head) && !head.TakesComplement;

    private void EnterBeginnings(string name, ActorDraft draft)
    {
        for (int space = name.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = name.IndexOf(' ', space + 1))
        {
            if (!char.IsUpper(name[space + 1]))
                return;
            Enter(_byBeginning, name[..space], draft);
        }
    }

    private void EnterTails(string name, ActorDraft draft)
    {
        Enter(_byEnding, name, draft);
        for (int space = name.IndexOf(' ', StringComparison.Ordinal); space >= 0; space = name.IndexOf(' ', space + 1))
        {
            if (char.IsUpper(name[space + 1]))
                Enter(_byEnding, name[(space + 1)..], draft);
        }
    }

    private static int Joint(string name)
    {
        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        int @for = name.IndexOf(" for ", StringComparison.Ordinal);
        return of > 0 ? of : @for;
    }

    private static void Enter(Dictionary<string, List<ActorDraft>> index, string key, ActorDraft draft)
    {
        if (!index.TryGetValue(key, out List<ActorDraft>? drafts))
            index.Add(key, drafts = []);
        if (!drafts.Contains(draft))
            drafts.Add(draft);
    }
}
