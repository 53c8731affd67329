using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Factuality;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Finds the deeds of an article. What is said inside quotation marks, asked or thought is left to the statements.</summary>
internal sealed class EventFinder
{
    private const int LongestSentence = 2000;

    private readonly ArticleWords _words;
    private readonly DependencyTree _tree;
    private readonly EventReader _reader;
    private readonly SourceReader _parties;
    private readonly EventDates _dates;
    private readonly EventNumbers _numbers;
    private readonly EventPlaces _places;
    private readonly StatementIndex _statements;
    private readonly ArticleFactuality _factuality;

    public EventFinder(
        ArticleWords words,
        PhraseReader phrases,
        DependencyTree tree,
        EventReader reader,
        ImmutableArray<DateExpression> dates,
        ImmutableArray<Statement> statements,
        ArticleFactuality factuality,
        bool[] dateWords
    )
    {
        _words = words;
        _tree = tree;
        _reader = reader;
        _parties = new SourceReader(words);
        _dates = new EventDates(words, phrases, tree, dates);
        _numbers = new EventNumbers(words, tree, dateWords);
        _places = new EventPlaces(words, tree);
        _statements = new StatementIndex(statements);
        _factuality = factuality;
    }

    /// <summary>The events in the order of their triggers.</summary>
    public ImmutableArray<Event> Find()
    {
        ImmutableArray<Event>.Builder found = ImmutableArray.CreateBuilder<Event>();
        if (_tree.Count == 0)
            return [];
        foreach (Sentence sentence in _words.Analysis.Sentences)
        {
            if (
                _words.Analysis.Article.Blocks[sentence.BlockIndex].Kind is BlockKind.Boilerplate or BlockKind.Caption
                || _words[sentence.EndToken - 1] == "?"
            )
                continue;
            foreach (EventReading reading in _reader.Read(sentence))
            {
                found.AddRange(Interpret(sentence, reading));
            }
        }

        return found.ToImmutable();
    }

    // One row a pair of parties; what was done, when, where and how sure is the same of all.
    private IEnumerable<Event> Interpret(Sentence sentence, EventReading reading)
    {
        int word = reading.Deed.Word;
        if (_words.QuotationAt(word) >= 0)
            return [];
        Statement? statement = _statements.Around(_words.Span(word));
        if (statement is { Act: SpeechAct.Opinion or SpeechAct.Question } || IsOwnWord(reading))
            return [];
        TextSpan span = TriggerOf(word);
        Event deed = new(RowId.From("e"), _words.Analysis.Article.Id, span, reading.Type, reading.Mode)
        {
            Date = _dates.Of(sentence, word, statement?.Date?.Span),
            Place = _places.Of(reading) is >= 0 and int place ? Party(place, word) : null,
            Status = StatusOf(reading, statement),
            Numbers = _numbers.Of(word),
            Statement = statement?.Id,
            Clause = ClauseOf(sentence, reading, statement),
        };
        return reading.Pairs.Select((pair, number) => WithParties(deed, pair, word, number)).DistinctBy(e => (e.Actor, e.Recipient));
    }

    // What somebody says ends with the words said; hostile text has sentences of any length.
    private TextSpan? ClauseOf(Sentence sentence, EventReading reading, Statement? statement)
    {
        int word = reading.Deed.Word;
        TextSpan bounds = sentence.Span;
        if (bounds.Length > LongestSentence)
            return null;
        foreach (TextSpan said in statement?.Content ?? [])
        {
            // "charged three men with theft" is no clause without its verb.
            bool isPhrase = statement is { Act: SpeechAct.Accusation, Clause: not null };
            if (said.Contains(_words.Span(word)) && !isPhrase)
                bounds = TextSpan.FromBounds(Math.Max(bounds.Start, said.Start), Math.Min(bounds.End, said.End));
        }

        WordRange recipient = reading.Recipient < 0 ? default : _reader.PhraseOf(reading.Recipient, word);
        return DeedClause.Of(_words, _tree, word, reading.Actor, recipient, bounds);
    }

    private Event WithParties(Event deed, PartyPair pair, int word, int number)
    {
        bool sameSide = AreBothSubjects(pair.Actor, pair.Recipient);
        ActorReference? actor = Party(sameSide ? pair.Recipient : pair.Actor, word);
        ActorReference? recipient = sameSide ? null : Party(pair.Recipient, word);
        // Nobody does anything to himself: of two phrases for one party the doer stands, unless both are names, which are two parties taken for one.
        if (actor?.Actor is { } same && recipient?.Actor == same)
            recipient = _words.MentionAt(pair.Recipient) is { Form: MentionForm.Name }
                ? new ActorReference(null, recipient.Span, recipient.Span?.TextIn(_words.Text))
                : null;
        StableHash hash = StableHash.Start.Add(deed.Article.Value).Add((int)deed.Type).Add(deed.Trigger.Start).Add(deed.Trigger.End);
        if (number > 0)
            hash = hash.Add(number);
        return deed with { Id = RowId.From(hash.ToId("e")), Actor = actor, Recipient = recipient };
    }

