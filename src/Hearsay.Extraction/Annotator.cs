using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Dates;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Opinions;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;
using Hearsay.Extraction.Refusals;
using Hearsay.Extraction.SpeechActs;

namespace Hearsay.Extraction;

/// <summary>Reads out of one article's language what it says: dates, attributions, statements, events and what it leaves open. Immutable, thread-safe.</summary>
public sealed class Annotator
{
    private const int LookAhead = 8;
    private readonly EventLexicon _events;
    private readonly EventModel _eventModel;

    private Annotator(EventLexicon events, EventModel eventModel)
    {
        _events = events;
        _eventModel = eventModel;
    }

    /// <summary>An annotator with the rules and word lists that come with the program.</summary>
    public static Annotator Create() => new(EventLexicon.Create(), EventModel.Load(EventModel.DefaultPath));

    /// <summary>What the article says. Any text is legal; what the rules cannot read yields no row.</summary>
    public Annotation Annotate(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));
        ImmutableArray<DateExpression> dates = DateTagger.Tag(words);
        bool[] dateWords = DateWords(words, dates);
        PhraseReader phrases = new(words, dateWords);
        (List<Relation> refusals, ImmutableArray<Unknown> unknowns) = new OpenMatters(
            words,
            phrases,
            new ContentReader(words, phrases)
        ).Find();
        List<Relation> relations = new AttributionFinder(words, phrases, dateWords).Find(refusals);
        DependencyTree tree = new(analysis);
        ImmutableArray<Statement> attributed = new StatementBuilder(words, dates).Build(relations);
        ImmutableArray<Statement> statements = new AuthorOpinions(
            words,
            tree,
            [.. attributed.Select(statement => SpeechActReader.Refine(words, tree, ContentBounds.Cut(words, tree, statement)))]
        ).Add();
        EventReader deeds = new(words, tree, _events, _eventModel, dateWords, _eventModel.Thresholds);
        return new Annotation(analysis.Article)
        {
            Sentences = [.. analysis.Sentences.Select(static sentence => sentence.Span)],
            Mentions = analysis.Mentions,
            Actors = analysis.Actors,
            Dates = dates,
            Attributions = AttributionView.Of(words, relations),
            Statements = statements,
            Unknowns = unknowns,
            Events = new EventFinder(words, phrases, tree, deeds, dates, statements).Find(),
        };
    }

    /// <summary>Which words belong to a date.</summary>
    internal static bool[] DateWords(ArticleWords words, ImmutableArray<DateExpression> dates)
    {
        // Some room behind the last word: rules look a few words ahead.
        bool[] covered = new bool[words.Count + LookAhead];
        foreach (DateExpression date in dates)
        {
            for (int i = words.Analysis.TokenAtOrAfter(date.Span.Start); i < words.Count && words.Span(i).Start < date.Span.End; i++)
                covered[i] = true;
        }

        return covered;
    }
}
