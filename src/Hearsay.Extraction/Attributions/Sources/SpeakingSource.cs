using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Whether the words that stand for a source can be one: their head is a noun, a name, a pronoun or a number of people, and asks no question.</summary>
/// <remarks>Of a verb that does more than speak ("signals", "shows") the source must be known to be able to speak: a party or a document.</remarks>
internal static class SpeakingSource
{
    public static bool CanBe(ArticleWords words, WordRange source, bool speech)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (source.IsEmpty || syntax.Length != words.Count)
            return true;
        if (source.Length > 1 && words[source.Start] is "which" or "what" or "whose" or "whatever")
            return false;
        // "at the same time acknowledged", "the courts allowed it in the state complained": a time, or a clause of its own, says nothing.
        if (words[source.End - 1] is "time" or "day" or "week" or "month" or "year" || HoldsClause(words, syntax, source))
            return false;
        for (int i = source.Start; i < source.End; i++)
        {
            if (IsNominal(words, syntax[i], i))
                return speech || MaySpeak(words, syntax, i, source.End);
            // "increasing calls from the street": what stands behind a preposition or a verb is not the head.
            if (syntax[i].Upos is Upos.Adp or Upos.Sconj && i > source.Start)
                return false;
        }

        return false;
    }

    /// <summary>Whether the words mean nobody, or nobody in particular: "no one", "not everyone", "let's say".</summary>
    public static bool IsNobody(ArticleWords words, WordRange source) =>
        words[source.Start] is "nobody" or "none" or "no" or "neither" or "no-one" or "anybody" or "anyone"
        || words[source.Start - 1] == "not" && words[source.Start] is "everyone" or "everybody" or "all" or "many"
        || words[source.End - 1] is "'s" or "us" && words[source.End - 2] is "let";

    private static bool HoldsClause(ArticleWords words, ImmutableArray<WordSyntax> syntax, WordRange source)
    {
        for (int i = source.Start + 1; i + 1 < source.End; i++)
        {
            if (words[i] is "," or "who" or "which" or "that" or "whose")
                return false;
            // "people close to the board": no verb, whatever the tree says.
            if (
                !(words[i] == "close" && words[i + 1] == "to")
                && words[i] is not ("briefed" or "involved" or "familiar")
                && syntax[i] is { Upos: Upos.Verb, Features.VerbForm: VerbForm.Finite }
                && syntax[i].Relation is not (DependencyRelation.AclRelcl or DependencyRelation.Acl)
                && OwnSubject(syntax, source.Start, i)
            )
                return true;
        }

        return false;
    }

    private static bool OwnSubject(ImmutableArray<WordSyntax> syntax, int start, int verb)
    {
        for (int i = start; i < verb; i++)
        {
            if (syntax[i].Head == verb && syntax[i].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                return true;
        }

        return false;
    }

    // The last of the nouns in a row is their head: "the assessments of the agency" is not the agency.
    private static bool MaySpeak(ArticleWords words, ImmutableArray<WordSyntax> syntax, int first, int end)
    {
        int head = first;
        while (
            head + 1 < end
            && (syntax[head + 1].Upos is Upos.Noun or Upos.Propn or Upos.Num or Upos.Adj || words.Is(head + 1, WordKinds.Possessive))
        )
            head++;
        return words.MentionAt(head) is not null
            || words.Is(head, WordKinds.Pronoun | WordKinds.SubjectPronoun | WordKinds.Capitalized)
            || words.Is(first, WordKinds.Pronoun | WordKinds.SubjectPronoun)
            || SourceNouns.IsSource(words[head])
            || ReportingLexicon.Noun(words[head]) is not null;
    }

    private static bool IsNominal(ArticleWords words, WordSyntax syntax, int at) =>
        syntax.Upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.X or Upos.Sym
        || words.MentionAt(at) is not null
        || SourceNouns.IsSource(words[at])
        || (syntax.Upos is Upos.Det && words.Is(at, WordKinds.Pronoun))
        || (syntax.Upos is Upos.Adj && words.Is(at - 1, WordKinds.Determiner))
        // A name nobody knows, alone before its verb, may be tagged as anything: "Vidar denied".
        || (syntax is { Upos: Upos.Adj or Upos.Verb, Relation: DependencyRelation.Nsubj } && words.Is(at, WordKinds.Capitalized));
}
