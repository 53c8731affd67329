using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>Tells who speaks in each quotation of an article: the subject of the verb of speech beside it, or whoever spoke before.</summary>
internal sealed class QuoteSpeakers
{
    // Quotation marks, a comma and an adverb may stand between a quotation and its verb; an apposition hangs below the subject.
    private const int VerbDistance = 30;

    private readonly PhraseTree _tree;
    private readonly int[] _speakers;

    private QuoteSpeakers(PhraseTree tree, int[] speakers) => (_tree, _speakers) = (tree, speakers);

    /// <summary>Reads an article.</summary>
    /// <param name="quoted">Which words stand between quotation marks.</param>
    public static QuoteSpeakers Of(PhraseTree tree, bool[] quoted, BorrowedArrays room)
    {
        int[] speakers = room.Integers(tree.Count);
        Array.Fill(speakers, -1, 0, tree.Count);
        int last = -1;
        int block = -1;
        int sentence = 0;
        for (int i = 0; i < tree.Count; )
        {
            while (sentence + 1 < tree.Analysis.Sentences.Length && tree.Analysis.Sentences[sentence].EndToken <= i)
                sentence++;
            if (!quoted[i])
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < tree.Count && quoted[end])
                end++;
            int own = SpeakerBeside(tree, quoted, i, end);
            int here = tree.Analysis.Sentences[sentence].BlockIndex;

            // A paragraph that is nothing but a quotation goes on with the speaker of the one before.
            bool goesOn = last >= 0 && (here == block || (here == block + 1 && i <= tree.Analysis.Sentences[sentence].FirstToken + 1));
            int speaker =
                own >= 0 ? own
                : goesOn ? last
                : -1;
            Array.Fill(speakers, speaker, i, end - i);
            (last, block) = (speaker, here);
            i = end;
        }

        return new QuoteSpeakers(tree, speakers);
    }

    /// <summary>The head of the phrase that names the speaker of the quotation that holds the word; -1 when there is none or nobody knows.</summary>
    public int SpeakerAt(int word) => _speakers[word];

    /// <summary>The head of the phrase that names whom the speaker of the quotation that holds the word tells it; -1 when nobody is told.</summary>
    public int AddresseeAt(int word)
    {
        int speaker = _speakers[word];
        int verb = speaker < 0 ? -1 : _tree.Syntax[speaker].Head;
        if (verb < 0 || _tree.Syntax[verb].Lemma is not ("tell" or "ask" or "assure" or "warn" or "remind"))
            return -1;
        int told = _tree.ChildBy(verb, DependencyRelation.Iobj);
        return told >= 0 ? told : _tree.ChildBy(verb, DependencyRelation.Obj);
    }

    private static int SpeakerBeside(PhraseTree tree, bool[] quoted, int start, int end)
    {
        int best = -1;
        int bestDistance = VerbDistance;
        for (int i = Math.Max(0, start - VerbDistance); i < Math.Min(tree.Count, end + VerbDistance); i++)
        {
            if (quoted[i] || !PublicActs.TryFind(tree.Analysis.TextOf(i), out PublicAct act) || act != PublicAct.Speech)
                continue;
            int distance = i < start ? start - i : i - end + 1;
            int subject = SubjectOf(tree, i);
            if (subject >= 0 && distance < bestDistance && !quoted[subject] && IsSameSentence(tree, i, start, end))
                (best, bestDistance) = (subject, distance);
        }

        return best;
    }

    private static bool IsSameSentence(PhraseTree tree, int verb, int start, int end)
    {
        int of = tree.Analysis.SentenceAtOrAfter(tree.Analysis.Tokens[verb].Span.Start);
        return of == tree.Analysis.SentenceAtOrAfter(tree.Analysis.Tokens[start].Span.Start)
            || of == tree.Analysis.SentenceAtOrAfter(tree.Analysis.Tokens[end - 1].Span.Start)
            || tree.Analysis.Sentences[of].FirstToken <= end + 1 && verb >= end;
    }

    private static int SubjectOf(PhraseTree tree, int verb)
    {
        int at = verb;
        for (int step = 0; step < 3 && at >= 0; step++)
        {
            if (tree.ChildBy(at, DependencyRelation.Nsubj) is >= 0 and var subject)
                return subject;
            if (tree.Syntax[at].Relation is not (DependencyRelation.Conj or DependencyRelation.Xcomp))
                return -1;
            at = tree.Syntax[at].Head;
        }

        return -1;
    }
}
