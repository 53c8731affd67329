using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Opinions;

/// <summary>Finds what an author judges or predicts in his own voice: main clauses outside every attribution and quotation, by their predicate, modal or stance adverb.</summary>
internal sealed class AuthorOpinions(ArticleWords words, DependencyTree tree, ImmutableArray<Statement> statements)
{
    /// <summary>The statements with the author's opinions added, in the order of the text.</summary>
    public ImmutableArray<Statement> Add()
    {
        List<Statement> found = [];
        if (tree.Count == 0)
            return statements;
        bool[] taken = SentencesOfOthers();
        for (int s = 0; s < words.Analysis.Sentences.Length; s++)
        {
            Sentence sentence = words.Analysis.Sentences[s];
            if (!taken[s] && words.Analysis.Article.Blocks[sentence.BlockIndex].Kind is BlockKind.Paragraph or BlockKind.ListItem)
                FindIn(sentence, found);
        }

        if (found.Count == 0)
            return statements;
        return [.. statements.Concat(found).OrderBy(s => s.Content[0].Start).ThenByDescending(s => s.Content[0].End)];
    }

    // A sentence that attributes, or that is said, tells nobody's own opinion but the speaker's.
    private bool[] SentencesOfOthers()
    {
        bool[] taken = new bool[words.Analysis.Sentences.Length];
        foreach (Statement statement in statements)
        {
            foreach (TextSpan span in statement.Content)
                Mark(span, taken);
            if (statement.Cue is { } cue)
                Mark(cue, taken);
        }

        return taken;
    }

    private void Mark(TextSpan span, bool[] taken)
    {
        for (
            int s = words.Analysis.SentenceAtOrAfter(span.Start);
            s < taken.Length && words.Analysis.Sentences[s].Span.Start < span.End;
            s++
        )
            taken[s] = true;
    }

    private void FindIn(Sentence sentence, List<Statement> found)
    {
        if (words[sentence.EndToken - 1] is "?" or "\"" or "”")
            return;
        int limit = sentence.EndToken;
        int sayingEnd = -1;
        for (int i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            if (!ClauseSpan.IsMain(tree, i) || words.QuotationAt(i) >= 0 || tree.Subject(i) < 0)
                continue;
            WordRange range = ClauseSpan.Of(tree, i, limit);
            // "That is common, which is why, for us, | it is odd": with a mere comma between them two clauses are one saying.
            bool joined = limit < sentence.EndToken && words[limit - 1] == "," && range.End >= limit - 1;
            sayingEnd = joined ? Math.Max(sayingEnd, range.End) : range.End;
            // What follows is another clause's, however the tree joins the two.
            limit = Math.Min(limit, range.Start);
            if (ReadClause(i) is not { } certainty)
                continue;
            if (joined && found.Count > 0 && found[^1].Content[0].End == words.Span(sayingEnd - 1).End)
                found.RemoveAt(found.Count - 1);
            found.Add(Opinion(i, words.Span(range.Start, sayingEnd), certainty));
        }
    }

    private Statement Opinion(int predicate, TextSpan span, Certainty certainty)
    {
        StableHash hash = StableHash
            .Start.Add(words.Analysis.Article.Id.Value)
            .Add((int)SpeechAct.Opinion)
            .Add("the author")
            .Add(span.Start)
            .Add(span.End);
        return new Statement(
            RowId.From(hash.ToId("s")),
            words.Analysis.Article.Id,
            new StatementSource(new ActorReference(null, null, "the author"), Named: false, Anonymity.Unstated),
            [span],
            SpeechAct.Opinion
        )
        {
            Certainty = certainty,
            Polarity = IsNegated(predicate) ? Polarity.Negative : Polarity.Positive,
        };
    }

    /// <summary>How sure the author is of what the clause judges or predicts; null when it does neither.</summary>
    private Certainty? ReadClause(int predicate)
    {
        string lemma = tree.Lemma(predicate);
        bool hasCopula = tree.Child(predicate, DependencyRelation.Cop) >= 0;
        if (hasCopula && OpinionWords.Judges(lemma))
            return Certainty.Certain;
        if (hasCopula && OpinionWords.Foretells(lemma) && HasInfinitive(predicate))
            return lemma is "likely" or "unlikely" ? Certainty.Probable : Certainty.Certain;
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == DependencyRelation.Aux)
            {
                if (OpinionWords.IsNormative(words[child]) && !IsCondition(child))
                    return Certainty.Certain;
                if (words[child] is "will" or "'ll" && tree[predicate].Upos == Upos.Verb && OpinionWords.IsOutcome(lemma))
                    return Certainty.Probable;
                if (words[child] is "will" or "'ll" && words[child + 1] is "probably" or "surely" or "certainly" or "doubtless" or "likely")
                    return Certainty.Probable;
                if (words[child] is "may" or "might" && words[child + 1] == "well")
                    return Certainty.Possible;
            }
            else if (tree.Relation(child) == DependencyRelation.Advmod && OpinionWords.IsStance(words[child]))
                return Certainty.Certain;
        }

        return null;
    }

    private bool HasInfinitive(int predicate)
    {
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
        {
            if (
                tree.Relation(child)
                is DependencyRelation.Xcomp
                    or DependencyRelation.Advcl
                    or DependencyRelation.Ccomp
                    or DependencyRelation.Csubj
            )
                return true;
        }

        return false;
    }

    // "Should the dam burst, …": a condition, not an advice.
    private bool IsCondition(int modal) => words.SentenceAt(modal).FirstToken == modal;

    private bool IsNegated(int predicate)
    {
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == DependencyRelation.Advmod && words[child] is "not" or "n't" or "never")
                return true;
        }

        return tree.Lemma(predicate) is "unlikely";
    }
}
