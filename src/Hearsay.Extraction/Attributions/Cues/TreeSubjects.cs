using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>Subjects as the tree has them, where the words right before a verb are only the end of one.</summary>
internal static class TreeSubjects
{
    // From the object of a clause inside the subject to its noun lie a few steps.
    private const int MaxSteps = 10;

    /// <summary>The whole subject where the phrase read is only its end: "members who voted to reopen | the mill said", "an aide to | the board, who …, said".</summary>
    public static WordRange Whole(ArticleWords words, int verb, int left, WordRange read)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (read.IsEmpty || syntax.Length != words.Count || read.Start <= left)
            return read;
        // "who have led | calls for": no phrase at all.
        if (syntax[read.End - 1].Upos is Upos.Verb or Upos.Aux)
            return read;
        int noun = OwnSubject(syntax, verb, left, read.Start);
        if (noun < 0 || !Subtrees.Holds(syntax, noun, read.Start))
            noun = DescribedNoun(syntax, HeadOf(syntax, read), verb, left, read.Start);
        int start = noun < 0 ? -1 : StartOf(words, noun, left);
        if (noun >= 0 && IsUnbroken(words, noun, read) && !(start > left && syntax[start - 1].Relation == DependencyRelation.Case))
            return read with { Start = start };
        return noun < 0 && OfReducedClause(words, verb, left, read) is { IsEmpty: false } reduced ? reduced : read;
    }

    /// <summary>The subject of the clause that a participle goes with: "Lindh, stung by complaints, changed her plan, | promising …"; empty where none is seen.</summary>
    public static WordRange OfMainClause(ArticleWords words, int participle, int left)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count || syntax[participle].Relation != DependencyRelation.Advcl)
            return default;
        int main = syntax[participle].Head;
        int noun = main < left || main > participle ? -1 : OwnSubject(syntax, main, left, main);
        if (noun < 0 || words[noun] is "who" or "which" or "that")
            return default;
        // "HOLM: Well, why was she calling …": a label is no part of the sentence.
        for (int i = noun; i < participle; i++)
        {
            if (words[i] is ":" or ";")
                return default;
        }

        return PhraseOf(words, noun, left, main);
    }

    private static int OwnSubject(ImmutableArray<WordSyntax> syntax, int verb, int left, int end)
    {
        for (int i = left; i < end; i++)
        {
            if (syntax[i].Head == verb && syntax[i].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                return i;
        }

        return -1;
    }

    // The noun that a clause which ends in the phrase describes: "people fighting | the council".
    private static int DescribedNoun(ImmutableArray<WordSyntax> syntax, int head, int verb, int left, int start)
    {
        int noun = -1;
        int at = head;
        for (int step = 0; step < MaxSteps; step++)
        {
            int above = syntax[at].Head;
            if (above < left || above == verb)
                break;
            // A noun behind the verb that the tree takes the phrase for a part of is passed over.
            if (
                above < start
                && syntax[at].Relation is DependencyRelation.Acl or DependencyRelation.AclRelcl
                && syntax[above].Upos is Upos.Noun or Upos.Propn or Upos.Pron
            )
                noun = above;
            at = above;
        }

        return noun;
    }

    // "Letters handed over to | the council suggest": two finite verbs without a joint are none; the first describes the subject.
    private static WordRange OfReducedClause(ArticleWords words, int verb, int left, WordRange read)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        int participle = syntax[HeadOf(syntax, read)].Head;
        bool reduced =
            participle > left
            && participle < read.Start
            && syntax[participle].Upos == Upos.Verb
            && syntax[verb].Head == participle
            && words[participle].EndsWith("ed", StringComparison.Ordinal);
        for (int i = participle + 1; reduced && i < verb; i++)
            reduced = !words.Is(i, WordKinds.Punctuation | WordKinds.Conjunction | WordKinds.Subordinator);
        int noun = reduced ? OwnSubject(syntax, participle, left, participle) : -1;
        return noun < 0 ? default : PhraseOf(words, noun, left, participle);
    }

    private static WordRange PhraseOf(ArticleWords words, int noun, int left, int limit)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        int end = noun + 1;
        while (end < limit && Subtrees.Holds(syntax, noun, end) && !words.Is(end, WordKinds.Punctuation | WordKinds.Relative))
            end++;
        return new WordRange(StartOf(words, noun, left), end);
    }

    private static int StartOf(ArticleWords words, int noun, int left)
    {
        int start = noun;
        while (start > left && Subtrees.Holds(words.Analysis.Syntax, noun, start - 1) && BelongsBefore(words, start - 1))
            start--;
        return start;
    }

    // "a 46-page study": a hyphen within a word is no border.
    private static bool BelongsBefore(ArticleWords words, int at) =>
        !words.Is(at, WordKinds.Conjunction)
        && words.Analysis.Syntax[at].Relation != DependencyRelation.Case
        && (!words.Is(at, WordKinds.Punctuation) || words[at] == "-" && words.Touches(at));

    private static int HeadOf(ImmutableArray<WordSyntax> syntax, WordRange phrase)
    {
        for (int i = phrase.Start; i < phrase.End; i++)
        {
            if (!phrase.Contains(syntax[i].Head))
                return i;
        }

        return phrase.Start;
    }

    // A subject does not reach over a quotation, a semicolon or a dash, nor over more words than a reader would bear.
    private static bool IsUnbroken(ArticleWords words, int noun, WordRange read)
    {
        if (read.Start - noun > PhraseReader.MaxPhrase)
            return false;
        for (int i = noun; i < read.Start; i++)
        {
            if (words[i] is ";" or ":" or "—" or "–" || words.QuotationAt(i) != words.QuotationAt(read.Start))
                return false;
        }

        return true;
    }
}
