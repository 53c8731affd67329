using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>Speech that no verb attributes: "NAME: …" at the head of a paragraph, "reportedly", and whole quoted sentences after a speaker.</summary>
internal sealed class QuoteRelations(ArticleWords words, ContentReader contents)
{
    private const int MaxLabelWords = 6;
    private const string Label = ":";

    // Shorter quoted pieces are titles, nicknames and scare quotes.
    private const int MinFloatingWords = 3;

    /// <summary>"MAYOR LINDH: We had no choice." The label must name somebody.</summary>
    public Relation? FindLabel(Sentence sentence)
    {
        Block block = words.Analysis.Article.Blocks[sentence.BlockIndex];
        if (sentence.Span.Start != block.Span.Start || LabelOf(sentence) is not { IsEmpty: false } label)
            return null;
        int colon = label.End;
        if (words.Span(colon).End >= block.Span.End || !Names(label))
            return null;
        TextSpan content = TextSpan.FromBounds(words.Span(colon).End, block.Span.End).TrimIn(words.Text);
        return content.IsEmpty
            ? null
            : new Relation
            {
                Source = words[label.Start] == "from" ? label with { Start = label.Start + 1 } : label,
                Cue = words.Span(colon),
                Content = [content],
                Lemma = Label,
            };
    }

    // The capitalised words before a colon; a transcript that is quoted has its mark before them.
    private WordRange LabelOf(Sentence sentence)
    {
        int start = words[sentence.FirstToken] is "\"" or "“" ? sentence.FirstToken + 1 : sentence.FirstToken;
        int colon = start + 1;
        while (colon < sentence.EndToken && colon - start <= MaxLabelWords && words[colon] != ":")
            colon++;
        if (colon >= sentence.EndToken || words[colon] != ":")
            return default;
        for (int i = start; i < colon; i++)
        {
            if (!words.Is(i, WordKinds.Capitalized) && words[i] is not ("of" or "-" or "."))
                return default;
        }

        return new WordRange(start, colon);
    }

    // In capitals at the head of several paragraphs stands who speaks, whether the name is known or not.
    private bool Names(WordRange label) =>
        words.MentionAt(label.End - 1)
            is { Form: MentionForm.Name, Kind: ActorKind.Person or ActorKind.Organization or ActorKind.Government or ActorKind.Media }
        || (_turns ??= Turns()).GetValueOrDefault(words.Span(label.Start, label.End).TextIn(words.Text)) > 1;

    private Dictionary<string, int>? _turns;

    private Dictionary<string, int> Turns()
    {
        Dictionary<string, int> turns = new(StringComparer.Ordinal);
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            if (
                sentence.Span.Start != words.Analysis.Article.Blocks[sentence.BlockIndex].Span.Start
                || LabelOf(sentence) is not { IsEmpty: false } label
            )
                continue;
            string name = words.Span(label.Start, label.End).TextIn(words.Text);
            if (name.Length > 2 && !name.Any(char.IsLower))
                turns[name] = turns.GetValueOrDefault(name) + 1;
        }

        return turns;
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
                .Where(r => !r.IsBlock && !r.Attitude && !r.Source.IsEmpty && (r.Lemma == Label || words.QuotationAt(r.Source.Start) < 0))
                .OrderBy(r => r.Start),
        ];
        // A turn of a transcript is its own speaker's.
        HashSet<int> turns = [.. known.Where(r => r.Lemma == Label).Select(r => BlockOf(r.Cue!.Value.Start))];
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

            if (
                quotation.Depth > 0
                || taken.Contains(q)
                || turns.Contains(quotation.BlockIndex)
                || last is null
                || !IsWholeSpeech(quotation)
                || IsHeading(quotation)
            )
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
            };
            last = last with { Content = [.. last.Content, .. floating.Content] };
            lastFloats = true;
            yield return floating;
        }
    }

    // “Too Late for the Mill.” as a paragraph of its own: a heading, whatever its mark-up.
    private bool IsHeading(Quotation quotation)
    {
        Block block = words.Analysis.Article.Blocks[quotation.BlockIndex];
        if (block.Kind == BlockKind.Heading)
            return true;
        if (quotation.Span.Length + 1 < block.Span.Length)
            return false;
        int count = 0;
        for (int i = words.Analysis.TokenAtOrAfter(quotation.Inner.Start); i < words.Count && words.Span(i).End <= quotation.Inner.End; i++)
        {
            if (words.Is(i, WordKinds.Punctuation))
                continue;
            count++;
            bool small = words.Is(i, WordKinds.Determiner | WordKinds.Preposition | WordKinds.Conjunction);
            if (count > LongestHeading || !small && !words.Is(i, WordKinds.Capitalized))
                return false;
        }

        return count > 2;
    }

    private const int LongestHeading = 8;

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
        int end = quotation.Inner.End - 1;
        // “It says ‘except as a guest.’”: the end of the words quoted within.
        if (words.Text[end] is '’' or '\'' && end > quotation.Inner.Start)
            end--;
        return words.Text[end] is '.' or '!' or '?' or '…' or '—' || !quotation.Closed;
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
