using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.Names.Actors;

/// <summary>The persons of one article and who is meant by a part of a name.</summary>
internal sealed class PersonBook
{
    private readonly Dictionary<string, List<ActorDraft>> _byLast = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ActorDraft>> _byFirst = new(StringComparer.Ordinal);

    // "Ruiz" and "Lindqvist" of "Ruiz-Lindqvist".
    private readonly Dictionary<string, List<ActorDraft>> _byHalf = new(StringComparer.Ordinal);

    public List<ActorDraft> All { get; } = [];

    /// <summary>The person of a name of several words: one known by the same first and last name, or a new one.</summary>
    public ActorDraft Full(NameCandidate candidate)
    {
        string last = Last(candidate.Text);
        string first = First(candidate.Text);
        ReadOnlySpan<char> nickname = Nickname.In(candidate.Text);
        ActorDraft? draft = Among(_byLast, last).Find(known => IsSame(known, candidate, first));
        if (draft is null)
        {
            draft = new ActorDraft(candidate.Text, ActorKind.Person);
            All.Add(draft);
            Enter(_byLast, last, draft);
            Enter(_byFirst, first, draft);
            EnterHalves(last, draft);
        }
        else if (candidate.Text.Length > draft.Name.Length)
        {
            draft.Name = candidate.Text;
        }

        if (!nickname.IsEmpty)
            Enter(_byFirst, nickname.ToString(), draft);
        if (draft.Gender == Gender.Unknown || candidate is { Titled: true, Gender: not Gender.Unknown })
            draft.Gender = candidate.Gender;
        return draft;
    }

    /// <summary>The one person of the gender whose last name (or, where there is none, first name or half of a double name) this is; null when nobody's or doubtful.</summary>
    public ActorDraft? Short(string name, Gender gender)
    {
        List<ActorDraft> bearers = Among(_byLast, name);
        if (bearers.Count == 0)
            bearers = Among(_byFirst, name);
        if (bearers.Count == 0)
            bearers = Among(_byHalf, name);
        if (gender != Gender.Unknown)
            bearers = bearers.FindAll(draft => draft.Gender == gender || draft.Gender == Gender.Unknown);
        if (gender != Gender.Unknown && bearers.FindAll(draft => draft.Gender == gender) is { Count: 1 } sure)
            return sure[0];
        if (bearers.Count <= 1)
            return bearers.Count == 1 ? bearers[0] : null;

        // Of two with one surname, the one whom the article keeps naming in full is meant; a draw means nobody.
        int most = bearers.Max(draft => draft.FullMentions);
        List<ActorDraft> leading = bearers.FindAll(draft => draft.FullMentions == most);
        return leading.Count == 1 ? leading[0] : null;
    }

    /// <summary>Whether a person of this article bears the name as a last name.</summary>
    public bool IsSurname(string name) => _byLast.ContainsKey(name);

    /// <summary>Whether all persons of this last name are of another gender.</summary>
    public bool IsOther(string name, Gender gender) =>
        gender != Gender.Unknown && Among(_byLast, name).TrueForAll(draft => draft.Gender != Gender.Unknown && draft.Gender != gender);

    /// <summary>A person of whom the article gives one name only.</summary>
    public ActorDraft Single(NameCandidate candidate)
    {
        ActorDraft draft = new(candidate.Text, ActorKind.Person) { Gender = candidate.Titled ? candidate.Gender : Gender.Unknown };
        All.Add(draft);
        string last = Last(candidate.Text);
        Enter(_byLast, last, draft);
        EnterHalves(last, draft);
        return draft;
    }

    private void EnterHalves(string last, ActorDraft draft)
    {
        int hyphen = last.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen == last.Length - 1)
            return;
        Enter(_byHalf, last[..hyphen], draft);
        Enter(_byHalf, last[(hyphen + 1)..], draft);
    }

    // Of one last name: the same given name, an initial of it, or the nickname between quotation marks; never Mr and Mrs.
    private static bool IsSame(ActorDraft known, NameCandidate candidate, string first)
    {
        if (candidate is { Titled: true, Gender: not Gender.Unknown } && known.Gender != Gender.Unknown && known.Gender != candidate.Gender)
            return false;
        return IsSameFirst(First(known.Name), first)
            || Nickname.In(known.Name).SequenceEqual(first)
            || Nickname.In(candidate.Text).SequenceEqual(First(known.Name));
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
