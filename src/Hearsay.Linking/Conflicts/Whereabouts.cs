using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Conflicts;

/// <summary>A unit that says where something is: "the crate is in the cellar".</summary>
internal sealed record Whereabouts(HashSet<int> Subject, HashSet<int> Place, TextSpan Span)
{
    private const int LongestSubject = 4;

    /// <summary>Reads subject, verb of being, preposition and place; null when the unit does not have this form.</summary>
    public static Whereabouts? In(ClaimUnit unit, Vocabulary vocabulary)
    {
        for (int i = 1; i + 2 < unit.Tokens.Length; i++)
        {
            if (!IsBeing(Text(i)) || !IsPreposition(Text(i + 1)))
                continue;
            HashSet<int> subject = [.. unit.Tokens[Math.Max(0, i - LongestSubject)..i].Where(t => !t.IsStop).Select(t => t.Concept)];
            List<ContentToken> place = [];
            for (int j = i + 2; j < unit.Tokens.Length && !EndsPlace(Text(j)); j++)
            {
                if (!unit.Tokens[j].IsStop)
                    place.Add(unit.Tokens[j]);
            }

            if (subject.Count > 0 && place.Count > 0 && !place.Exists(p => unit.Moments.Any(m => m.Span.Overlaps(p.Span))))
                return new Whereabouts(subject, [.. place.Select(p => p.Concept)], TextSpan.Cover(unit.Tokens[i + 1].Span, place[^1].Span));
        }

        return null;

        string Text(int index) => unit.Tokens[index].IsActor ? "" : vocabulary.TextOf(unit.Tokens[index].Key);
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
