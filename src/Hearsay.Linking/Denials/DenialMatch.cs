using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Conflicts;
using Hearsay.Linking.Paraphrase;

namespace Hearsay.Linking.Denials;

/// <summary>Decides whether a negation is of what a unit tells, by the deed in its scope and who and what stands beside it, whatever the other words.</summary>
internal sealed class DenialMatch(Batch batch, UnitIndex index, ContentReader contents, ActorDirectory actors)
{
    // Sentences within which an answer needs few words.
    private const int Near = 3;

    // Cosine from which two words tell one thing where the deed is the same.
    private const double Alike = 0.5;

    // A name's beginning that shows what it is derived from: "Norland", "Norlandic".
    private const int ShortestStem = 4;

    // A thing that so few units name is one thing of the story.
    private const int FewUnits = 6;

    private readonly DeniedMatterReader _reader = new(batch, contents);
    private readonly MatterReader _matters = new(batch, index, contents);
    private readonly ConceptLikeness _likeness = new(batch.Vocabulary);
    private readonly Dictionary<int, DeniedMatter> _denied = [];
    private readonly Dictionary<int, Told> _told = [];

    /// <summary>Whether the one denies what the other tells.</summary>
    public bool IsOf(ClaimUnit denial, ClaimUnit told)
    {
        bool isExplicit = denial.Statement!.Act == SpeechAct.Denial;
        DeniedMatter matter = DeniedBy(denial);
        // "Being against it is no hatred": only what is said not to have happened answers a report.
        if (!isExplicit && !matter.IsFlat)
            return false;
        if (matter.Deeds.Count == 0 && matter.Things.Count == 0)
            return false;
        Told what = ToldBy(told);
        bool isDeed = matter.Deeds.Overlaps(what.Matter.Keys) || matter.Deeds.Overlaps(what.Deeds);
        List<DeniedThing> shared = [.. matter.Things.Where(t => IsIn(t, what, isDeed))];
        if (!IsTold(what))
            return false;
        bool isTelling = shared.Exists(t => t.IsName || index.TellsMatter(t.Concept));
        bool isNear = IsNear(denial, told);
        double share = matter.Things.Count == 0 ? 0 : (double)shared.Count / matter.Things.Count;
        // "Said in its own voice" is seldom what somebody answers: there the deed and what it was done to must both be named.
        if (!told.IsContestable)
            return isDeed && isTelling && share >= 0.6 && (isExplicit || told.Article == denial.Article);
        if (matter.IsOfShare)
            return isExplicit && isTelling && share >= 0.6 && IsOfSide(denial, what);
        if (matter is { IsOfExistence: true, IsOfAllegation: false } && !isDeed && IsThingDenied(shared, what, denial, told))
            return true;
        if (isDeed && matter.Things.Count == 0)
            return IsOfSide(denial, what) || (isNear && what.Names.Count == 0);
        if (isDeed && isTelling && share >= (isExplicit || isNear ? 0.5 : 0.6))
            return isExplicit || isNear || shared.Count >= 2 || (share >= 0.99 && shared[0].IsName) || IsOfSide(denial, what);
        // Everything beside the deed is named in both: the deed itself may have another word, but not another meaning.
        if (!isTelling || share < 0.99 || matter.Things.Count > MostThings)
            return false;
        if (matter.IsOfAllegation && isExplicit && shared.Count >= 2)
            return true;
        return shared.Count >= (isNear || isExplicit ? 2 : 3) && (isNear || matter.Deeds.Count == 0 || IsDeedAlike(denial, told));
    }

    // A wish, a guess or a question is no report that could be denied.
    private bool IsTold(Told told) =>
        told.Unit.IsCommissive
        || (
            told.Matter.IsAsserted
            && !Negation.IsUndone(told.Unit.Tokens, batch.Vocabulary)
            && !told.Unit.Tokens.Any(t => !t.IsActor && batch.Vocabulary.TextOf(t.Key) is "should" or "would" or "will" or "zero")
        );

