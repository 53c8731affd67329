using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>A unit that says where something is: "the crate is in the cellar".</summary>
internal sealed record Whereabouts(HashSet<int> Subject, HashSet<int> Place, TextSpan Span)
{
    private const int LongestSubject = 4;

    /// <summary>Reads subject, verb of being, preposition and place, or an occasion and its named place; null when the unit does not have this form.</summary>
    public static Whereabouts? In(IReadOnlyList<ContentToken> tokens, IReadOnlyList<Moment> moments, Vocabulary vocabulary, string text)
    {
        Whereabouts? ofPronoun = null;
        for (int i = 0; i + 2 < tokens.Count; i++)
        {
            if (!IsPreposition(Text(i + 1)))
                continue;
            bool isBeing = i > 0 && IsBeing(Text(i));
            // "The lunch was held at the Yacht Club", "a lunch at the Hotel Astor": one of many such unless the place has a name.
            bool isHeld = i > 1 && IsHolding(Text(i)) && (IsBeing(Text(i - 1)) || Text(i) is "place");
            int done = isBeing || isHeld ? -1 : DoneBefore(i);
            if (!isBeing && !isHeld && done < 0 && !IsOccasion(Text(i)))
                continue;
            if (
                Text(i + 1) is "on"
                && (!isBeing || tokens.Skip(i + 2).Take(3).Any(t => !t.IsActor && IsCondition(vocabulary.TextOf(t.Key))))
            )
                continue;
            HashSet<int> subject =
                done >= 0 ? [.. tokens.Skip(done + 1).Take(i - done).Where(t => !t.IsStop).Select(t => t.Concept)]
                : IsOccasion(Text(i)) ? [tokens[i].Concept]
                : [.. SubjectBefore(tokens, isHeld ? i - 1 : i, vocabulary)];
            List<ContentToken> place = [];
            for (int j = i + 2; j < tokens.Count && !EndsPlace(Text(j)); j++)
            {
                bool isTime = moments.Any(m => m.Span.Overlaps(tokens[j].Span));
                if (isTime && !isBeing)
                    break;
                if (!tokens[j].IsStop)
                    place.Add(tokens[j]);
            }

            HashSet<int> around = [.. place.SelectMany(p => WordsOf(p, text, vocabulary))];
            if (!isBeing)
                place.RemoveAll(p => !p.IsActor && !char.IsUpper(text[p.Span.Start]));
            if (place.Count == 0 || place.Exists(p => moments.Any(m => m.Span.Overlaps(p.Span))))
                continue;
            Whereabouts found = new(
                WithOneWordNames(subject, tokens, text, vocabulary),
                [.. place.SelectMany(p => WordsOf(p, text, vocabulary))],
                TextSpan.Cover(tokens[i + 1].Span, place[^1].Span)
            )
            {
                Around = around,
                IsPast = i > 0 && Text(i) is "been" && Text(i - 1) is "had",
                IsNow = Text(i) is "is" or "are" or "sits" or "lies" or "stands" or "remains",
            };
            if (subject.Count > 0)
                return found;
            ofPronoun ??= found;
        }

        return ofPronoun;

        // "Signed a pact in …", "arrested the mate at …": what it was done to stands between.
        int DoneBefore(int last)
        {
            for (int k = last - 1; k >= Math.Max(0, last - LongestSubject); k--)
            {
                if (IsPreposition(Text(k)) || EndsPlace(Text(k)))
                    return -1;
                if (IsHolding(Text(k)) && Text(k) is not "place")
                    return k > 0 && IsBeing(Text(k - 1)) ? -1 : k;
            }

            return -1;
        }

        string Text(int index) => tokens[index].IsActor ? "" : vocabulary.TextOf(tokens[index].Key);
    }

    /// <summary>Gets all words of the place, those beside its name too: "the warehouse" of "the warehouse of Alder Mills".</summary>
    public IReadOnlySet<int> Around { get; init; } = new HashSet<int>();

    /// <summary>Gets whether it tells where something had been before.</summary>
    public bool IsPast { get; init; }

    /// <summary>Gets whether it tells where something is now.</summary>
    public bool IsNow { get; init; }

