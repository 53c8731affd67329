using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Events;

/// <summary>Finds deeds: a verb of the list, who did it and whom it met. What is said inside quotation marks is left to the statements.</summary>
internal sealed class EventFinder(
    ArticleWords words,
    PhraseReader phrases,
    EventLexicon lexicon,
    ImmutableArray<DateExpression> dates,
    ImmutableArray<Statement> statements
)
{
    // How far from the verb its object's noun may stand.
    private const int ObjectWindow = 8;

    private readonly SourceReader _parties = new(words);

    /// <summary>The events in the order of their triggers.</summary>
    public ImmutableArray<Event> Find()
    {
        ImmutableArray<Event>.Builder found = ImmutableArray.CreateBuilder<Event>();
        StatementIndex index = new(statements);
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            for (int v = sentence.FirstToken; v < sentence.EndToken; v++)
            {
                if (words.QuotationAt(v) >= 0 || lexicon.Find(words[v]) is not { } form || Read(sentence, v, form, index) is not { } deed)
                    continue;
                // "conducted a strike killing X" is one deed; the second word tells whom it met.
                if (
                    found.Count > 0
                    && found[^1] is { Recipient: null } last
                    && last.Type == deed.Type
                    && last.Actor?.Actor == deed.Actor?.Actor
                    && sentence.Span.Contains(last.Trigger)
                )
                    found.RemoveAt(found.Count - 1);
                found.Add(deed);
            }
        }

        return found.ToImmutable();
    }

    private Event? Read(Sentence sentence, int verb, EventForm form, StatementIndex index)
    {
        if (words.Is(verb, WordKinds.Capitalized) && verb != sentence.FirstToken || words.MentionAt(verb) is { Form: MentionForm.Name })
            return null;
        VerbGroup group = VerbGroup.Before(words, verb, sentence.FirstToken);
        if (!CanTell(verb, form.Form, group))
            return null;
        Statement? statement = index.Around(words.Span(verb));
        // What somebody thinks is no deed, and a question tells none.
        if (statement is { Act: SpeechAct.Opinion or SpeechAct.Question } || words[sentence.EndToken - 1] == "?")
            return null;
        foreach (EventVerb reading in form.Readings)
        {
            if (Read(sentence, verb, reading, form.Form, group, statement) is { } deed)
                return deed;
        }

        return null;
    }

    private bool CanTell(int verb, InflectedForm form, VerbGroup group)
    {
        if (form == InflectedForm.Ing)
            return group.Be
                || words[verb - 1] is "strike" or "strikes" or "attack" or "attacks" or "raid" or "raids"
                || words[verb - 1] == "the" && words[verb + 1] == "of";
        if (words[verb - 1] == "to")
            return true;
        if (form == InflectedForm.Base)
            return group.Helped;
        if (words.Is(verb - 1, WordKinds.Determiner) || phrases.IsPossessive(verb - 1) || words.Is(verb - 1, WordKinds.Preposition))
            return false;
        return form is not InflectedForm.PastParticiple || group.Helped;
    }

    private Event? Read(Sentence sentence, int verb, EventVerb reading, InflectedForm form, VerbGroup group, Statement? statement)
    {
        bool infinitive = words[verb - 1] == "to";
        bool plotted =
            infinitive
            && words[verb - 2]
                is "plotting"
                    or "plotted"
                    or "plot"
                    or "plots"
                    or "conspired"
                    or "conspiring"
                    or "planning"
                    or "planned"
                    or "plans";
        if (infinitive && !(plotted && reading.Has("infinitive")))
            return null;
        bool passive = group.Be && form is InflectedForm.PastParticiple or InflectedForm.PastOrParticiple && group.Be;
        bool nominal = form == InflectedForm.Ing && words[verb - 1] == "the";
        bool ofPlot = plotted && IsCharge(verb - 2, sentence.FirstToken);
        WordRange actor = ofPlot ? default : Actor(sentence, verb, group, form, infinitive || nominal);
        WordRange recipient = passive ? actor : Recipient(reading, verb, nominal, sentence.EndToken);
        if (passive)
            actor = words[verb + 1] == "by" ? phrases.NounPhraseAt(verb + 2, sentence.EndToken, asides: true) : default;
        if (!Suffices(reading, verb, actor, recipient, passive || ofPlot, sentence.EndToken))
            return null;
        WordRange trigger = plotted ? new WordRange(verb - 2, verb + 1) : new WordRange(verb, verb + 1);
        TextSpan span = words.Span(trigger.Start, trigger.End);
        StableHash hash = StableHash.Start.Add(words.Analysis.Article.Id.Value).Add((int)reading.Type).Add(span.Start).Add(span.End);
        return new Event(RowId.From(hash.ToId("e")), words.Analysis.Article.Id, span, reading.Type, reading.Mode)
        {
            Actor = actor.IsEmpty ? null : _parties.Party(actor),
            Recipient = recipient.IsEmpty ? null : _parties.Party(recipient),
            Date = DateOf(sentence, verb, statement),
            Status = StatusOf(sentence, verb, group, plotted, statement),
            Statement = statement?.Id,
        };
    }

    private WordRange Actor(Sentence sentence, int verb, VerbGroup group, InflectedForm form, bool fromMainVerb)
    {
        if (!fromMainVerb && !(form == InflectedForm.Ing && !group.Be))
        {
            WordRange subject = phrases.SubjectBefore(group.Start, sentence.FirstToken);
            if (!subject.IsEmpty || words[group.Start - 1] is not ("," or "and" or "but"))
                return Antecedent(subject, sentence.FirstToken);
        }

        // "tore up the deal, placed sanctions and ordered the killing": the subject of the sentence's earlier verb.
        for (int i = group.Start - 1; i > sentence.FirstToken; i--)
        {
            if (!phrases.IsVerbLike(i))
                continue;
            int start = VerbGroup.Before(words, i, sentence.FirstToken).Start;
            // A comma between subject and verb that opens nothing.
            if (words[start - 1] == "," && words.Is(start, WordKinds.Auxiliary) && words.MentionAt(start - 2) is not null)
                start--;
            WordRange subject = phrases.SubjectBefore(start, sentence.FirstToken);
            if (IsParty(subject))
                return Antecedent(subject, sentence.FirstToken);
        }

        return default;
    }

    // "charged with plotting to …", "for allegedly plotting to …": whoever is charged is meant, not the accuser.
    private bool IsCharge(int plot, int left)
    {
        int at = plot - 1;
        while (at > left && words.Is(at, WordKinds.Adverb))
            at--;
        return words[at] is "for" or "of" or "with";
    }

    private WordRange Antecedent(WordRange subject, int left)
    {
        if (subject.Length != 1 || words[subject.Start] is not ("who" or "which" or "that"))
            return subject;
        int end = words[subject.Start - 1] == "," ? subject.Start - 1 : subject.Start;
        return end > left ? phrases.SubjectBefore(end, left) : default;
    }

    private WordRange Recipient(EventVerb reading, int verb, bool nominal, int limit)
    {
        int after = verb + 1;
        if (nominal)
            return words[after] == "of" ? phrases.NounPhraseAt(after + 1, limit, asides: true) : default;
        if (reading.Objects.Length > 0)
        {
            int noun = ObjectAt(reading, verb, limit);
            return noun < 0 ? default : Led(reading, noun + 1, limit);
        }

        while (after < limit && words.Is(after, WordKinds.Adverb) && !words.Is(after, WordKinds.Capitalized))
            after++;
        bool led = reading.Recipients.Contains(words[after]);
        if (led)
            return phrases.NounPhraseAt(after + 1, limit, asides: true);
        return reading.Recipients.Contains("o") ? phrases.NounPhraseAt(after, limit, asides: true) : default;
    }

    private WordRange Led(EventVerb reading, int from, int limit)
    {
        for (int i = from; i < limit && i - from < 3; i++)
        {
            if (reading.Recipients.Contains(words[i]))
                return phrases.NounPhraseAt(i + 1, limit, asides: false);
        }

        return default;
    }

    private int ObjectAt(EventVerb reading, int verb, int limit)
    {
        for (int i = verb + 1; i < limit && i - verb <= ObjectWindow; i++)
        {
            if (reading.Objects.Contains(words[i]))
                return i;
            if (
                words.Is(i, WordKinds.Punctuation) && words[i] != "-"
                || phrases.IsVerbLike(i)
                || words.Is(i, WordKinds.Preposition) && words[i] != "up"
            )
                return -1;
        }

        return -1;
    }

    private bool Suffices(EventVerb reading, int verb, WordRange actor, WordRange recipient, bool passive, int limit)
    {
        if (reading.Has("refusal"))
            return !actor.IsEmpty && !passive && IsDeedRefused(verb) && IsParty(actor);
        if (reading.Has("licence"))
            return !actor.IsEmpty && !passive && words[verb + 1] == "for" && IsPermission(verb + 2, limit);
        if (reading.Objects.Length > 0 && ObjectAt(reading, verb, limit) < 0)
            return false;
        if (reading.Has("alone"))
            return IsParty(actor) && (passive || reading.Objects.Length > 0 || reading.Recipients.IsEmpty);
        if (recipient.IsEmpty || actor.IsEmpty && !passive)
            return false;
        return (!reading.Has("who") || IsParty(recipient)) && (passive || IsParty(actor));
    }

    // "refused on Saturday to unload": a deed, not a word, is refused.
    private bool IsDeedRefused(int verb)
    {
        for (int i = verb + 1; i < words.Count && i - verb <= 5; i++)
        {
            if (words[i] == "to")
                return ReportingLexicon.Verb(words[i + 1]) is null
                    && words[i + 1] is not ("discuss" or "speak" or "talk" or "elaborate" or "identify" or "be" or "believe");
        }

        return false;
    }

    private bool IsPermission(int at, int limit)
    {
        for (int i = at; i < limit && i - at < 5; i++)
        {
            if (words[i] is "licence" or "license" or "permit" or "permission" or "visa" or "asylum" or "membership" or "loan")
                return true;
        }

        return false;
    }

    private bool IsParty(WordRange range)
    {
        if (range.IsEmpty)
            return false;
        for (int i = range.Start; i < range.End; i++)
        {
            if (words.MentionAt(i) is not null || words.Is(i, WordKinds.Pronoun) || PersonNouns.TryFind(words[i], out _))
                return true;
            if (
                words[i]
                is "people"
                    or "civilians"
                    or "soldiers"
                    or "individuals"
                    or "nationals"
                    or "national"
                    or "men"
                    or "women"
                    or "children"
                    or "dockers"
                    or "workers"
            )
                return true;
        }

        return false;
    }

    private StatedDate? DateOf(Sentence sentence, int verb, Statement? statement)
    {
        TextSpan at = words.Span(verb);
        StatedDate? best = null;
        int bestDistance = int.MaxValue;
        foreach (DateExpression date in Within(sentence.Span))
        {
            if (
                date is not { Value: { } value, Type: DateType.Date or DateType.Time }
                || statement?.Date?.Span == date.Span
                || IsPartOfPhrase(date)
            )
                continue;
            int distance = date.Span.Start > at.Start ? date.Span.Start - at.End : at.Start - date.Span.End;
            if (distance < bestDistance)
                (best, bestDistance) = (new StatedDate(value, date.Grain, date.Span), distance);
        }

        return best;
    }

    // "the 2015 accord", "the January letter": the date names a thing and tells nothing of the deed.
    private bool IsPartOfPhrase(DateExpression date)
    {
        int first = words.Analysis.TokenAtOrAfter(date.Span.Start);
        int after = words.Analysis.TokenAtOrAfter(date.Span.End);
        bool noun = phrases.IsNounLike(after) && !phrases.IsVerbLike(after) || phrases.IsPossessive(after);
        return noun
            && (words.Is(first - 1, WordKinds.Determiner) || date.Grain is DateGrain.Year or DateGrain.Month && phrases.IsNounLike(after));
    }

    private IEnumerable<DateExpression> Within(TextSpan span)
    {
        int low = 0;
        int high = dates.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (dates[middle].Span.Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low; i < dates.Length && dates[i].Span.End <= span.End; i++)
            yield return dates[i];
    }

    private EventStatus StatusOf(Sentence sentence, int verb, VerbGroup group, bool plotted, Statement? statement)
    {
        if (group.Negated || statement is { Act: SpeechAct.Denial })
            return EventStatus.Denied;
        bool alleged = statement is { Act: SpeechAct.Accusation } || statement is { Certainty: Certainty.Possible };
        for (int i = verb - 1; i >= sentence.FirstToken && verb - i <= 8 && words[i] is not ","; i--)
        {
            alleged |= words[i] is "allegedly" or "alleged" or "suspected" or "reportedly" or "purportedly";
            if (words[i] is "if" or "unless" or "whether")
                return EventStatus.Hypothetical;
        }

        if (alleged)
            return EventStatus.Alleged;
        if (plotted || group.Future)
            return EventStatus.Planned;
        return group.Modal ? EventStatus.Hypothetical : EventStatus.Occurred;
    }
}

