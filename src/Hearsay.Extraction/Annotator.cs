using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Dates;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Factuality;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;
using Hearsay.Extraction.Refusals;

namespace Hearsay.Extraction;

/// <summary>Reads out of one article's language what it says: dates, attributions, statements, events and what it leaves open. Immutable, thread-safe.</summary>
public sealed class Annotator
{
    private const int LookAhead = 8;
    private readonly EventLexicon _events = EventLexicon.Create();
    private readonly DateTagger _dates = DateTagger.Create();
    private readonly FactualityReader _factuality = FactualityReader.Load();

    private readonly AttributionReader _attributions;

    private Annotator(AttributionReader attributions) => _attributions = attributions;

    /// <summary>An annotator with the models, rules and word lists that come with the program.</summary>
    public static Annotator Create() => new(new AttributionReader(AttributionModel.Load()));

    /// <summary>What the article says. Any text is legal; what the rules cannot read yields no row.</summary>
    public Annotation Annotate(Analysis analysis) => Annotate(analysis, static _ => { });

    /// <summary>The same; <paramref name="finished"/> hears the name of every step that has ended, for whoever measures them.</summary>
    internal Annotation Annotate(Analysis analysis, Action<string> finished)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));
        finished("words and quotations");
        ImmutableArray<DateExpression> all = _dates.Tag(words);
        ImmutableArray<DateExpression> dates = all.RemoveAll(static date => !date.IsPlaced && date.Value is not null);
        finished("dates");
        bool[] dateWords = DateWords(words, dates);
        PhraseReader phrases = new(words, dateWords);
        ContentReader contents = new(words, phrases);
        (List<Relation> refusals, ImmutableArray<Unknown> unknowns) = new OpenMatters(words, phrases, contents).Find();
        finished("open matters");
        List<ReadAttribution> read = _attributions.Read(words);
        finished("attributions by the model");
        List<Relation> rules = new AttributionFinder(words, phrases, dateWords).Find(refusals);
        List<Relation> relations = new LearnedRelations(words, phrases, new ChainRelations(words, phrases, contents)).Merge(rules, read);
        finished("attributions by rules");
        ImmutableArray<Statement> statements = new StatementBuilder(words, dates).Build(relations);
        finished("statements");
        ArticleFactuality factuality = _factuality.Read(words);
        ImmutableArray<PredicateFactuality> rows = factuality.Rows();
        finished("factuality");
        ImmutableArray<Event> events = new EventFinder(words, phrases, _events, dates, statements).Find();
        finished("events");
        return new Annotation(analysis.Article)
        {
            Sentences = [.. analysis.Sentences.Select(static sentence => sentence.Span)],
            Mentions = analysis.Mentions,
            Actors = analysis.Actors,
            Dates = all,
            Attributions = LearnedView.Of(words, read, relations),
            Statements = statements,
            Factuality = rows,
            Unknowns = unknowns,
            Events = events,
        };
    }

    private static bool[] DateWords(ArticleWords words, ImmutableArray<DateExpression> dates)
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
