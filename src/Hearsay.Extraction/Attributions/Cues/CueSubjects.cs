using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>Finds whom a verb that may attribute has for its subject where a phrase right before it does not tell.</summary>
internal sealed class CueSubjects(ArticleWords words, PhraseReader phrases, bool[] dateWords)
{
    // "Ann Lee, 44, of Harl, Vt., who heard it at home, said": where the asides are too many for words alone, the tree knows whose they are.
    public WordRange BehindAsides(int verb, int group, int left, WordRange read)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count || words[group - 1] is not ",")
            return read;
        for (int i = left; i < group - 1; i++)
        {
            if (syntax[i].Head != verb || syntax[i].Relation != DependencyRelation.Nsubj)
                continue;
            if (read.Contains(i) || words.MentionAt(i) is not { Form: MentionForm.Name, Kind: ActorKind.Person } name)
                return read;
            int start = words.Analysis.TokenAtOrAfter(name.Span.Start);
            while (start > left && words.MentionAt(start - 1) == name)
                start--;
            return group - start <= LongestSubject ? new WordRange(start, group) : read;
        }

        return read;
    }

    private const int LongestSubject = 60;

    // "warnings from the capital stressing that …": only the nearest phrase goes with a participle; after a comma it is the clause's subject.
    public WordRange BesideParticiple(int group, int left)
    {
        if (words[group - 1] is "," || group - 1 < left)
            return default;
        WordRange subject = phrases.SubjectBefore(group, left);
        int start = subject.Start;
        for (int i = subject.End - 1; i > subject.Start; i--)
        {
            if (words.Is(i, WordKinds.Preposition) && words[i] is not ("of" or "from" or "by"))
            {
                start = i + 1;
                break;
            }
        }

        return subject.IsEmpty || !phrases.MaySpeak(new WordRange(start, subject.End)) ? default : new WordRange(start, subject.End);
    }

    // "who in 2010 said", "the mayor on Monday said".
    public int BeforeDate(int group, int left)
    {
        int at = group;
        while (at - 1 > left && dateWords[at - 1])
            at--;
        if (at == group || at - 1 <= left)
            return group;
        return words[at - 1] is "in" or "on" or "during" ? at - 1 : at;
    }

    public WordRange Antecedent(int verb, int relative, int left)
    {
        int end = words[relative - 1] == "," ? relative - 1 : relative;
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        // "is likely to please the members, who …": whom the tree hangs the clause on, where that stands right before it.
        if (
            syntax.Length == words.Count
            && syntax[verb] is { Relation: DependencyRelation.AclRelcl, Head: var noun }
            && noun == end - 1
            && syntax[noun].Upos == Upos.Noun
        )
        {
            int start = noun;
            while (
                start > left
                && Subtrees.Holds(syntax, noun, start - 1)
                && !words.Is(start - 1, WordKinds.Preposition | WordKinds.Punctuation)
                && syntax[start - 1].Upos is not (Upos.Verb or Upos.Aux)
            )
                start--;
            return new WordRange(start, end);
        }

        return end > left ? phrases.SubjectBefore(end, left) : default;
    }
}
