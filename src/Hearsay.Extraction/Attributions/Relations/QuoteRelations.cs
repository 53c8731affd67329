using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>Speech that no verb attributes: "NAME: …" at the head of a paragraph, "reportedly", and whole quoted sentences after a speaker.</summary>
internal sealed class QuoteRelations(ArticleWords words, ContentReader contents)
{
    private const int MaxLabelWords = 6;

    // Shorter quoted pieces are titles, nicknames and scare quotes.
    private const int MinFloatingWords = 3;

    /// <summary>"MAYOR LINDH: We had no choice." The label must name somebody.</summary>
    public Relation? FindLabel(Sentence sentence)
    {
        Block block = words.Analysis.Article.Blocks[sentence.BlockIndex];
        if (sentence.Span.Start != block.Span.Start)
            return null;
        int colon = sentence.FirstToken + 1;
        while (colon < sentence.EndToken && colon - sentence.FirstToken <= MaxLabelWords && words[colon] != ":")
            colon++;
        if (colon >= sentence.EndToken || words[colon] != ":" || words.Span(colon).End >= block.Span.End)
            return null;
        for (int i = sentence.FirstToken; i < colon; i++)
        {
            if (!words.Is(i, WordKinds.Capitalized) && words[i] is not ("of" or "-" or "."))
                return null;
        }

        if (
            words.MentionAt(colon - 1)
            is not { Form: MentionForm.Name, Kind: ActorKind.Person or ActorKind.Organization or ActorKind.Government or ActorKind.Media }
        )
            return null;
        TextSpan content = TextSpan.FromBounds(words.Span(colon).End, block.Span.End).TrimIn(words.Text);
        return content.IsEmpty
            ? null
            : new Relation
            {
                Source = new WordRange(words[sentence.FirstToken] == "from" ? sentence.FirstToken + 1 : sentence.FirstToken, colon),
                Cue = words.Span(colon),
                Content = [content],
                Lemma = ":",
            };
    }

    /// <summary>"The letter was reportedly sent …": told by somebody who is not named.</summary>
    public IEnumerable<Relation> FindReportedly(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (words[i] is not ("reportedly" or "allegedly" or "purportedly") || words.QuotationAt(i) >= 0)
                continue;
            List<TextSpan> content = contents.FromWords(sentence.FirstToken, EndOfMainClause(i, sentence.EndToken));
            if (content.Count > 0)
            {
                yield return new Relation
                {
                    Cue = words.Span(i),
                    Content = content,
                    Lemma = "reportedly",
                    Certainty = words[i] == "reportedly" ? Certainty.Probable : Certainty.Possible,
                };
            }
        }
    }

    private int EndOfMainClause(int from, int limit)
    {
        for (int i = from; i < limit; i++)
        {
            if (words[i] is ";" || words[i] == "," && words[i + 1] is "as" or "while" or "although" or "though" or "but")
                return i;
        }

        return limit;
    }

    /// <summary>“We had no choice.” — Ann Lee: a quotation with its speaker's name behind a dash, at the end of its line.</summary>
    public IEnumerable<Relation> FindSigned()
    {
        for (int q = 0; q < words.Quotations.Length; q++)
        {
            Quotation quotation = words.Quotations[q];
            int dash = words.Analysis.TokenAtOrAfter(quotation.Span.End);
            if (quotation.Depth > 0 || !quotation.Closed || words[dash] is not ("—" or "–" or "―" or "-" or "--"))
                continue;
            TextSpan block = words.Analysis.Article.Blocks[quotation.BlockIndex].Span;
            int end = dash + 1;
            while (
                end < words.Count && words.Span(end).End <= block.End && end - dash <= MaxLabelWords && words.Is(end, WordKinds.Capitalized)
            )
                end++;
            bool closesLine =
                end >= words.Count
                || words.Span(end).Start >= block.End
                || words[end] is "." or ","
                || words.Text[words.Span(end - 1).End] == '\n';
            if (end > dash + 1 && closesLine)
            {
                yield return new Relation
                {
                    Source = new WordRange(dash + 1, end),
                    Cue = words.Span(dash),
                    Content = contents.Pieces(q),
                    Lemma = "dash",
                };
            }
        }
    }

    /// <summary>Whole quoted sentences after a speaker of the same paragraph, or right after a paragraph that ends in his words.</summary>
    public IEnumerable<Relation> FindFloating(IReadOnlyList<Relation> known)
    {
        // Whom the quoted words themselves report ("They told us …") does not speak on after them.
        List<Relation> speech =
        [
            .. known
                .Where(r => !r.IsBlock && !r.Attitude && !r.Source.IsEmpty && words.QuotationAt(r.Source.Start) < 0)
                .OrderBy(r => r.Start),
        ];
        HashSet<int> taken = [.. known.SelectMany(r => r.IsBlock ? [] : r.Content).SelectMany(QuotationsIn)];
        int at = 0;
        Relation? last = null;
        bool lastFloats = false;
        for (int q = 0; q < words.Quotations.Length; q++)
        {
            Quotation quotation = words.Quotations[q];
            while (at < speech.Count && speech[at].Start <= quotation.Span.Start)
            {
                last = speech[at++];
                lastFloats = false;
            }

            if (quotation.Depth > 0 || taken.Contains(q) || last is null || !IsWholeSpeech(quotation))
                continue;
            bool sameBlock = BlockOf(last.Cue?.Start ?? last.Start) == quotation.BlockIndex;
            bool goesOn = !sameBlock && (lastFloats || IsQuoted(last)) && IsNextBlock(last.End, quotation) && OpensBlock(quotation);
            if (!sameBlock && !goesOn)
                continue;
            Relation floating = new()
            {
                Source = last.Source,
                Cue = null,
                Content = contents.Pieces(q),
                Lemma = last.Lemma,
                Floating = true,
            };
            last = last with { Content = [.. last.Content, .. floating.Content] };
            lastFloats = true;
            yield return floating;
        }
    }

    private IEnumerable<int> QuotationsIn(TextSpan span)
    {
        for (int q = FirstQuotationAt(span.Start); q < words.Quotations.Length && words.Quotations[q].Span.Start < span.End; q++)
            yield return q;
    }

    private int FirstQuotationAt(int position)
    {
        int low = 0;
        int high = words.Quotations.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (words.Quotations[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool IsWholeSpeech(Quotation quotation)
    {
        int first = words.Analysis.TokenAtOrAfter(quotation.Span.Start);
        int after = words.Analysis.TokenAtOrAfter(quotation.Span.End);
        if (after - first < MinFloatingWords + 2 || words.SentenceAt(first).FirstToken != first)
            return false;
        // Inside the marks the last sentence must end: a title in quotation marks has no full stop.
        return words.Text[quotation.Inner.End - 1] is '.' or '!' or '?' or '…' or '—' || !quotation.Closed;
    }

    private int BlockOf(int position)
    {
        int sentence = words.Analysis.SentenceAtOrAfter(position);
        return sentence < words.Analysis.Sentences.Length ? words.Analysis.Sentences[sentence].BlockIndex : -1;
    }

    private bool IsQuoted(Relation relation) => words.Text[relation.End - 1] is '"' or '”' or '»';

    private bool IsNextBlock(int position, Quotation quotation)
    {
        int block = BlockOf(position - 1) + 1;
        Article article = words.Analysis.Article;
        while (block < quotation.BlockIndex && article.Blocks[block].IsBoilerplate)
            block++;
        return block == quotation.BlockIndex;
    }

    private bool OpensBlock(Quotation quotation) => words.Analysis.Article.Blocks[quotation.BlockIndex].Span.Start == quotation.Span.Start;
}
