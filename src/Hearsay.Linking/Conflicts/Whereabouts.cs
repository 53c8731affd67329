using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>A unit that says where something is: "the crate is in the cellar".</summary>
internal sealed record Whereabouts(HashSet<int> Subject, HashSet<int> Place, TextSpan Span)
{
    private const int LongestSubject = 4;

    /// <summary>Reads subject, verb of being, preposition and place; null when the unit does not have this form.</summary>
    public static Whereabouts? In(IReadOnlyList<ContentToken> tokens, IReadOnlyList<Moment> moments, Vocabulary vocabulary)
    {
        for (int i = 1; i + 2 < tokens.Count; i++)
        {
            if (!IsBeing(Text(i)) || !IsPreposition(Text(i + 1)))
                continue;
            HashSet<int> subject = [.. SubjectBefore(tokens, i, vocabulary)];
            List<ContentToken> place = [];
            for (int j = i + 2; j < tokens.Count && !EndsPlace(Text(j)); j++)
            {
                if (!tokens[j].IsStop)
                    place.Add(tokens[j]);
            }

            if (subject.Count > 0 && place.Count > 0 && !place.Exists(p => moments.Any(m => m.Span.Overlaps(p.Span))))
                return new Whereabouts(subject, [.. place.Select(p => p.Concept)], TextSpan.Cover(tokens[i + 1].Span, place[^1].Span));
        }

        return null;

        string Text(int index) => tokens[index].IsActor ? "" : vocabulary.TextOf(tokens[index].Key);
    }

    /// <summary>Whether both speak of one thing and put it in different places.</summary>
    public bool Contradicts(Whereabouts other) => Subject.Overlaps(other.Subject) && !Place.Overlaps(other.Place);

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

    private static bool IsBeing(string word) =>
        word
            is "is"
                or "was"
                or "are"
                or "were"
                or "be"
                or "been"
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
