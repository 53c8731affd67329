using Hearsay.Core.Text;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Commitments;

/// <summary>Tells whether that has come about which a commitment puts first: "no picket would be lifted before Osk Tammerlin is back at his post".</summary>
internal sealed class FirstMatter(Batch batch, UnitIndex index, ContentReader contents)
{
    private const int FewestWords = 2;

    /// <summary>Whether the article of the deed tells, up to the deed's sentence, all that the commitment says after "before", "until" or "unless".</summary>
    public bool IsMet(ClaimUnit commitment, ClaimUnit deed)
    {
        HashSet<int> first = [];
        bool isAfter = false;
        foreach (ContentToken token in commitment.Tokens)
        {
            isAfter |= !token.IsActor && batch.Vocabulary.TextOf(token.Key) is "before" or "until" or "till" or "unless";
            if (isAfter && !token.IsStop && !index.IsLight(token.Concept))
                first.Add(token.Concept);
        }

        // A day is a deadline, and a single word is met by chance.
        if (first.Count < FewestWords || commitment.Moments.Length > 0)
            return false;
        foreach (TextSpan sentence in batch.Annotations[deed.Article].Sentences)
        {
            if (sentence.Start > deed.Content[0].End)
                break;
            if (first.IsSubsetOf(contents.Read(deed.Article, [sentence]).Select(t => t.Concept)))
                return true;
        }

        return false;
    }
}
