using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Dates;
using Hearsay.Extraction.Events;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Models;
using Hearsay.Extraction.Factuality;
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
    private readonly DateTagger _dates = DateTagger.Create();
    private readonly FactualityReader _factuality = FactualityReader.Load();
    private readonly AttributionReader _attributions;
    private readonly EventLexicon _events;
    private readonly EventModel _eventModel;

    private Annotator(AttributionReader attributions, EventLexicon events, EventModel eventModel)
    {
        _attributions = attributions;
        _events = events;
        _eventModel = eventModel;
    }

    /// <summary>An annotator with the models, rules and word lists that come with the program.</summary>
    /// <param name="eventLexicon">A file of the user's own rows of the event lexicon; null for none.</param>
    /// <exception cref="FormatException">A row of the file is not in the format; the message names its line.</exception>
    public static Annotator Create(string? eventLexicon = null) =>
        new(new AttributionReader(AttributionModel.Load()), EventLexicon.Create(eventLexicon), EventModel.Load(EventModel.DefaultPath));

    /// <summary>What is wrong with a file of the user's own rows of the event lexicon; null when nothing is.</summary>
    public static string? FaultOfEventLexicon(string path)
    {
        try
        {
            LexiconRow.ReadFile(path);
            return null;
        }
        catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

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
        DependencyTree tree = new(analysis);
        ImmutableArray<Statement> attributed = new StatementBuilder(words, dates).Build(relations);
        finished("statements");
        ImmutableArray<Statement> statements = new AuthorOpinions(
            words,
            tree,
            [
                .. ContentBounds
                    .Cut(words, tree, dateWords, attributed)
                    .Select(statement => ContentClause.Complete(words, tree, SpeechActReader.Refine(words, tree, dateWords, statement))),
            ]
        ).Add();
        finished("speech acts");
        ArticleFactuality factuality = _factuality.Read(words);
        ImmutableArray<PredicateFactuality> rows = factuality.Rows();
        finished("factuality");
        EventReader deeds = new(words, tree, _events, _eventModel, dateWords, _eventModel.Thresholds);
        ImmutableArray<Event> events = new EventFinder(words, phrases, tree, deeds, dates, statements, factuality, dateWords).Find();
        finished("events");
        (ImmutableArray<Actor> actors, ImmutableArray<Mention> mentions) = ReleaseIssuer.Corrected(
            analysis.Actors,
            analysis.Mentions,
            relations
        );
        return new Annotation(analysis.Article)
        {
            Sentences = [.. analysis.Sentences.Select(static sentence => sentence.Span)],
            Mentions = mentions,
            Actors = actors,
            Dates = all,
            Attributions = LearnedView.Of(words, read, relations),
            Statements = statements,
            Factuality = rows,
            Unknowns = unknowns,
            Events = events,
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
