using System.Globalization;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>Reads the matters of units: which deed each figure, day, place and way belongs to.</summary>
internal sealed class MatterReader(Batch batch, UnitIndex index, ContentReader contents)
{
    private const int LongestMatter = 60;

    // Sentences before a unit within which a pronoun at its head finds what it stands for.
    private const int ReachOfPronoun = 2;

    private readonly Vocabulary _vocabulary = batch.Vocabulary;
    private readonly Demonyms _demonyms = contents.Demonyms;
    private readonly Dictionary<int, List<string>> _names = [];

    /// <summary>The matter of a unit.</summary>
    public Matter Read(ClaimUnit unit)
    {
        Clauses clauses = new(unit, batch.Annotations[unit.Article], _vocabulary);
        Way? way = new WayReader(unit, _vocabulary).Read();
        Matter matter = new(unit) { Keys = KeysOf(unit, clauses), Names = NamesOf(unit, way?.Span) };
        return matter with
        {
            SpeakerKeys = unit.Speaker is { } speaker ? NameWordsOf(contents.ConceptOf(speaker)).ToHashSet() : [],
            IsAsserted = IsAsserted(unit),
            IsForecast = unit.Tokens.Any(t => !t.IsActor && _vocabulary.TextOf(t.Key) is "will" or "shall"),
            Counts = unit.IsNegative ? [] : [.. new CountReader(unit, clauses).Read()],
            Dates = unit.IsNegative ? [] : [.. DatesOf(unit, clauses)],
            Places = unit.IsNegative ? [] : [.. PlacesOf(unit, clauses)],
            Opposites =
            [
                .. unit
                    .Tokens.Where(t => !t.IsActor)
                    .Select(t => WordLists.SideOf(_vocabulary.TextOf(t.Key))?.Pair)
                    .OfType<int>()
                    .Distinct()
                    .Order(),
            ],
            Way = way,
        };
    }

    /// <summary>The name under which words of one meaning are compared.</summary>
    public static string KeyOf(ContentToken token, Vocabulary vocabulary)
    {
        if (token.IsActor)
            return token.Concept.ToString(CultureInfo.InvariantCulture);
        string word = vocabulary.TextOf(token.Key);
        return MatterClasses.ThingOf(word) ?? MatterClasses.DeedOf(word) ?? WordKey(token.Concept);
    }

    public static string WordKey(int concept) => "w" + concept.ToString(CultureInfo.InvariantCulture);

    // Questions, wishes, promises and mere possibilities assert nothing.
    private bool IsAsserted(ClaimUnit unit)
    {
        if (unit.Tokens.Length > LongestMatter || unit.IsCommissive || unit.IsDirective)
            return false;
        if (unit.Event is { } happening)
            return happening.Status is EventStatus.Occurred or EventStatus.Alleged;
        if (unit.Statement is { Act: SpeechAct.Question or SpeechAct.RefusalToComment } or { Certainty: Certainty.Possible })
            return false;
        return !unit.Tokens.Any(t =>
            !t.IsActor
            && _vocabulary.TextOf(t.Key) is "if" or "unless" or "whether" or "could" or "might" or "perhaps" or "may"
            && char.IsLower(batch.Article(unit.Article).Text[t.Span.Start])
        );
    }

    private HashSet<string> KeysOf(ClaimUnit unit, Clauses clauses)
    {
        HashSet<string> keys = [];
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            ContentToken token = unit.Tokens[i];
            // "The money", "120,000 crowns": a sum is money, in whatever coin.
            if (!token.IsActor && MatterClasses.IsMoney(clauses.TextAt(i)))
                keys.Add("money");
            if (token.IsStop || IsValue(unit, token) || (IsPartOfDay(clauses.TextAt(i)) && unit.Moments.Length > 0))
                continue;
            if (token.IsActor)
                keys.UnionWith(NameWordsOf(token.Concept));
            else if (_demonyms.NameIn(batch.Article(unit.Article).Text, token.Span) is { } home)
                keys.Add(WordKey(_vocabulary.ConceptOfWord(home)));
            else if (clauses.KeyAt(i) is { } key)
                keys.Add(key);
            // "Nine miners died": a deed, though "the dead" are people.
            if (clauses.IsPredicate(i) && clauses.KeyAt(i) is MatterClasses.Person && MatterClasses.DeedOf(clauses.TextAt(i)) is { } deed)
                keys.Add(deed);
            // "Nine miners", "eleven men": people, whatever they do.
            if (!token.IsActor && MatterClasses.IsCalling(clauses.TextAt(i)))
                keys.Add(MatterClasses.Person);
        }

