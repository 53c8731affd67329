using System.Collections.Immutable;
using Hearsay.Core.Text;
using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Search;

/// <summary>The words of a query: all must occur, those in quotation marks together, those after a minus must not.</summary>
internal sealed record QueryWords(ImmutableArray<ImmutableArray<string>> Phrases, ImmutableArray<ImmutableArray<string>> Forbidden)
{
    private const int Most = 32;

    /// <summary>Reads what a person typed.</summary>
    /// <exception cref="FormatException">A quotation mark is not closed, nothing but words to leave out is given, or there are too many words.</exception>
    public static QueryWords Parse(string text)
    {
        List<ImmutableArray<string>> phrases = [];
        List<ImmutableArray<string>> forbidden = [];
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            bool isForbidden = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += isForbidden ? 1 : 0;
            int end = EndOf(text, at);
            // A word with an apostrophe or hyphen is several that stand together.
            ImmutableArray<string> words = SearchWords.Of(text.AsSpan(at, end - at));
            if (words.Length > 0)
                (isForbidden ? forbidden : phrases).Add(words);
            at = end;
        }

        if (phrases.Count == 0 && forbidden.Count > 0)
            throw new FormatException("a search needs a word that must occur, not only words that must not");
        if (phrases.Count + forbidden.Count > Most)
            throw new FormatException($"a search takes up to {Most} words and phrases");
        return new QueryWords([.. phrases], [.. forbidden]);
    }

    /// <summary>The places in a text that fit, in its order.</summary>
    public ImmutableArray<TextSpan> PlacesIn(ReadOnlySpan<char> text)
    {
        List<(string Word, TextSpan Span)> words = [];
        SearchWords.Scan(text, (word, span) => words.Add((word, span)));
        List<TextSpan> places = [];
        for (int i = 0; i < words.Count; i++)
        {
            foreach (ImmutableArray<string> phrase in Phrases)
            {
                if (!StandsAt(phrase, i))
                    continue;
                places.Add(TextSpan.Cover(words[i].Span, words[i + phrase.Length - 1].Span));
                i += phrase.Length - 1;
                break;
            }
        }

        return [.. places];

        bool StandsAt(ImmutableArray<string> phrase, int place)
        {
            if (place + phrase.Length > words.Count)
                return false;
            for (int i = 0; i < phrase.Length; i++)
            {
                if (words[place + i].Word != phrase[i])
                    return false;
            }

            return true;
        }
    }

    public TextMatch ToMatch() => new() { Phrases = Phrases, Forbidden = Forbidden };

    private static int EndOf(string text, int at)
    {
        if (text[at] == '"')
        {
            int close = text.IndexOf('"', at + 1);
            return close >= 0 ? close + 1 : throw new FormatException($"the quotation mark at place {at + 1} is not closed");
        }

        int end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '"')
            end++;
        return end;
    }
}
