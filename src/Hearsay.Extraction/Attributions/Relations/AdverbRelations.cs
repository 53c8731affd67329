using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>"The letter was reportedly sent …", "two men, who allegedly broke in, …": told by somebody who is not named.</summary>
internal sealed class AdverbRelations(ArticleWords words, ContentReader contents)
{
    private const int MaxClause = 150;

    public IEnumerable<Relation> Find(Sentence sentence)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (words[i] is not ("reportedly" or "allegedly" or "purportedly") || words.QuotationAt(i) >= 0)
                continue;
            List<TextSpan> content = InnerClause(sentence, i) is { IsEmpty: false } inner
                ? contents.FromWords(inner.Start, inner.End)
                : contents.FromWords(sentence.FirstToken, EndOfMainClause(i, sentence.EndToken));
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

    /// <summary>Whether the attribution is an adverb that only says how sure somebody else is: "charged them with allegedly stealing".</summary>
    public static bool IsHedgeOf(Relation adverb, Relation other) =>
        adverb.Lemma == "reportedly"
        && other.Lemma != "reportedly"
        && !other.Source.IsEmpty
        && !other.IsBlock
        && other.Content.Any(span => span.Contains(adverb.Cue!.Value));

    // "arrested a man for allegedly | setting fire to the mill": only the clause about a noun or a deed is alleged, the rest is a fact.
    private WordRange InnerClause(Sentence sentence, int adverb)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count || syntax[adverb].Head is not (>= 0 and var verb) || syntax[verb].Upos != Upos.Verb)
            return default;
        if (syntax[verb].Relation is not (DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl))
            return default;
        int start = verb;
        while (start > sentence.FirstToken && verb - start < MaxClause && Subtrees.Holds(syntax, verb, start - 1))
            start--;
        int end = verb + 1;
        while (end < sentence.EndToken && end - verb < MaxClause && Subtrees.Holds(syntax, verb, end))
            end++;
        while (start < verb && words.Is(start, WordKinds.Preposition | WordKinds.Punctuation | WordKinds.Relative | WordKinds.Subordinator))
            start++;
        return new WordRange(start == adverb ? start + 1 : start, end);
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
}
