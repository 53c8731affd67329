using Hearsay.Core.Text;

namespace Hearsay.Language.Tokenization;

/// <summary>Cuts text into the words of Universal Dependencies (English, as EWT and GUM do). Linear in the text, whatever the text is.</summary>
/// <remarks>
/// A full stop after an abbreviation is part of the word here ("U.S."), also where a sentence ends with it: only the sentence splitter can know that, and cuts it off.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>Adds the words of one block, in order.</summary>
    public static void Tokenize(string text, TextSpan block, TokenBuffer output)
    {
        WordScanner words = new(text.AsSpan(0, block.End), output);
        int at = block.Start;
        while (at < block.End)
        {
            if (LetterKinds.Of(text[at]) == LetterKind.WhiteSpace)
            {
                at++;
                continue;
            }

            int start = at++;
            while (at < block.End && LetterKinds.Of(text[at]) != LetterKind.WhiteSpace)
                at++;
            ScanChunk(ref words, start, at);
        }
    }

    private static void ScanChunk(ref WordScanner words, int start, int limit)
    {
        words.BeginChunk(start, limit);
        int at = start;
        while (at < limit)
            at = words.ScanAt(at);
    }
}
