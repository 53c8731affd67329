using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Extraction.Dates;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;
using Hearsay.Language;

namespace Hearsay.Training.Events;

/// <summary>A record as the model sees it: the words that may name deeds, and for each the noun phrases that may take part.</summary>
internal sealed class EventExample
{
    private static readonly DateTagger Dates = DateTagger.Create();

    private EventExample(EventRecord record, ArticleWords words, DependencyTree tree, bool[] dateWords)
    {
        Record = record;
        Words = words;
        Tree = tree;
        DateWords = dateWords;
    }

    public EventRecord Record { get; }

    public ArticleWords Words { get; }

    public DependencyTree Tree { get; }

    public bool[] DateWords { get; }

    public List<DeedExample> Deeds { get; } = [];

    public static EventExample Read(EventRecord record, TextAnalyzer analyzer, EventLexicon lexicon)
    {
        Article article = new(
            ArticleId.From(record.Id),
            record.Text,
            [new Block(TextSpan.FromBounds(0, record.Text.Length), BlockKind.Paragraph)]
        );
        Analysis analysis = analyzer.Analyze(article);
        ArticleWords words = new(analysis, QuotationFinder.Find(article));
        bool[] dateWords = Annotator.DateWords(words, Dates.Tag(words));
        EventExample example = new(record, words, new DependencyTree(analysis), dateWords);
        DeedFinder finder = new(words, example.Tree, lexicon);
        DeedFeatures features = new(words, example.Tree, lexicon);
        ArgumentFinder arguments = new(words, example.Tree, dateWords);
        FeatureSink sink = new();
        foreach (Sentence sentence in analysis.Sentences)
        {
            foreach (Deed deed in finder.Find(sentence))
            {
                features.Collect(deed, sink);
                uint[] hashes = new uint[sink.Count];
                for (int f = 0; f < hashes.Length; f++)
                    hashes[f] = sink[f];
                example.Deeds.Add(new DeedExample(deed, hashes, [.. arguments.Find(deed.Word)]));
            }
        }

        return example;
    }

    public bool IsIn(int word, IReadOnlyList<TextSpan> spans) => spans.Any(span => span.Contains(Words.Span(word)));

    /// <summary>Whether the phrase that a word heads shares a word with the spans.</summary>
    public bool Overlaps(int head, int deed, IReadOnlyList<TextSpan> spans)
    {
        WordRange range = PartyPhrase.Of(Tree, head, deed, DateWords);
        return spans.Any(span => span.Overlaps(Words.Span(range.Start, range.End)));
    }
}

/// <summary>One word that may name a deed.</summary>
internal sealed record DeedExample(Deed Deed, uint[] Features, Argument[] Arguments);