/// <summary>The auxiliaries before a verb and what they tell.</summary>
internal readonly record struct VerbGroup(int Start, bool Be, bool Helped, bool Modal, bool Future, bool Negated)
{
    public static VerbGroup Before(ArticleWords words, int verb, int left)
    {
        VerbGroup group = new(verb, Be: false, Helped: false, Modal: false, Future: false, Negated: false);
        int start = verb;
        while (start - 1 >= left && words.Is(start - 1, WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Negation | WordKinds.Adverb))
        {
            start--;
            string word = words[start];
            group = group with
            {
                Start = start,
                Be = group.Be || word is "is" or "are" or "was" or "were" or "be" or "been" or "being",
                Helped = group.Helped || words.Is(start, WordKinds.Auxiliary | WordKinds.Modal),
                Modal = group.Modal || words.Is(start, WordKinds.Modal),
                Future = group.Future || word is "will" or "'ll",
                Negated = group.Negated || word is "not" or "n't" or "never",
            };
        }

        return group;
    }
}

/// <summary>Finds the innermost statement around a place.</summary>
internal sealed class StatementIndex(ImmutableArray<Statement> statements)
{
    // Statements nest a few deep, and those around a place begin shortly before it.
    private const int LookBack = 24;

    public Statement? Around(TextSpan span)
    {
        int low = 0;
        int high = statements.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (statements[middle].Content[0].Start <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        Statement? best = null;
        for (int i = low - 1; i >= 0 && low - i <= LookBack; i--)
        {
            foreach (TextSpan piece in statements[i].Content)
            {
                if (piece.Contains(span) && (best is null || piece.Length < best.Content[0].Length))
                    best = statements[i];
            }
        }

        return best;
    }
}
