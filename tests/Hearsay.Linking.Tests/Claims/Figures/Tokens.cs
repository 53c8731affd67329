using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Claims.Figures;

/// <summary>The words of a text as the readers of figures see them: no actors among them.</summary>
internal static class Tokens
{
    public static List<ContentToken> Of(string text, Vocabulary vocabulary)
    {
        List<Word> words = [];
        WordScanner.Scan(text, TextSpan.FromBounds(0, text.Length), vocabulary, words);
        return words.ConvertAll(w => new ContentToken(vocabulary.ConceptOf(w.Key), w.Key, w.Span, vocabulary.IsStop(w.Key)));
    }
}
