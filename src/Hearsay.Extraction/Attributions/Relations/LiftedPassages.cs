using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>Passages lifted from another outlet: after a line such as "The Daily Lamp:", or in a block quotation.</summary>
/// <remarks>
/// Where the page's structure marks the passage, it is that structure's run. In plain text it goes on until the lifted voice ends: a
/// paragraph with the other style of apostrophes or quotation marks, in the first person, with a question, or that names an outlet anew.
/// </remarks>
internal static class LiftedPassages
{
    private const int MaxLabelWords = 8;
    private const int LongestWhen = 6;

    public static IEnumerable<Relation> Find(ArticleWords words)
    {
        Article article = words.Analysis.Article;
        for (int b = 0; b < article.Blocks.Length; b++)
        {
            if (article.Blocks[b].IsBoilerplate)
                continue;
            WordRange label = LabelAt(words, b);
            int first = NextBlock(article, b + (label.IsEmpty ? 0 : 1));
            if (first < 0)
                yield break;
            bool structured = article.Blocks[first].Kind == BlockKind.BlockQuotation;
            if (label.IsEmpty && !structured)
                continue;
            int end = structured ? EndOfRun(article, first) : EndOfVoice(words, first);
            string? cited = label.IsEmpty ? article.Blocks[first].Cite : null;
            if (!label.IsEmpty || cited is not null)
                yield return Passage(words, label, cited, first, end);
            b = Math.Max(b, end - 1);
        }
    }

    private static Relation Passage(ArticleWords words, WordRange label, string? cited, int first, int end)
    {
        ImmutableArray<Block> blocks = words.Analysis.Article.Blocks;
        List<TextSpan> content = [];
        for (int b = first; b < end; b++)
        {
            if (!blocks[b].IsBoilerplate && !blocks[b].Span.IsEmpty)
                content.Add(blocks[b].Span);
        }

        return new Relation
        {
            Source = label,
            Cue = null,
            Content = content,
            CitedOutlet = cited,
            IsBlock = true,
        };
    }

    /// <summary>The name before the colon that ends the block's last line: an outlet's.</summary>
    private static WordRange LabelAt(ArticleWords words, int block)
    {
        Analysis analysis = words.Analysis;
        TextSpan span = analysis.Article.Blocks[block].Span;
        if (span.IsEmpty || analysis.Text[span.End - 1] != ':')
            return default;
        int colon = analysis.TokenAtOrAfter(span.End - 1);
        if (colon >= words.Count || words[colon] != ":")
            return default;
        int sentence = words.SentenceAt(colon).FirstToken;
        // "From the Lund Herald, two weeks ago:", "The Lund Herald on Monday:".
        int comma = colon;
        while (comma > sentence && colon - comma < LongestWhen && words[comma] != ",")
            comma--;
        if (words[sentence] is "from" && words[comma] == ",")
            colon = comma;
        int start = colon;
        while (start > sentence && colon - start < MaxLabelWords && IsNameWord(words, start - 1))
            start--;
        if (start == colon)
            return default;
        string name = words.Span(start, colon).TextIn(words.Text);
        bool from = words[start] == "from" && start + 1 < colon;
        start = from ? start + 1 : start;
        name = from ? words.Span(start, colon).TextIn(words.Text) : name;
        bool wholeLine = words.Span(start).Start == span.Start;
        bool known =
            words.MentionAt(start) is { Kind: ActorKind.Media }
            || words.MentionAt(colon - 1) is { Kind: ActorKind.Media }
            || MediaOutlets.TryFind(name, out _)
            || MediaOutlets.LooksLikeOutlet(name);
        // A line of its own: an outlet's name, or any name of several words that is no person's, as in an interview.
        return
            known
            || wholeLine
                && (
                    MediaOutlets.MayBeOutlet(name)
                    || words.MentionAt(colon - 1) is { Kind: ActorKind.Organization }
                    || colon - start > 1 && words.MentionAt(colon - 1) is not { Kind: ActorKind.Person }
                )
            ? new WordRange(start, colon)
            : default;
    }

    private static bool IsNameWord(ArticleWords words, int at) =>
        words.Is(at, WordKinds.Capitalized) || words[at] is "of" or "the" or "&" or "-" or "." || words.Is(at, WordKinds.Possessive);

    private static int NextBlock(Article article, int from)
    {
        for (int b = from; b < article.Blocks.Length; b++)
        {
            if (!article.Blocks[b].IsBoilerplate && !article.Blocks[b].Span.IsEmpty)
                return b;
        }

        return -1;
    }

    private static int EndOfRun(Article article, int first)
    {
        int end = first;
        while (end < article.Blocks.Length && (article.Blocks[end].Kind == BlockKind.BlockQuotation || article.Blocks[end].IsBoilerplate))
            end++;
        while (end > first && article.Blocks[end - 1].IsBoilerplate)
            end--;
        return end;
    }

    private static int EndOfVoice(ArticleWords words, int first)
    {
        Article article = words.Analysis.Article;
        TypographyStyle style = TypographyStyle.Of(article.Text, article.Blocks[first].Span);
        int end = first + 1;
        while (end < article.Blocks.Length)
        {
            Block block = article.Blocks[end];
            if (block.IsBoilerplate)
            {
                end++;
                continue;
            }

            TypographyStyle here = TypographyStyle.Of(article.Text, block.Span);
            if (block.Kind is BlockKind.Heading || style.Differs(here) || IsAuthorsVoice(words, block.Span))
                break;
            style = style.With(here);
            end++;
        }

        while (end > first + 1 && article.Blocks[end - 1].IsBoilerplate)
            end--;
        return end;
    }

    // The first person and questions outside quotation marks, or another outlet's name, are the author's.
    private static bool IsAuthorsVoice(ArticleWords words, TextSpan block)
    {
        int start = words.Analysis.TokenAtOrAfter(block.Start);
        for (int i = start; i < words.Count && words.Span(i).Start < block.End; i++)
        {
            if (words.QuotationAt(i) >= 0)
                continue;
            if (
                words[i] is "i" or "we" or "you" or "my" or "our" or "me" or "us" or "?" && words[i] is not "us"
                || words.MentionAt(i) is { Kind: ActorKind.Media, Form: MentionForm.Name }
            )
                return true;
        }

        // An exclamation or a sentence of comment right at the start: "So there was a letter after all!"
        return words[start] is "so" or "well" || EndsWithExclamation(words, start, block);
    }

    private static bool EndsWithExclamation(ArticleWords words, int start, TextSpan block)
    {
        if (start >= words.Count || !block.Contains(words.Span(start).Start))
            return false;
        Sentence sentence = words.SentenceAt(start);
        return words[sentence.EndToken - 1] == "!";
    }
}

/// <summary>Which apostrophes and quotation marks a passage uses: a change shows another hand.</summary>
internal readonly record struct TypographyStyle(bool Straight, bool Curly)
{
    public static TypographyStyle Of(string text, TextSpan span)
    {
        bool straight = false;
        bool curly = false;
        foreach (char letter in span.Slice(text))
        {
            straight |= letter is '\'' or '"';
            curly |= letter is '’' or '‘' or '“' or '”';
        }

        return new TypographyStyle(straight, curly);
    }

    public bool Differs(TypographyStyle other) =>
        Straight && !Curly && other.Curly && !other.Straight || Curly && !Straight && other.Straight && !other.Curly;

    public TypographyStyle With(TypographyStyle other) => new(Straight || other.Straight, Curly || other.Curly);
}