    private bool IsDeedAlike(ClaimUnit denial, ClaimUnit told)
    {
        Clauses mine = new(denial, batch.Annotations[denial.Article], batch.Vocabulary);
        Clauses theirs = new(told, batch.Annotations[told.Article], batch.Vocabulary);
        for (int i = 0; i < denial.Tokens.Length; i++)
        {
            for (int j = 0; mine.IsPredicate(i) && j < told.Tokens.Length; j++)
            {
                if (theirs.IsPredicate(j) && _likeness.Of(denial.Tokens[i].Concept, told.Tokens[j].Concept) >= SomewhatAlike)
                    return true;
            }
        }

        return false;
    }

    private const double SomewhatAlike = 0.35;

    private const int MostThings = 5;

    // "There were no rifles, pistols or other weapons": one thing of the list is enough, where it is one of few.
    private bool IsThingDenied(List<DeniedThing> shared, Told told, ClaimUnit denial, ClaimUnit unit)
    {
        foreach (DeniedThing thing in shared)
        {
            if (thing.Concept >= 0 && !thing.IsName && index.TellsMatter(thing.Concept) && unit.Concepts.Contains(thing.Concept))
            {
                bool isOneOfFew = index.UnitsWith(thing.Concept) <= FewUnits && unit.Concepts.Length <= FewUnits;
                if (IsNear(denial, unit) || isOneOfFew || IsOfSide(denial, told))
                    return true;
            }
        }

        return false;
    }

    private bool IsIn(DeniedThing thing, Told told, bool isDeed)
    {
        if (thing.Concept < 0 && told.Unit.Concepts.Contains(thing.Concept))
            return true;
        if (thing.Keys.Any(k => told.Matter.Keys.Contains(k) || told.Deeds.Contains(k)) || thing.Words.Any(told.IsNamed))
            return true;
        return isDeed
            && thing is { IsName: false, Concept: >= 0 }
            && told.Unit.Concepts.Any(c => c >= 0 && _likeness.Of(thing.Concept, c) >= Alike);
    }

    // Whoever denies is, or speaks for, somebody whom the other names.
    private bool IsOfSide(ClaimUnit denial, Told told)
    {
        if (denial.Speaker is { } speaker)
        {
            Actor actor = actors.Get(speaker);
            return told.Unit.Concepts.Contains(contents.ConceptOf(speaker))
                || _reader.WordsOf(actor.Name).Exists(told.IsNamed)
                || actor.Roles.Any(r => r.Of is { } of && _reader.WordsOf(of).Exists(told.IsNamed));
        }

        return denial.Statement?.Source.Party.Description is { } words && NamesIn(words).Exists(told.IsNamed);
    }

    private List<string> NamesIn(string words) =>
        [.. words.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).SelectMany(_reader.WordsOf)];

    private static bool IsNear(ClaimUnit denial, ClaimUnit told) =>
        denial.Article == told.Article && denial.Sentence - told.Sentence is >= 0 and <= Near;

    private DeniedMatter DeniedBy(ClaimUnit unit)
    {
        if (!_denied.TryGetValue(unit.Number, out DeniedMatter? known))
            _denied.Add(unit.Number, known = _reader.Read(unit));
        return known;
    }

    private Told ToldBy(ClaimUnit unit)
    {
        if (_told.TryGetValue(unit.Number, out Told? known))
            return known;
        Clauses clauses = new(unit, batch.Annotations[unit.Article], batch.Vocabulary);
        HashSet<string> deeds = [.. Enumerable.Range(0, unit.Tokens.Length).Select(clauses.DeedOf).OfType<string>()];
        HashSet<string> names = [];
        string text = batch.Article(unit.Article).Text;
        foreach (int concept in unit.Concepts.Where(c => c < 0))
            names.UnionWith(_reader.WordsOf(contents.ActorOf(concept)!.Name));
        foreach (ContentToken token in unit.Tokens)
        {
            if (!token.IsActor && !token.IsStop && char.IsUpper(text[token.Span.Start]))
                names.Add(batch.Vocabulary.TextOf(token.Key));
        }

        known = new Told(unit, _matters.Read(unit), deeds, names);
        _told.Add(unit.Number, known);
        return known;
    }

    private sealed record Told(ClaimUnit Unit, Matter Matter, HashSet<string> Deeds, HashSet<string> Names)
    {
        public bool IsNamed(string word)
        {
            if (Names.Contains(word))
                return true;
            return word.Length >= ShortestStem
                && Names.Any(n =>
                    n.Length >= ShortestStem
                    && (n.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(n, StringComparison.Ordinal))
                );
        }
    }
}