        keys.UnionWith(unit.Concepts.Where(c => c < 0).SelectMany(NameWordsOf));
        keys.UnionWith(AntecedentOf(unit));
        return keys;
    }

    // "On the night of 16 August".
    private static bool IsPartOfDay(string word) => word is "night" or "morning" or "afternoon" or "evening";

    private IEnumerable<string> KeysOf(ContentToken token) => token.IsActor ? NameWordsOf(token.Concept) : [KeyOf(token, _vocabulary)];

    /// <summary>The words of an actor's name, as keys.</summary>
    public IEnumerable<string> NameKeysOf(int concept) => NameWordsOf(concept);

    // A ship or firm may be a party in one article and mere words in the next.
    private IEnumerable<string> NameWordsOf(int concept)
    {
        if (_names.TryGetValue(concept, out List<string>? known))
            return known;
        List<Word> words = [];
        string name = contents.ActorOf(concept)!.Name;
        WordScanner.Scan(name, TextSpan.FromBounds(0, name.Length), _vocabulary, words);
        known =
        [
            .. words
                .Where(w => !_vocabulary.IsStop(w.Key))
                .Select(w => KeyOf(new ContentToken(_vocabulary.ConceptOf(w.Key), w.Key, w.Span, false), _vocabulary))
                .Distinct(),
        ];
        _names.Add(concept, known);
        return known;
    }

    private static bool IsValue(ClaimUnit unit, ContentToken token) =>
        unit.Quantities.Any(q => q.Span.Overlaps(token.Span)) || unit.Moments.Any(m => m.Span.Overlaps(token.Span));

    // Names that the directory does not know still tell one place or ship from another.
    private HashSet<string> NamesOf(ClaimUnit unit, TextSpan? way)
    {
        string text = batch.Article(unit.Article).Text;
        return
        [
            .. unit
                .Tokens.Where(
                    (t, i) =>
                        !t.IsStop
                        && !IsValue(unit, t)
                        && way?.Overlaps(t.Span) != true
                        && (t.IsActor ? IsNamed(t, text) : i > 0 && char.IsUpper(text[t.Span.Start]))
                )
                .SelectMany(t =>
                    !t.IsActor && _demonyms.NameIn(text, t.Span) is { } home ? [WordKey(_vocabulary.ConceptOfWord(home))] : KeysOf(t)
                ),
        ];
    }

    private static bool IsNamed(ContentToken token, string text) => char.IsUpper(text[token.Span.Start]);

    // "It had been burning", right after "the light had been out": what the sentence before is about.
    private IEnumerable<string> AntecedentOf(ClaimUnit unit)
    {
        if (unit.Tokens.Length == 0 || unit.Tokens[0].IsActor || !IsPronoun(_vocabulary.TextOf(unit.Tokens[0].Key)))
            return [];
        for (int i = unit.Number - 1; i >= 0; i--)
        {
            ClaimUnit before = index.Units[i];
            if (before.Article != unit.Article || unit.Sentence - before.Sentence > ReachOfPronoun)
                return [];
            if (before.IsTiedTo(unit) || before.Statement is not null && before.Statement == unit.Statement)
                continue;
            List<ContentToken> subject = [.. SubjectOf(before)];
            if (subject.Count > 0)
                return subject.SelectMany(KeysOf);
        }

        return [];
    }

    /// <summary>The words of weight before the first preposition or verb.</summary>
    private IEnumerable<ContentToken> SubjectOf(ClaimUnit unit)
    {
        Clauses clauses = new(unit, batch.Annotations[unit.Article], _vocabulary);
        for (int i = 0; i < unit.Tokens.Length && i < 6; i++)
        {
            ContentToken token = unit.Tokens[i];
            if (!token.IsActor && (IsPreposition(_vocabulary.TextOf(token.Key)) || clauses.IsPredicate(i)))
                yield break;
            if (!token.IsStop)
                yield return token;
        }
    }

    private static bool IsPronoun(string word) => word is "it" or "they" or "he" or "she" or "its";

    private static bool IsPreposition(string word) =>
        word is "in" or "on" or "at" or "of" or "off" or "from" or "under" or "near" or "with";

    private static IEnumerable<DatedDeed> DatesOf(ClaimUnit unit, Clauses clauses)
    {
        // "Updated: 11 November, 18:50" dates the page.
        if (Enumerable.Range(0, 3).Any(i => clauses.TextAt(i) is "updated" or "published" or "posted"))
            yield break;
        foreach (Moment moment in unit.Moments)
        {
            int at = clauses.IndexOf(moment.Span);
            if (at < 0 || (clauses.DeedAt(at) ?? (moment.Clock is null ? null : "was")) is not { } deed)
                continue;
            // "By", "before", "after" a day is no day.
            if (IsBound(clauses.TextAt(at - 1)))
                continue;
            int after = at;
            while (after < unit.Tokens.Length && moment.Span.Overlaps(unit.Tokens[after].Span))
                after++;
            // "2007 to 2014" is a stretch of time, and a week is no day.
            if (clauses.TextAt(after) is "to" or "through" or "until" || moment.Day?.Any(char.IsAsciiLetter) == true)
                continue;
            yield return new DatedDeed(moment, deed);
        }
    }

    private static bool IsBound(string word) =>
        word is "by" or "before" or "after" or "until" or "within" or "than" or "from" or "between" or "to" or "through";

    private IEnumerable<PlacedDeed> PlacesOf(ClaimUnit unit, Clauses clauses)
    {
        if (unit.Whereabouts is { } here)
            yield return new PlacedDeed(
                new HashSet<string>(unit.Tokens.Where(t => here.Span.Contains(t.Span) && !t.IsStop).SelectMany(KeysOf)),
                here.Span,
                "at"
            );
        string text = batch.Article(unit.Article).Text;
        for (int i = 1; i + 1 < unit.Tokens.Length; i++)
        {
            if (clauses.TextAt(i) is not ("in" or "at" or "near" or "aboard" or "outside" or "inside"))
                continue;
            int first = clauses.TextAt(i + 1) is "the" or "a" or "an" ? i + 2 : i + 1;
            int last = first;
            while (last < unit.Tokens.Length && char.IsUpper(text[unit.Tokens[last].Span.Start]) && !IsValue(unit, unit.Tokens[last]))
                last++;
            if (last == first || clauses.DeedAt(i) is not { } deed)
                continue;
            List<ContentToken> place = [.. unit.Tokens.Skip(first).Take(last - first).Where(t => !t.IsStop)];
            if (place.Count > 0)
                yield return new PlacedDeed(
                    new HashSet<string>(place.SelectMany(KeysOf)),
                    TextSpan.Cover(unit.Tokens[i].Span, place[^1].Span),
                    deed
                );
        }
    }
}
