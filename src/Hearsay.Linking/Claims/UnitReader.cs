using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Conflicts;

namespace Hearsay.Linking.Claims;

/// <summary>Makes claim units of the rows: a statement with the ones that only wrap it, an event with the statement that says no more.</summary>
internal sealed class UnitReader(Batch batch, Rows rows, ActorDirectory actors, ContentReader contents)
{
    // A statement most of whose words are an inner statement's only passes it on.
    private const double Wraps = 0.6;
    private const int StubWords = 2;

    private readonly DeedWords _deedWords = new(batch);

    private readonly ILookup<RowId, Statement> _children = rows.Statements.Where(s => s.Parent is not null).ToLookup(s => s.Parent!.Value);

    /// <summary>The units, by article and place.</summary>
    public List<ClaimUnit> Read()
    {
        List<ClaimUnit> units = [];
        ILookup<ArticleId, Statement> statements = rows.Statements.ToLookup(s => s.Article);
        ILookup<ArticleId, Event> events = rows.Events.ToLookup(e => e.Article);
        for (int article = 0; article < batch.Count; article++)
        {
            ArticleId id = batch.Article(article).Id;
            List<Draft> drafts = DraftStatements(article, statements[id]);
            AddEvents(article, events[id], drafts);
            int first = units.Count;
            foreach (Draft draft in drafts.OrderBy(d => d.Content[0]).ThenBy(d => d.Rows[0]))
                units.Add(Finish(draft, article, units.Count));
            BareFigures.Complete(units, first, batch.Vocabulary);
        }

        return units;
    }

    /// <summary>A unit of its own for a deed that no row tells.</summary>
    public ClaimUnit ReadDeed(int article, Event happening, ImmutableArray<TextSpan> words, int number) =>
        Finish(new Draft(null, happening, words, contents.Read(article, words)) { Rows = { happening.Id } }, article, number);

    private List<Draft> DraftStatements(int article, IEnumerable<Statement> statements)
    {
        List<Draft> drafts = [];
        Dictionary<RowId, List<Draft>> within = [];
        // Inner statements first: an outer one joins the draft of the one that it wraps.
        foreach (
            Statement statement in statements
                .Where(CanBeClaim)
                .OrderByDescending(s => rows.ChainOf(s).Count)
                .ThenBy(s => s.Content[0])
                .ThenBy(s => s.Id)
        )
        {
            List<ContentToken> tokens = contents.Read(article, statement.Content);
            if (ClaimWorth.SaysNothing(statement, tokens, batch.Article(article).Text, batch.Vocabulary))
                continue;
            Draft? wrapped = within
                .GetValueOrDefault(statement.Id)
                ?.Find(d => CountMatter(d.Tokens) >= Wraps * CountMatter(tokens) || IsOwnThought(article, d.Statement!, statement));
            if (wrapped is null)
            {
                if (IsPassage(article, statement))
                    continue;
                Draft draft = new(statement, null, statement.Content, tokens) { Rows = { statement.Id } };
                drafts.Add(draft);
                foreach (Statement holder in rows.ChainOf(statement))
                {
                    if (!within.TryGetValue(holder.Id, out List<Draft>? inside))
                        within.Add(holder.Id, inside = []);
                    inside.Add(draft);
                }
            }
            else if (IsOutlet(statement.Source) || wrapped.IsCommissive || statement.Source.Anonymity == Anonymity.Unstated)
            {
                wrapped.Rows.Add(statement.Id);
            }
            else
            {
                wrapped.Rows.Insert(0, statement.Id);
                wrapped.WrappedBy = statement;
                wrapped.Content = statement.Content;
                wrapped.Tokens = tokens;
            }
        }

        return drafts;
    }

    // "I think the dam may fail, and when it does …", she said: one sentence of one speaker is one claim, whatever verbs of thinking are in it.
    private bool IsOwnThought(int article, Statement inner, Statement outer)
    {
        // "The keeper called it a lie, demanding an inquiry": one sentence of one speaker too.
        bool isAside = inner.Clause is { } clause && outer.Cue is { } told && clause.Contains(told) && clause.Contains(outer.Content[0]);
        if (
            !(IsPlain(inner) || isAside && inner.Act is SpeechAct.Demand or SpeechAct.Request or SpeechAct.Accusation)
            || !IsPlain(outer)
            || batch.SentenceNumber(article, outer.Content[0].Start) != batch.SentenceNumber(article, outer.Content[^1].End - 1)
        )
            return false;
        return inner.Source.Party.Actor is { } speaker && speaker == outer.Source.Party.Actor
            || inner.Source.Party.Span is { } same && same == outer.Source.Party.Span
            || inner.Source.Party.Span is { } span && batch.Article(article).Slice(span) is "I" or "we" or "We";
    }

    private static bool IsPlain(Statement statement) => statement.Act is SpeechAct.Assertion or SpeechAct.Opinion;

