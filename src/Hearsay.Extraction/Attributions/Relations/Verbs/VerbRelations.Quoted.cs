using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations.Verbs;

/// <content>The quotation before a verb behind it, with what leads up to it and its second half.</content>
internal sealed partial class VerbRelations
{
    private (Relation Relation, WordRange Covered) WithQuotation(Relation relation, int quotation, int rest, CueCandidate cue)
    {
        List<TextSpan> pieces = contents.Pieces(quotation);
        int opening = words.Analysis.TokenAtOrAfter(pieces[^1].Start);
        int sentenceStart = words.SentenceAt(opening).FirstToken;
        int lead = Math.Max(sentenceStart, LeadStart(opening, sentenceStart));
        if (lead < opening && pieces.Count == 1)
            pieces[0] = TextSpan.FromBounds(words.Span(lead).Start, pieces[0].End);
        if (SecondHalf(quotation, rest, cue.Right) is >= 0 and int second)
            pieces.AddRange(contents.Pieces(second));

        return (relation with { Content = pieces }, new WordRange(lead, cue.Start));
    }

    // "…," he said, "…"; "…," he said, pointing at the dam, "…"; "…," he said, but "…": the same speech goes on; -1 where it does not.
    private int SecondHalf(int quotation, int rest, int right)
    {
        int next = words[rest] == "," ? rest + 1 : rest;
        // ‘…,” she said on “Night Talk.”’: a title goes on with nothing.
        if (next < right && frames.OpensQuotation(next) && (next > rest || !IsHandedOver(quotation) || GoesOn(next)))
            return words.QuotationAt(next);
        if (!IsHandedOver(quotation))
            return -1;
        for (int i = rest; i < right && i - rest < LongestAside; i++)
        {
            bool opens = frames.OpensQuotation(i);
            if (opens && (words[i - 1] == "," || words.Is(i - 1, WordKinds.Conjunction)))
                return GoesOn(i) ? words.QuotationAt(i) : -1;
            // Whatever another verb attributes is not this speaker's.
            if (opens || words[i] is ";" or ":" || IsSpeakingVerb(i))
                return -1;
        }

        return -1;
    }

    private const int LongestAside = 24;

    private bool IsSpeakingVerb(int at) =>
        ReportingLexicon.Verb(words[at]) is { Form: InflectedForm.Past or InflectedForm.PastOrParticiple or InflectedForm.ThirdPerson } form
        && form.Readings[0] is { NounLike: false } reading
        && reading.Takes(Frames.Quotation);

    // The second half of a sentence begins with a small letter.
    private bool GoesOn(int opening)
    {
        int start = words.Quotations[words.QuotationAt(opening)].Inner.Start;
        return start < words.Text.Length && char.IsLower(words.Text[start]);
    }

    // The words that lead up to a quotation belong to the content ("The plan was “sound,” she said") unless they attribute or end a clause.
    private int LeadStart(int opening, int sentenceStart)
    {
        for (int i = opening - 1; i >= sentenceStart; i--)
        {
            if (
                words[i] is ":" or ";"
                || words.QuotationAt(i) >= 0
                    && words.Analysis.Tokens[i].Span.End == words.Quotations[words.QuotationAt(i)].Span.End
                    && words[opening - 1] != ","
                    && i == opening - 1
            )
                return i + 1;
            if (ReportingLexicon.Verb(words[i]) is { } form && form.Readings[0].Takes(Frames.Quotation) && !form.Readings[0].NounLike)
                return opening;
        }

        return sentenceStart;
    }
}