    /// <summary>Whether the one tells of before and the other of now.</summary>
    public bool AreOfTwoTimes(Whereabouts other) => (IsPast && other.IsNow) || (IsNow && other.IsPast);

    /// <summary>Whether both speak of one thing and put it in different places.</summary>
    public bool Contradicts(Whereabouts other) =>
        Subject.Overlaps(other.Subject)
        && !Place.Overlaps(other.Place)
        && !Around.Overlaps(other.Place)
        && !Place.Overlaps(other.Around)
        && !AreOfTwoTimes(other);

    // A name is known by each of its words: "the Hotel Astor", "the Astor".
    private static IEnumerable<int> WordsOf(ContentToken token, string text, Vocabulary vocabulary)
    {
        if (!token.IsActor)
            return [token.Concept];
        List<Word> words = [];
        WordScanner.Scan(text, token.Span, vocabulary, words);
        return words.Where(w => !vocabulary.IsStop(w.Key)).Select(w => vocabulary.ConceptOf(w.Key));
    }

    // "The Heron" is a party in one article and a mere word in the next.
    private static HashSet<int> WithOneWordNames(
        HashSet<int> subject,
        IReadOnlyList<ContentToken> tokens,
        string text,
        Vocabulary vocabulary
    )
    {
        HashSet<int> all = [.. subject];
        foreach (ContentToken token in tokens)
        {
            if (token.IsActor && subject.Contains(token.Concept) && WordsOf(token, text, vocabulary).ToList() is [var word])
                all.Add(word);
        }

        return all;
    }

    // Back to where the clause begins.
    private static IEnumerable<int> SubjectBefore(IReadOnlyList<ContentToken> tokens, int verb, Vocabulary vocabulary)
    {
        for (int i = verb - 1; i >= Math.Max(0, verb - LongestSubject); i--)
        {
            if (!tokens[i].IsActor && EndsPlace(vocabulary.TextOf(tokens[i].Key)))
                yield break;
            if (!tokens[i].IsStop)
                yield return tokens[i].Concept;
        }
    }

    // "On probation", "on strike": how somebody is, not where.
    private static bool IsCondition(string word) =>
        word
            is "suspicion"
                or "probation"
                or "charge"
                or "charges"
                or "trial"
                or "duty"
                or "leave"
                or "strike"
                or "bail"
                or "parole"
                or "fire"
                or "sale"
                or "course"
                or "track"
                or "hold"
                or "alert"
                or "call"
                or "holiday"
                or "record"
                or "watch"
                or "way"
                or "time"
                or "schedule"
                or "condition"
                or "grounds"
                or "behalf"
                or "list"
                or "agenda"
                or "attack"
                or "offensive"
                or "defensive"
                or "ballot"
                or "air"
                or "verge"
                or "brink";

    private static bool IsHolding(string word) =>
        word
            is "held"
                or "kept"
                or "found"
                or "stored"
                or "hidden"
                or "buried"
                or "born"
                or "arrested"
                or "signed"
                or "staged"
                or "seen"
                or "place";

    private static bool IsOccasion(string word) =>
        word
            is "lunch"
                or "dinner"
                or "breakfast"
                or "meeting"
                or "meetings"
                or "talks"
                or "summit"
                or "conference"
                or "ceremony"
                or "hearing"
                or "party"
                or "wedding"
                or "funeral"
                or "auction"
                or "trial"
                or "rally"
                or "match";

    private static bool IsBeing(string word) =>
        word
            is "is"
                or "was"
                or "are"
                or "were"
                or "be"
                or "been"
                or "being"
                or "sit"
                or "lie"
                or "stand"
                or "remains"
                or "remained"
                or "lies"
                or "lay"
                or "sits"
                or "sat"
                or "stands"
                or "stood"
                or "hides"
                or "hid";

    private static bool IsPreposition(string word) =>
        word is "in" or "at" or "on" or "under" or "aboard" or "inside" or "outside" or "near" or "beneath" or "behind";

    private static bool EndsPlace(string word) =>
        word
            is "and"
                or "but"
                or "because"
                or "when"
                or "while"
                or "who"
                or "which"
                or "that"
                or "where"
                or "since"
                or "until"
                or "as"
                or "if";
}