    private void AddEvents(int article, IEnumerable<Event> events, List<Draft> drafts)
    {
        int statements = drafts.Count;
        SpanCells cells = new();
        for (int i = 0; i < drafts.Count; i++)
            AddTo(cells, i, drafts[i]);
        // One deed has a row for every pair of its parties.
        List<List<Event>> deeds = [.. events.OrderBy(e => e.Trigger).GroupBy(e => e.Trigger).Select(g => g.ToList())];
        List<TextSpan> triggers = deeds.ConvertAll(d => d[0].Trigger);
        foreach (List<Event> deed in deeds)
        {
            Event happening = deed[0];
            // "If you like it, buy one": what nobody says was, is or will be is no claim.
            if (
                happening is { Status: EventStatus.Hypothetical, Statement: null }
                || ClaimWorth.IsLeftOpen(happening, batch.Annotations[article])
            )
                continue;
            ImmutableArray<TextSpan> words = _deedWords.Of(article, deed, triggers);
            List<ContentToken> tokens = contents.Read(article, words);
            List<Draft> near = cells.Near(happening.Trigger).ConvertAll(i => drafts[i]);
            Draft? told = near.Find(d => d.Event is null && Tells(d, happening, words[0], tokens));
            told ??= cells
                .Near(words[^1])
                .Where(i => i >= statements)
                .Select(i => drafts[i])
                .FirstOrDefault(d => IsOneDeed(d, deed, words[^1]));
            if (told is null && IsStub(happening, tokens))
            {
                near.Find(d => d.Content.Any(c => c.Contains(happening.Trigger)))?.Rows.AddRange(deed.Select(e => e.Id));
                continue;
            }

            if (told is null)
            {
                told = new Draft(rows.Find(happening.Statement), happening, words, tokens);
                AddTo(cells, drafts.Count, told);
                drafts.Add(told);
            }

            told.Rows.AddRange(deed.Select(e => e.Id));
        }
    }

    private static void AddTo(SpanCells cells, int number, Draft draft)
    {
        foreach (TextSpan span in draft.Content)
            cells.Add(number, span);
        if ((draft.Event?.Trigger ?? draft.Statement?.Cue) is { } told)
            cells.Add(number, told);
    }

    // A statement tells the deed that is its cue, that is most of its words, or with which its words begin.
    private static bool Tells(Draft draft, Event happening, TextSpan clause, List<ContentToken> tokens)
    {
        if (draft.Statement?.Cue is { } cue && cue.Overlaps(happening.Trigger))
            return true;
        if (!draft.Content.Any(c => c.Contains(happening.Trigger)))
            return false;
        return CountMatter(tokens) >= Wraps * CountMatter(draft.Tokens)
            || (clause.Contains(happening.Trigger) && draft.Tokens.Find(t => !t.IsStop).Span.Start == clause.Start);
    }

    // "Placed heavy sanctions on": the noun and its verb are one deed of one actor.
    private static bool IsOneDeed(Draft draft, List<Event> deed, TextSpan words) =>
        draft.Event is { Actor.Actor: { } actor } told
        && actor == deed[0].Actor?.Actor
        && told.Statement == deed[0].Statement
        && told.Status == deed[0].Status
        && (
            draft.Content[^1].Contains(deed[0].Trigger) && told.Trigger.End < deed[0].Trigger.Start
            || words.Contains(told.Trigger) && deed[0].Trigger.End < told.Trigger.Start
        );

    // A deed without any party, told in two words, says nothing that could be checked.
    private static bool IsStub(Event happening, List<ContentToken> tokens) =>
        happening is { Actor: null, Recipient: null } && CountMatter(tokens) <= StubWords;

    private ClaimUnit Finish(Draft draft, int article, int number)
    {
        List<ContentToken> tokens = draft.Tokens;
        List<DateExpression> dates = MomentReader.DatesWithin(batch.Annotations[article], draft.Content);
        List<Moment> moments = MomentReader.Read(tokens, dates, batch.Vocabulary);
        List<Quantity> quantities = QuantityReader
            .Read(tokens, dates, batch.Vocabulary)
            .FindAll(q => !moments.Exists(m => m.Clock is not null && m.Span.Overlaps(q.Span)));
        return new ClaimUnit(
            number,
            article,
            [.. draft.Rows.Distinct()],
            draft.Statement,
            draft.Event,
            draft.Content,
            [.. tokens],
            IsNegative(draft, article)
        )
        {
            Told = ToldIn(article, draft),
            Concepts = [.. ConceptsOf(draft, [.. quantities.Select(q => q.Span), .. moments.Select(m => m.Span)]).Distinct().Order()],
            Quantities = [.. quantities],
            Moments = [.. moments],
            Media = MediaOf(draft.Statement),
            Chain = draft.Statement is null ? [] : [.. rows.ChainOf(draft.Statement).Select(s => s.Id)],
            Sentence = batch.SentenceNumber(article, draft.Content[0].Start),
            Whereabouts = Whereabouts.In(tokens, moments, batch.Vocabulary, batch.Article(article).Text),
        };
    }

