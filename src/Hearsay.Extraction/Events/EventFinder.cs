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
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Factuality;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Finds the deeds of an article. What is said inside quotation marks, asked or thought is left to the statements.</summary>
internal sealed class EventFinder
{
    private readonly ArticleWords _words;
    private readonly DependencyTree _tree;
    private readonly EventReader _reader;
    private readonly SourceReader _parties;
    private readonly EventDates _dates;
    private readonly EventNumbers _numbers;
    private readonly StatementIndex _statements;
    private readonly ArticleFactuality _factuality;

    public EventFinder(
        ArticleWords words,
        PhraseReader phrases,
        DependencyTree tree,
        EventReader reader,
        ImmutableArray<DateExpression> dates,
        ImmutableArray<Statement> statements,
        ArticleFactuality factuality
    )
    {
        _words = words;
        _tree = tree;
        _reader = reader;
        _parties = new SourceReader(words);
        _dates = new EventDates(words, phrases, tree, dates);
        _numbers = new EventNumbers(words, tree);
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
                if (Interpret(sentence, reading) is { } deed)
                    found.Add(deed);
            }
        }

        return found.ToImmutable();
    }

    private Event? Interpret(Sentence sentence, EventReading reading)
    {
        int word = reading.Deed.Word;
        if (_words.QuotationAt(word) >= 0)
            return null;
        Statement? statement = _statements.Around(_words.Span(word));
        if (statement is { Act: SpeechAct.Opinion or SpeechAct.Question } || IsOwnWord(reading))
            return null;
        bool sameSide = AreBothSubjects(reading.Actor, reading.Recipient);
        ActorReference? actor = Party(sameSide ? reading.Recipient : reading.Actor, word);
        ActorReference? recipient = sameSide ? null : Party(reading.Recipient, word);
        // Nobody does anything to himself: of two phrases for one party, the doer stands.
        if (actor?.Actor is { } same && recipient?.Actor == same)
            recipient = null;
        TextSpan span = TriggerOf(word);
        StableHash hash = StableHash.Start.Add(_words.Analysis.Article.Id.Value).Add((int)reading.Type).Add(span.Start).Add(span.End);
        return new Event(RowId.From(hash.ToId("e")), _words.Analysis.Article.Id, span, reading.Type, reading.Mode)
        {
            Actor = actor,
            Recipient = recipient,
            Date = _dates.Of(sentence, word, statement?.Date?.Span),
            Place = PlaceOf(reading),
            Status = StatusOf(reading, statement),
            Numbers = _numbers.Of(word),
            Statement = statement?.Id,
        };
    }

    // A promise to do something is told by its statement, and binds; it is no agreement, and no support of anybody where it names nobody else.
    // What one will not do is none either.
    private bool IsOwnWord(EventReading reading)
    {
        int word = reading.Deed.Word;
        if (reading.Type == EventType.Support)
            return (reading.Recipient < 0 || AreBothSubjects(reading.Actor, reading.Recipient))
                && Binds(_statements.WithCue(_words.Span(word)));
        if (reading.Type != EventType.Agree)
            return false;
        if ((reading.Deed.Outlook & (Outlook.Negated | Outlook.Conditional)) != Outlook.Plain)
            return true;
        if (_tree.Lemma(word) is "agree" or "consent" or "accept")
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

    private ActorReference? Party(int head, int word) => head < 0 ? null : _parties.Party(PartyPhrase.Of(_tree, head, word));

    // "launched an attack": the object that says what was done belongs to the trigger; "plotting to kill": so does the plot.
    private TextSpan TriggerOf(int word)
    {
        int particle = _tree.Child(word, DependencyRelation.CompoundPrt);
        return particle == word + 1 ? _words.Span(word, particle + 1) : _words.Span(word);
    }

    private ActorReference? PlaceOf(EventReading reading)
    {
        for (int child = _tree.FirstChild(reading.Deed.Word); child >= 0; child = _tree.NextSibling(child))
        {
            if (
                child != reading.Actor
                && child != reading.Recipient
                && _tree.Relation(child) is DependencyRelation.Obl or DependencyRelation.Nmod
                && _tree.Case(child) is var preposition
                && preposition >= 0
                && _words[preposition] is "in" or "at" or "near" or "outside" or "inside"
                && _words.MentionAt(child) is { Kind: ActorKind.Place or ActorKind.Government or ActorKind.Organization }
            )
                return Party(child, reading.Deed.Word);
        }

        return null;
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
        return told == EventStatus.Occurred && statement is { Act: SpeechAct.Accusation } or { Certainty: Certainty.Possible }
            ? EventStatus.Alleged
            : told;
    }
}
