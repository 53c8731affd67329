using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Attributions.Relations.Nouns;
using Hearsay.Extraction.Attributions.Relations.Verbs;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>Finds every attribution of an article, nested ones included, by rules over words, sentences and quotation marks.</summary>
internal sealed class AttributionFinder
{
    private readonly ArticleWords _words;
    private readonly VerbRelations _verbs;
    private readonly AccordingToRelations _according;
    private readonly NounRelations _nouns;
    private readonly QuoteRelations _quotes;
    private readonly AdverbRelations _adverbs;
    private readonly QuantityRelations _quantities;
    private readonly AsReportedRelations _asReported;

    public AttributionFinder(ArticleWords words, PhraseReader phrases, bool[] dateWords)
    {
        _words = words;
        FrameReader frames = new(words, phrases, dateWords);
        ContentReader contents = new(words, phrases);
        _verbs = new VerbRelations(words, phrases, frames, contents, new CueCandidateFinder(words, phrases, dateWords));
        _according = new AccordingToRelations(words, phrases, contents);
        _nouns = new NounRelations(words, phrases, contents, dateWords);
        _quotes = new QuoteRelations(words, contents);
        _adverbs = new AdverbRelations(words, contents);
        _quantities = new QuantityRelations(words, phrases, contents);
        _asReported = new AsReportedRelations(words, phrases, contents);
    }

    /// <summary>The attributions in the order of their content.</summary>
    /// <param name="refusals">Refusals to comment: where one stands, its verb is no other attribution.</param>
    public List<Relation> Find(IReadOnlyList<Relation> refusals)
    {
        List<Relation> found = [.. LiftedPassages.Find(_words), .. refusals];
        ILookup<int, TextSpan> refused = refusals.ToLookup(
            refusal => _words.Analysis.SentenceAtOrAfter(refusal.Start),
            refusal => refusal.Cue!.Value
        );
        foreach (Sentence sentence in _words.Analysis.Sentences)
        {
            if (_words.Analysis.Article.Blocks[sentence.BlockIndex].IsBoilerplate)
                continue;
            if (_quotes.FindLabel(sentence) is { } label)
                found.Add(label);
            List<WordRange> covered = [];
            List<Relation> verbs = _verbs.Find(sentence, covered);
            List<Relation> nouns = [.. _nouns.Find(sentence, covered)];
            // "warnings from X stressing that …": the noun tells more than the participle.
            verbs.RemoveAll(verb =>
                nouns.Exists(noun =>
                    noun.Cue == verb.Cue || (noun.Start == verb.Start && noun.Cue?.Start < verb.Cue?.Start && !noun.Source.IsEmpty)
                )
            );
            int number = _words.SentenceOf(sentence.FirstToken);
            verbs.RemoveAll(verb => refused[number].Any(cue => cue.Overlaps(verb.Cue!.Value)));
            if (_asReported.Find(sentence) is { } reported)
            {
                verbs.RemoveAll(verb => verb.Cue!.Value.Overlaps(reported.Cue!.Value));
                found.Add(reported);
            }

            found.AddRange(verbs);
            found.AddRange(_according.Find(sentence));
            found.AddRange(nouns);
            found.AddRange(_adverbs.Find(sentence));
            found.AddRange(_quantities.Find(sentence));
            found.AddRange(HearsayRelations.Find(_words, sentence));
        }

        found.AddRange(_quotes.FindSigned());
        found.AddRange(_quotes.FindFloating([.. found]));
        found.Sort(Compare);
        return found;
    }

    /// <summary>The order of the content; what holds another comes first, a link before what stands under it.</summary>
    public static int Compare(Relation a, Relation b)
    {
        int byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        int byEnd = b.End.CompareTo(a.End);
        if (byEnd != 0)
            return byEnd;
        int byLink = (a.UnderCue is null).CompareTo(b.UnderCue is null);
        return byLink != 0 ? -byLink : (a.Cue?.Start ?? -1).CompareTo(b.Cue?.Start ?? -1);
    }
}