    // An actor who does other things before the deed stands apart from its clause.
    private ImmutableArray<TextSpan> ToldIn(int article, Draft draft)
    {
        if (draft.Event is not { } happening)
            return draft.Teller?.Clause is { } said && draft.Content.Length == 1 ? [said] : draft.Content;
        if (happening.Clause is not { } clause)
            return draft.Content;
        TextSpan sentence = batch.Annotations[article].Sentences[batch.SentenceNumber(article, clause.Start)];
        return happening.Actor?.Span is { } actor && actor.End <= clause.Start && sentence.Contains(actor) ? [actor, clause] : [clause];
    }

    // Numbers and times are compared as such; as words they would make alike what differs in everything else.
    private IEnumerable<int> ConceptsOf(Draft draft, List<TextSpan> values)
    {
        IEnumerable<int> concepts = draft.Tokens.Where(t => !t.IsStop && !values.Exists(v => v.Overlaps(t.Span))).Select(t => t.Concept);
        if (draft.Event is not { } happening)
            return concepts;

        // What an event's actors are stands in the row even where the clause has only a pronoun.
        IEnumerable<ActorId?> parties = [happening.Actor?.Actor, happening.Recipient?.Actor, happening.Place?.Actor];
        return concepts.Concat(parties.OfType<ActorId>().Select(contents.ConceptOf));
    }

    // What another statement inside the words denies is that one's affair; so is what a long passage denies somewhere.
    private bool IsNegative(Draft draft, int article)
    {
        if (draft.Event is { } happening)
            return happening.Status == EventStatus.Denied;
        if (draft.Statement!.Act == SpeechAct.Denial)
            return true;
        TextSpan[] inner = [.. _children[draft.Rows[0]].SelectMany(c => c.Content)];
        List<ContentToken> own = draft.Tokens.FindAll(t => !Array.Exists(inner, c => c.Contains(t.Span)));
        if (inner.Length == 0 && draft.Statement.Polarity == Polarity.Negative && !Negation.IsIn(own, batch.Vocabulary))
            return true;
        return Negation.IsInFirstClause(own, batch.Article(article).Text, batch.Vocabulary);
    }

    private ActorId? MediaOf(Statement? statement)
    {
        foreach (Statement link in statement is null ? [] : rows.ChainOf(statement))
        {
            if (actors.IsMedia(link.Source.Party.Actor))
                return link.Source.Party.Actor;
            if (actors.IsMedia(link.Addressee?.Actor))
                return link.Addressee!.Actor;
        }

        return null;
    }

    private bool CanBeClaim(Statement statement)
    {
        bool isAuthors = statement.Act == SpeechAct.Opinion && statement.Source.Party is { Actor: null, Span: null };
        return SpeechActs.CanBeClaim(statement.Act) && !isAuthors && !IsRestOfCorrection(statement);
    }

    // "It owns a fifth.": only beside what it sets right is this understood.
    private bool IsRestOfCorrection(Statement statement)
    {
        int article = batch.Numbers[statement.Article];
        TextSpan content = statement.Content[0];
        return batch.IsInCorrection(article, content.Start)
            && contents.Read(article, [content]).FirstOrDefault() is { Key: var key, IsActor: var isActor }
            && (isActor ? IsPronoun(article, content.Start) : batch.Vocabulary.TextOf(key) is "it" or "he" or "she" or "they");
    }

    private bool IsPronoun(int article, int start) =>
        batch.Annotations[article].Mentions.Any(m => m.Form == MentionForm.Pronoun && m.Span.Start == start);

    // A lifted passage of several sentences says many things; the statements inside it say each.
    private bool IsPassage(int article, Statement statement) =>
        statement.Quoted == QuotationKind.Block
        && (statement.Content.Length > 1 || batch.CountSentences(article, statement.Content[0]) > 1);

    private bool IsOutlet(StatementSource source) => source.Anonymity == Anonymity.Media || actors.IsMedia(source.Party.Actor);

    private static int CountMatter(List<ContentToken> tokens) => tokens.Count(t => !t.IsStop);

    private sealed class Draft(Statement? statement, Event? happening, ImmutableArray<TextSpan> content, List<ContentToken> tokens)
    {
        public Statement? Statement => statement;

        public Event? Event => happening;

        public Statement? WrappedBy { get; set; }

        /// <summary>Gets the statement whose words the content is.</summary>
        public Statement? Teller => WrappedBy ?? statement;

        public ImmutableArray<TextSpan> Content { get; set; } = content;

        public List<ContentToken> Tokens { get; set; } = tokens;

        public List<RowId> Rows { get; } = [];

        public bool IsCommissive => statement is not null && SpeechActs.IsCommissive(statement.Act);
    }
}
