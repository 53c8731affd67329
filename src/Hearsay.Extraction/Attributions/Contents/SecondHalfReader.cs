using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>"The bridge closes in May, Lee said, | and the ferry will run all night": a clause after the words that attribute is said by the same speaker.</summary>
internal sealed class SecondHalfReader(ArticleWords words, ContentReader contents)
{
    private static readonly Dictionary<int, CueCandidate> NoBorders = [];

    // The subject of the clause stands near its beginning.
    private const int FarthestSubject = 12;

    /// <summary>What is said behind the comma; empty where no clause of its own follows or somebody else tells it.</summary>
    public List<TextSpan> After(int comma, int limit)
    {
        int start = comma + 2;
        if (start >= limit || words[comma] != "," || words[comma + 1] != "and")
            return [];
        int end = contents.EndOfClause(start, limit, NoBorders);
        for (int i = start; i < end; i++)
        {
            if (words.QuotationAt(i) >= 0 || IsTelling(i))
                return [];
        }

        return HasSubjectAndVerb(start, end) ? contents.FromWords(start, end) : [];
    }

    // Whoever tells the clause himself is its source: ", and the mayor denied it".
    private bool IsTelling(int at) =>
        ReportingLexicon.Verb(words[at]) is { Form: InflectedForm.Past or InflectedForm.PastOrParticiple or InflectedForm.ThirdPerson } form
            && Array.Exists(form.Readings, static r => !r.NounLike && r.Takes(Frames.Quotation | Frames.ThatClause | Frames.BareClause))
        || words[at] == "according";

    private bool HasSubjectAndVerb(int start, int end)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count)
            return false;
        for (int i = start; i < Math.Min(end, start + FarthestSubject); i++)
        {
            if (syntax[i].Relation is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Expl))
                continue;
            int head = syntax[i].Head;
            for (int v = i + 1; head > i && head < end && v < end && v <= head + 1; v++)
            {
                if (syntax[v] is { Upos: Upos.Verb or Upos.Aux, Features.VerbForm: VerbForm.Finite })
                    return true;
            }

            return false;
        }

        return false;
    }
}
