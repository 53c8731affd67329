using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>The content of a statement as the contract wants it: without the "that", and without the marks around a whole quotation.</summary>
internal static class StatedContent
{
    public static TextSpan Trim(ArticleWords words, TextSpan span)
    {
        int first = words.Analysis.TokenAtOrAfter(span.Start);
        if (
            words[first] == "that"
            && !IsSpokenOf(words, first)
            && words.Span(first).Start == span.Start
            && words.Span(first).End < span.End
        )
            span = TextSpan.FromBounds(words.Span(first).End, span.End).TrimIn(words.Text);
        span = WithoutMarksBefore(words.Text, span);
        int quotation = QuotationStartingAt(words, span.Start);
        if (quotation >= 0 && words.Quotations[quotation].Span == span)
            return TrimComma(words, words.Quotations[quotation].Inner);
        return WithoutLoneBracket(words.Text, span.TrimIn(words.Text));
    }

    // "(the mill later disclosed that | it had closed)": the bracket was opened before what is said.
    private static TextSpan WithoutLoneBracket(string text, TextSpan span)
    {
        int end = span.End;
        while (end > span.Start + 1 && text[end - 1] is '.' or ' ')
            end--;
        if (text[end - 1] != ')' || text.AsSpan(span.Start, span.Length).Contains('('))
            return span;
        return TextSpan.FromBounds(span.Start, end - 1).TrimIn(text);
    }

    // "said, | though late, the bridge holds": the comma belongs to the sentence around.
    private static TextSpan WithoutMarksBefore(string text, TextSpan span)
    {
        int start = span.Start;
        while (start < span.End - 1 && (text[start] is ',' or ';' or ':' or ')' or '\u201D' || char.IsWhiteSpace(text[start])))
            start++;
        return TextSpan.FromBounds(start, span.End);
    }

    /// <summary>Whether a content is "that", told before, and when or where it was said: "said | that on Monday", "has known | that since the autumn".</summary>
    public static bool IsOfThatAlone(ArticleWords words, ImmutableArray<DateExpression> dates, TextSpan content)
    {
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        if (words[first] != "that" || words.Analysis.Syntax.Length != words.Count || IsSpokenOf(words, first))
            return false;
        int next = first + 1;
        bool isSetting =
            next < words.Count
            && words.Span(next).End <= content.End
            && (words.Analysis.Syntax[next].Upos is Upos.Adp || dates.Any(date => date.Span.Start == words.Span(next).Start));
        for (int i = next; isSetting && i < words.Count && words.Span(i).End <= content.End; i++)
            isSetting = words.Analysis.Syntax[i].Upos is not (Upos.Verb or Upos.Aux);
        return isSetting;
    }

    /// <summary>Whether a "that" is part of what is said, no conjunction: "rejected that account", "said that would pay for it".</summary>
    public static bool IsSpokenOf(ArticleWords words, int at)
    {
        if (words.Analysis.Syntax.Length != words.Count)
            return false;
        if (words.Analysis.Syntax[at] is { Upos: Upos.Det, Relation: DependencyRelation.Det })
            return true;
        // No conjunction stands right before a finite verb.
        return words.Is(at + 1, WordKinds.Modal)
            || at + 1 < words.Count && words.Analysis.Syntax[at + 1] is { Upos: Upos.Aux or Upos.Verb, Features.VerbForm: VerbForm.Finite };
    }

    // “Yes,” she said: the comma is the printer's, not the speaker's.
    private static TextSpan TrimComma(ArticleWords words, TextSpan inner) =>
        inner.Length > 1 && words.Text[inner.End - 1] == ',' ? TextSpan.FromBounds(inner.Start, inner.End - 1).TrimIn(words.Text) : inner;

    public static QuotationKind QuotedAs(ArticleWords words, Relation relation)
    {
        if (relation.IsBlock)
            return QuotationKind.Block;
        int around = relation.Cue is { } cue ? words.QuotationAt(words.Analysis.TokenAtOrAfter(cue.Start)) : -1;
        bool anyQuoted = false;
        bool anyPlain = false;
        foreach (TextSpan span in relation.Content)
        {
            int first = words.Analysis.TokenAtOrAfter(span.Start);
            for (int i = first; i < words.Count && words.Span(i).Start < span.End; i++)
            {
                bool quoted = words.QuotationAt(i) >= 0 && words.QuotationAt(i) != around;
                anyQuoted |= quoted;
                anyPlain |= !quoted && !words.Is(i, WordKinds.Punctuation) && words[i] != "that";
            }
        }

        if (!anyQuoted)
            return QuotationKind.Indirect;
        return anyPlain ? QuotationKind.Mixed : QuotationKind.Direct;
    }

    private static int QuotationStartingAt(ArticleWords words, int position)
    {
        int quotation = words.QuotationAt(words.Analysis.TokenAtOrAfter(position));
        return quotation >= 0 && words.Quotations[quotation].Span.Start == position ? quotation : -1;
    }
}
