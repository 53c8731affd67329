using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>Cuts the words of a content out of the text: where it ends, which quotations belong to it.</summary>
internal sealed class ContentReader(ArticleWords words, PhraseReader phrases)
{
    // No writer's clause is longer; the bound keeps hostile sentences linear.
    private const int MaxClauseWords = 300;

    /// <summary>The quotation that ends right before the word, a comma between allowed; -1 when none does.</summary>
    public int QuotationEndingBefore(int at)
    {
        int last = words[at - 1] == "," ? at - 2 : at - 1;
        int quotation = words.QuotationAt(last);
        if (quotation < 0 || words.QuotationAt(at) == quotation)
            return -1;
        Quotation found = words.Quotations[quotation];
        return found.Closed && words.Span(last).End == found.Span.End ? quotation : -1;
    }

    /// <summary>The quotation and the pieces of it in the paragraphs before and after.</summary>
    public List<TextSpan> Pieces(int quotation)
    {
        List<TextSpan> pieces = [words.Quotations[quotation].Span];
        for (int q = PreviousOutermost(quotation); q >= 0 && words.Quotations[q].Continues; q = PreviousOutermost(q))
            pieces.Insert(0, words.Quotations[q].Span.TrimIn(words.Text));
        int at = quotation;
        while (words.Quotations[at].Continues && NextOutermost(at) is >= 0 and int next)
        {
            pieces.Add(words.Quotations[next].Span.TrimIn(words.Text));
            at = next;
        }

        return pieces;
    }

    private int PreviousOutermost(int quotation)
    {
        for (int q = quotation - 1; q >= 0; q--)
        {
            if (words.Quotations[q].Depth == 0)
                return q;
        }

        return -1;
    }

    private int NextOutermost(int quotation)
    {
        for (int q = quotation + 1; q < words.Quotations.Length; q++)
        {
            if (words.Quotations[q].Depth == 0)
                return q;
        }

        return -1;
    }

    /// <summary>The content that a run of words gives, without final punctuation; a quotation that begins in it is taken whole.</summary>
    public List<TextSpan> FromWords(int start, int end)
    {
        while (end > start && IsTrailing(end - 1))
            end--;
        while (start < end && words[start] is "," or ";" or ":" or "—" or "–")
            start++;
        if (start >= end)
            return [];
        TextSpan span = words.Span(start, end);
        int quotation = words.QuotationAt(end - 1);
        if (quotation < 0)
            return [span];
        Quotation last = words.Quotations[quotation];
        bool beginsInside = last.Span.Start >= span.Start && last.Closed;
        if (!beginsInside || last.Span.End <= span.End)
            return [span];
        List<TextSpan> pieces = Pieces(quotation);
        pieces[0] = TextSpan.FromBounds(span.Start, Math.Max(span.End, pieces[0].End));
        return pieces;
    }

    private bool IsTrailing(int at)
    {
        if (words[at] is "," or ";" or ":" or "—" or "–" or "-")
            return true;
        return words[at] is "." or "!" or "?" && words.QuotationAt(at) < 0;
    }

    /// <summary>Where a clause that begins at the word ends: at a semicolon, at the next attribution of the same sentence, or at the limit.</summary>
    /// <param name="starts">The words where other attributions of the sentence begin, mapped to whether they have a subject of their own.</param>
    public int EndOfClause(int start, int limit, IReadOnlyDictionary<int, CueCandidate> starts)
    {
        int quotation = words.QuotationAt(start);
        limit = Math.Min(limit, start + MaxClauseWords);
        for (int i = start; i < limit; i++)
        {
            if (words.QuotationAt(i) >= 0 && words.QuotationAt(i) != quotation)
                continue;
            // ‘was “fit to serve,” while others said’: the comma may stand within the marks.
            if (
                i > start + 1
                && words.QuotationAt(i) < 0
                && words[i - 2] == ","
                && QuotationEndingBefore(i) >= 0
                && IsBorder(i, limit, starts)
            )
                return i;
            if (words[i] == ";")
                return i;
            if (i > start && words[i] == "," && IsBorder(i + 1, limit, starts))
                return i;
            if (
                i > start
                && words.Is(i, WordKinds.Conjunction)
                && starts.TryGetValue(i + 1, out CueCandidate? joined)
                && joined.Subject.IsEmpty
                && CanJoin(joined)
            )
                return i;
            if (words[i] == "according" && words[i + 1] == "to" && i > start)
                return i;
        }

        return limit;
    }

    private bool IsBorder(int at, int limit, IReadOnlyDictionary<int, CueCandidate> starts)
    {
        if (words[at] == "according" && words[at + 1] == "to")
            return true;
        int next = words.Is(at, WordKinds.Conjunction) || words[at] is "while" or "though" or "although" or "as" or "whereas" ? at + 1 : at;
        while (next < limit && words.Is(next, WordKinds.Adverb) && !starts.ContainsKey(next))
            next++;
        if (!starts.TryGetValue(next, out CueCandidate? candidate))
            return false;
        if (candidate.Participle)
            return CanJoin(candidate);
        return next > at ? !candidate.Passive : CanJoin(candidate) && candidate.Subject.IsEmpty;
    }

    private static bool CanJoin(CueCandidate candidate) =>
        Array.Exists(candidate.Form.Readings, reading => reading.Takes(Frames.Quotation) && !reading.Attitude);

    private bool IsFinite(int at) =>
        words.Analysis.Syntax.Length == words.Count && words.Analysis.Syntax[at] is { Upos: Upos.Verb, Features.VerbForm: VerbForm.Finite };

    /// <summary>Whether the words hold a clause of their own: a finite verb.</summary>
    public bool HoldsVerb(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (phrases.IsVerbLike(i) || IsFinite(i))
                return true;
        }

        return false;
    }
}
