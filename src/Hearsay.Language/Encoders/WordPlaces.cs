using Hearsay.Core.Analyses;

namespace Hearsay.Language.Encoders;

/// <summary>Reads off what stands around a word of a sentence.</summary>
internal static class WordPlaces
{
    public static WordPlace Of(ReadOnlySpan<Token> sentence, int index)
    {
        WordPlace place = WordPlace.None;
        if (index == 0)
            place |= WordPlace.First;
        else if (sentence[index].JoinsPrevious || sentence[index].Span.Start <= sentence[index - 1].Span.End)
            place |= WordPlace.GluedLeft;
        if (index == sentence.Length - 1)
            place |= WordPlace.Last;
        else if (sentence[index + 1].JoinsPrevious || sentence[index + 1].Span.Start <= sentence[index].Span.End)
            place |= WordPlace.GluedRight;
        return place;
    }
}
