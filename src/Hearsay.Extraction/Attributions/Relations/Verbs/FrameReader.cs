using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations.Verbs;

/// <summary>What stands between a cue and its content: whom it was said to, through whom, when and how.</summary>
/// <param name="End">The word after it: where the content may begin.</param>
internal readonly record struct FrameReading(int End, WordRange Addressee, WordRange Channel);

/// <summary>Reads the adverbials and the addressee beside a cue.</summary>
internal sealed class FrameReader(ArticleWords words, PhraseReader phrases, bool[] dateWords)
{
    private const int MaxWords = 30;

    /// <summary>Skips adverbials from a word on; "to X" counts as an addressee unless an infinitive may follow.</summary>
    public FrameReading Skip(int start, int limit, bool infinitive)
    {
        int at = start;
        WordRange addressee = default;
        WordRange channel = default;
        while (at < limit && at - start < MaxWords)
        {
            if (
                dateWords[at]
                || words.Is(at, WordKinds.Adverb)
                    && !words.Is(at, WordKinds.Capitalized)
                    && words[at] is not ("so" or "no" or "not" or "never" or "only")
            )
            {
                at++;
                continue;
            }

            int comma = words[at] == "," ? 1 : 0;
            int next = ReadPhrase(at + comma, limit, infinitive, ref addressee, ref channel);
            if (next < 0)
                break;
            // A pair of commas belongs together; the first alone closes the clause.
            if (comma == 1 && words[next] != "," && !IsContentMark(next))
                break;
            at = comma == 1 && words[next] == "," ? next + 1 : next;
        }

        return new FrameReading(at, addressee, channel);
    }

    private int ReadPhrase(int at, int limit, bool infinitive, ref WordRange addressee, ref WordRange channel)
    {
        if (at >= limit || !words.Is(at, WordKinds.Preposition))
            return -1;
        if (dateWords[at + 1])
            return EndOfDate(at + 1, limit);
        if (words[at] is "through" or "via" || words[at] == "by" && words[at + 1] == "way" && words[at + 2] == "of")
        {
            int noun = words[at] == "by" ? at + 3 : at + 1;
            WordRange phrase = phrases.NounPhraseAt(noun, limit, asides: false);
            if (phrase.IsEmpty)
                return -1;
            channel = phrase;
            return phrase.End;
        }

        if (words[at] == "to")
        {
            WordRange phrase = infinitive && !IsNounPhraseStart(at + 1) ? default : phrases.NounPhraseAt(at + 1, limit, asides: false);
            if (phrase.IsEmpty || !IsNounPhraseStart(at + 1))
                return -1;
            addressee = phrase;
            return phrase.End;
        }

        if (phrases.IsManner(at) || LeadsToContent(at, limit))
        {
            WordRange phrase = phrases.NounPhraseAt(at + 1, limit, asides: false);
            return phrase.IsEmpty ? -1 : phrase.End;
        }

        return -1;
    }

    /// <summary>Whether the word leads to a date: "on Thursday, citing a report" tells when, not what.</summary>
    public bool BeginsDate(int at) => dateWords[at] || (words.Is(at, WordKinds.Preposition) && dateWords[at + 1]);

    private int EndOfDate(int at, int limit)
    {
        while (at < limit && dateWords[at])
            at++;
        return at;
    }

    private bool IsNounPhraseStart(int at) =>
        words.Is(at, WordKinds.Determiner | WordKinds.Pronoun | WordKinds.Number)
        || words.MentionAt(at) is not null
        || words.Is(at, WordKinds.Capitalized)
        || Hearsay.Language.Gazetteer.PersonNouns.TryFind(words[at], out _);

    // "said at the gate of the mill that …": whatever the phrase is, a "that" or a quotation mark after it shows where the content begins.
    private bool LeadsToContent(int at, int limit)
    {
        for (int i = at + 1; i < limit && i - at <= 14; i++)
        {
            if (IsContentMark(i))
                return words[i] != "that" || !words.Is(i - 1, WordKinds.Preposition);
            if (words[i] is ";" or "." or "?" || phrases.IsVerbLike(i))
                return false;
        }

        return false;
    }

    /// <summary>A word that shows that content begins: "that", a colon, an opening quotation mark.</summary>
    public bool IsContentMark(int at) => words[at] is "that" or ":" || OpensQuotation(at);

    /// <summary>Whether an outermost quotation begins at the word.</summary>
    public bool OpensQuotation(int at)
    {
        int quotation = words.QuotationAt(at);
        return quotation >= 0
            && words.Span(at).Start <= words.Quotations[quotation].Span.Start + 1
            && words.QuotationAt(at - 1) != quotation;
    }
}
