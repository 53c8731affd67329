using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names;

/// <summary>The persons of one article and who is meant by a part of a name.</summary>
internal sealed class PersonBook
{
    private readonly Dictionary<string, List<ActorDraft>> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byFirst = new(StringComparer.Ordinal);

    public List<ActorDraft> All { get; } = [];

    /// <summary>The person of a name of several words: one known by the same first and last name, or a new one.</summary>
    public ActorDraft Full(NameCandidate candidate)
    {
        string last = Last(candidate.Text);
        string first = First(candidate.Text);
        ActorDraft? draft = Among(_byLast, last).Find(known => IsSameFirst(First(known.Name), first));
        if (draft is null)
        {
            draft = new ActorDraft(candidate.Text, ActorKind.Person);
            All.Add(draft);
            Enter(_byLast, last, draft);
            Enter(_byFirst, first, draft);
        }
        else if (candidate.Text.Length > draft.Name.Length)
        {
            draft.Name = candidate.Text;
        }

        if (draft.Gender == Gender.Unknown || candidate is { Titled: true, Gender: not Gender.Unknown })
            draft.Gender = candidate.Gender;
        return draft;
    }

    /// <summary>The one person whose last name (or, where there is none, first name) this is; null when nobody's or doubtful.</summary>
    public ActorDraft? Short(string name, Gender gender)
    {
        List<ActorDraft> bearers = Among(_byLast, name);
        if (bearers.Count == 0)
            bearers = Among(_byFirst, name);
        if (bearers.Count > 1 && gender != Gender.Unknown)
            bearers = bearers.FindAll(draft => draft.Gender == gender || draft.Gender == Gender.Unknown);
        if (bearers.Count <= 1)
            return bearers.Count == 1 ? bearers[0] : null;

        // Of two with one surname, the one whom the article keeps naming in full is meant; a draw means nobody.
        int most = bearers.Max(draft => draft.FullMentions);
        List<ActorDraft> leading = bearers.FindAll(draft => draft.FullMentions == most);
        return leading.Count == 1 ? leading[0] : null;
    }

    /// <summary>Whether a person of this article bears the name as a last name.</summary>
    public bool IsSurname(string name) => _byLast.ContainsKey(name);

    /// <summary>A person of whom the article gives one name only.</summary>
    public ActorDraft Single(NameCandidate candidate)
    {
        ActorDraft draft = new(candidate.Text, ActorKind.Person);
        All.Add(draft);
        Enter(_byLast, Last(candidate.Text), draft);
        return draft;
    }

    /// <summary>The last name: "al-Hadi" gives "Hadi", "X Jr." gives X.</summary>
    public static string Last(string name)
    {
        ReadOnlySpan<char> rest = name;
        foreach (string suffix in (ReadOnlySpan<string>)[", Jr.", ", Sr.", " Jr.", " Sr.", " Jr", " Sr", " II", " III", " IV"])
        {
            if (rest.EndsWith(suffix, StringComparison.Ordinal))
                rest = rest[..^suffix.Length];
        }

        int cut = rest.LastIndexOf(' ');
        ReadOnlySpan<char> last = cut < 0 ? rest : rest[(cut + 1)..];
        foreach (string article in (ReadOnlySpan<string>)["al-", "Al-", "el-", "El-"])
        {
            if (last.StartsWith(article, StringComparison.Ordinal))
                last = last[article.Length..];
        }

        return last.ToString();
    }

    private static string First(string name)
    {
        int cut = name.IndexOf(' ', StringComparison.Ordinal);
        return cut < 0 ? name : name[..cut];
    }

    private static bool IsSameFirst(string a, string b)
    {
        if (a == b)
            return true;
        bool initial = a.Length <= 2 || b.Length <= 2 || a[1] == '.' || b[1] == '.';
        return initial && a[0] == b[0];
    }

    private static List<ActorDraft> Among(Dictionary<string, List<ActorDraft>> index, string name) => index.GetValueOrDefault(name) ?? [];

    private static void Enter(Dictionary<string, List<ActorDraft>> index, string name, ActorDraft draft)
    {
        if (!index.TryGetValue(name, out List<ActorDraft>? drafts))
            index.Add(name, drafts = []);
        drafts.Add(draft);
    }
}