    // A promise to do something is told by its statement, and binds; it is no agreement, and no support of anybody where it names nobody else.
    // What one will not do is none either.
    private bool IsOwnWord(EventReading reading)
    {
        int word = reading.Deed.Word;
        if (reading.Type == EventType.Support)
            return reading.Pairs.All(pair => pair.Recipient < 0 || AreBothSubjects(pair.Actor, pair.Recipient))
                && Binds(_statements.WithCue(_words.Span(word)));
        if (reading.Type != EventType.Agree)
            return false;
        if ((reading.Deed.Outlook & (Outlook.Negated | Outlook.Conditional)) != Outlook.Plain)
            return true;
        if (_tree.Lemma(word) is "agree" or "consent" or "accept")
            return false;
        // "pledged to work with X" binds two.
        if (
            reading.Recipient >= 0
            && _words.MentionAt(reading.Recipient) is { Form: MentionForm.Name }
            && !AreBothSubjects(reading.Actor, reading.Recipient)
        )
            return false;
        return Binds(_statements.WithCue(_words.Span(word))) || Binds(_statements.Around(_words.Span(word)));
    }

    private static bool Binds(Statement? statement) =>
        statement is { Act: SpeechAct.Promise or SpeechAct.Assurance or SpeechAct.Vow or SpeechAct.Threat or SpeechAct.Offer };

    // "Harbour Minister Ana Dell promised": where the tree gives a verb two subjects, the second is the doer and nobody is done to.
    private bool AreBothSubjects(int actor, int recipient) =>
        actor >= 0
        && recipient > actor
        && _tree.Head(actor) == _tree.Head(recipient)
        && _tree.Relation(actor) == DependencyRelation.Nsubj
        && _tree.Relation(recipient) == DependencyRelation.Nsubj;

    private ActorReference? Party(int head, int word) => head < 0 ? null : _parties.Party(_reader.PhraseOf(head, word));

    // "launched an attack": the object that says what was done belongs to the trigger; "plotting to kill": so does the plot.
    private TextSpan TriggerOf(int word)
    {
        int particle = _tree.Child(word, DependencyRelation.CompoundPrt);
        // "arrested up to 40": no particle.
        bool isBound =
            particle == word + 1 && _words[particle] == "up" && _words[particle + 1] == "to" && _words.Is(particle + 2, WordKinds.Number);
        return particle == word + 1 && !isBound ? _words.Span(word, particle + 1) : _words.Span(word);
    }

    /// <summary>How its own clause presents the deed, and then whoever reports it.</summary>
    private EventStatus StatusOf(EventReading reading, Statement? statement)
    {
        EventStatus told = _factuality.Of(reading.Deed.Word).Status;
        // What is refused is not done; the refusal is.
        if (told == EventStatus.Denied && reading.Type == EventType.Reject)
            return EventStatus.Occurred;
        if (statement is { Act: SpeechAct.Denial })
            return EventStatus.Denied;
        if (told == EventStatus.Occurred && (reading.Deed.Outlook & Outlook.Alleged) != Outlook.Plain)
            return EventStatus.Alleged;
        return
            told == EventStatus.Occurred
            && statement is { Act: SpeechAct.Accusation } or { Certainty: Certainty.Possible }
            && !IsBesideHearsay(reading.Deed.Word, statement)
            ? EventStatus.Alleged
            : told;
    }

    // "was charged with allegedly plotting": told by nobody in particular is only what the adverb modifies.
    private bool IsBesideHearsay(int deed, Statement statement)
    {
        if (statement is not { Source: { Anonymity: Anonymity.Unstated, Party.Span: null }, Cue: { } cue })
            return false;
        int adverb = _words.Analysis.TokenAtOrAfter(cue.Start);
        if (adverb >= _tree.Count || _tree[adverb].Upos != Upos.Adv)
            return false;
        // Behind a preposition it belongs to the verb that follows, wherever the tree hangs it.
        bool leads = adverb + 1 < _tree.Count && _tree[adverb + 1].Xpos == Xpos.Vbg;
        int told = leads ? adverb + 1 : _tree.Head(adverb);
        for (int at = deed; at >= 0; at = _tree.Head(at))
        {
            if (at == told)
                return false;
        }

        return true;
    }
}
