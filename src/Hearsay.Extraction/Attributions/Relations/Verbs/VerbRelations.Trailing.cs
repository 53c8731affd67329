using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations.Verbs;

/// <content>Verbs behind what is said: "…, she said", "…, the minister told the council".</content>
internal sealed partial class VerbRelations
{
    private Trailing? ReadTrailing(CueCandidate cue, Sentence sentence)
    {
        if (
            cue.Participle
            || cue.Passive
            || cue.Subject.Length == 1 && words[cue.Subject.Start] is "who" or "which" or "that"
            || Array.Find(cue.Form.Readings, r => r.Takes(Frames.Quotation) && r.Particle.Length == 0) is not { } reading
        )
            return null;
        int before = cue.Start;
        int quotation = contents.QuotationEndingBefore(before);
        // ‘thanked it "for its patience." Lund promised …’: words quoted inside a sentence are not what the next one attributes.
        if (quotation >= 0 && words.SentenceOf(before - 1) != words.SentenceOf(cue.Verb) && !OpensSentence(quotation))
            return null;
        bool comma = words[before - 1] is "," or "—" or "–" && before - 1 > cue.Left;
        WordRange source = cue.Subject;
        if (quotation < 0 && !comma)
        {
            source = DescribedSource(cue, sentence);
            before = source.Start;
            if (source.IsEmpty)
                return null;
        }

        int after = cue.Verb + 1;
        if (source.IsEmpty)
        {
            if (cue.GroupStart != cue.Verb)
                return null;
            source = phrases.NounPhraseAt(after, cue.Right, asides: true);
            if (source.IsEmpty || quotation < 0 && !phrases.MaySpeak(source))
                return null;
            after = source.End;
        }

        if (quotation < 0 && LeadsOn(cue, after))
            return null;
        WordRange addressee = default;
        if (reading.Takes(Frames.Addressee) || reading.Lemma is "ask")
        {
            addressee = phrases.NounPhraseAt(after, cue.Right, asides: false);
            after = addressee.IsEmpty ? after : addressee.End;
        }

        FrameReading frame = frames.Skip(after, cue.Right, infinitive: false);
        int rest = SkipLoose(frame.End, cue.Right);
        if (!IsClauseEnd(rest, cue.Right) && !(quotation >= 0 && IsHandedOver(quotation)))
            return null;
        // "When the crowd fell silent, he asked: “…”": what stands behind the colon is what was said.
        int colon = quotation < 0 && words[rest] == ":" && frames.OpensQuotation(rest + 1) ? rest : -1;
        if (colon >= 0 && LeadsUp(Math.Max(cue.Left, sentence.FirstToken)))
            return null;
        TextSpan cueSpan = words.Span(cue.GroupStart, cue.Verb + 1);
        WordRange frameWords = new(cue.Start, Math.Max(rest, after));
        Relation relation = new()
        {
            Source = source,
            Cue = cueSpan,
            Content = [],
            Act = reading.Act,
            Lemma = reading.Lemma,
            Certainty = reading.Certainty,
            Form = reading.Form,
            Frame = [frameWords],
            Addressee = addressee.IsEmpty ? frame.Addressee : addressee,
            Channel = frame.Channel,
            Negative = reading.Negative,
            Attitude = reading.Attitude || cue.Negated,
        };
        // ‘on the water”, she said’: a comma outside the marks closes the whole clause, not the quoted words alone.
        bool clause = quotation >= 0 && words[before - 1] == "," && !OpensSentence(quotation);
        if (quotation >= 0 && !clause)
        {
            (Relation quoted, WordRange covers) = WithQuotation(relation, quotation, rest, cue);
            return new Trailing(cue, quoted, covers, null);
        }

        if (WithClauseBefore(relation, before - 1, rest, cue, sentence) is not { } told)
            return null;
        // "The port is lost, she said: “…”": a clause of her own before, her very words after.
        List<TextSpan> second = colon >= 0 ? contents.Pieces(words.QuotationAt(colon + 1)) : _secondHalves.After(rest, cue.Right);
        Relation? goesOn =
            second.Count == 0 || told.Relation.Content.Count > 1 ? null : told.Relation with { Content = second, IsSecondHalf = true };
        return new Trailing(cue, told.Relation, told.Covered, goesOn);
    }

    /// <summary>An attribution behind its content.</summary>
    /// <param name="Covered">The words that its content takes.</param>
    /// <param name="SecondHalf">What the same words attribute after themselves; null where nothing.</param>
    private sealed record Trailing(CueCandidate Cue, Relation Relation, WordRange Covered, Relation? SecondHalf);

    private readonly SecondHalfReader _secondHalves = new(words, contents);

    // An adverbial before the main clause: what it tells is the writer's.
    private bool LeadsUp(int start) =>
        words.Is(start, WordKinds.Subordinator | WordKinds.Preposition)
        || words[start] is "when" or "while" or "once" or "asked" or "pressed"
        || words.Analysis.Syntax.Length == words.Count && words.Analysis.Syntax[start].Xpos is Xpos.Vbg or Xpos.Vbn;

    // "Given the costs, Lindh will promise to act": an infinitive is what the verb itself leads to.
    private bool LeadsOn(CueCandidate cue, int after) =>
        words[after] == "to"
        && Array.Exists(cue.Form.Readings, static r => r.Takes(Frames.Infinitive) && r.Particle.Length == 0)
        && words.Analysis.Syntax.Length == words.Count
        && words.Analysis.Syntax[after + 1].Xpos == Xpos.Vb;

    // “We saw it,” she said after the storm had passed: the comma inside the marks gives the word to whoever spoke, however the sentence goes on.
    private bool IsHandedOver(int quotation) =>
        words.Quotations[quotation].Inner is { Length: > 1 } inner && words.Text[inner.End - 1] == ',' && OpensSentence(quotation);

    // "…, a diver who works for the firm told the council", "…, a source close to the owner said": the subject ends in a name that is not its head.
    private WordRange DescribedSource(CueCandidate cue, Sentence sentence)
    {
        if (cue.Subject.IsEmpty || cue.Verb != cue.Subject.End)
            return default;
        int start = cue.Subject.Start;
        while (start - 1 > sentence.FirstToken && words[start - 1] != "," && cue.Verb - start < LongestDescription)
        {
            if (words.Is(start - 1, WordKinds.Punctuation) || words.QuotationAt(start - 1) >= 0)
                return default;
            start--;
        }

        int link = start + 1;
        while (link < cue.Subject.Start && !IsDescribing(link))
            link++;
        WordRange head = new(start, link);
        return
            words[start - 1] == ","
            && link < cue.Subject.Start
            && words[start] is not ("and" or "but" or "who" or "which")
            && phrases.MaySpeak(head)
            ? new WordRange(start, cue.Subject.End)
            : default;
    }

    private const int LongestDescription = 14;

    private bool IsDescribing(int at) =>
        words[at] is "who" or "familiar" or "briefed"
        || words[at] is "close" && words[at + 1] == "to"
        || words[at] is "with" && words[at + 1] is "knowledge" or "direct";

    private bool OpensSentence(int quotation)
    {
        int opening = words.Analysis.TokenAtOrAfter(words.Quotations[quotation].Span.Start);
        return words.SentenceAt(opening).FirstToken == opening;
    }

    private (Relation Relation, WordRange Covered)? WithClauseBefore(
        Relation relation,
        int comma,
        int rest,
        CueCandidate cue,
        Sentence sentence
    )
    {
        int start = Math.Max(cue.Left, sentence.FirstToken);
        // "Asked whether it would hold, she said: …": the question is the reporter's, the answer follows.
        if (words[start] is "asked" or "pressed" or "questioned" || words[start] == "when" && words[start + 1] == "asked")
            return null;
        List<TextSpan> pieces = contents.FromWords(start, comma);
        if (pieces.Count == 0)
            return null;
        bool goesOn = words[rest] == "," && rest + 1 < cue.Right && !words.Is(rest + 1, WordKinds.Conjunction) && !IsParticiple(rest + 1);
        // "But some of them, he said, may stay": the comma pair stands inside the clause.
        if (goesOn && frames.OpensQuotation(rest + 1))
        {
            pieces.AddRange(contents.Pieces(words.QuotationAt(rest + 1)));
            return (relation with { Content = pieces }, new WordRange(start, comma));
        }

        if (goesOn)
        {
            int end = contents.EndOfClause(rest + 1, cue.Right, EmptyStarts);
            pieces.AddRange(contents.FromWords(rest + 1, end));
            return
                relation.Lemma is "say" or "add" or "note" or "write" or "explain" or "argue" or "insist"
                || pieces.Count > 0 && contents.HoldsVerb(rest + 1, end)
                ? (relation with { Content = pieces }, new WordRange(start, comma))
                : null;
        }

        if (!contents.HoldsVerb(start, comma) || comma - start < 3 || !TellsClauses(cue))
            return null;
        return (relation with { Content = pieces }, new WordRange(start, comma));
    }

    // "If the rains, the late ones, continue, …": a verb that only goes with quoted words has no clause before it.
    private static bool TellsClauses(CueCandidate cue) =>
        Array.Exists(cue.Form.Readings, static r => r.Takes(Frames.ThatClause | Frames.BareClause | Frames.WhClause));

    private static readonly Dictionary<int, CueCandidate> EmptyStarts = [];

    private bool IsParticiple(int at) =>
        words[at] == "not" && IsParticiple(words.Is(at + 1, WordKinds.Adverb) ? at + 2 : at + 1)
        || words.Analysis.Syntax.Length == words.Count
            && at < words.Count
            && words.Analysis.Syntax[at] is { Upos: Upos.Verb, Xpos: Xpos.Vbg }
            // "…, she said, replacing the gate would cost more": with its head behind it, it is a subject.
            && words.Analysis.Syntax[at].Head < at
        || ReportingLexicon.Verb(words[at]) is { Form: InflectedForm.Ing }
        || words[at] is "according" or "as" or "who" or "which" or "speaking" or "citing" or "referring";

    private bool IsClauseEnd(int at, int right) =>
        at >= right
        || words[at] is "," or "." or ";" or "?" or "!" or "—" or "–"
        || words.Is(at, WordKinds.Punctuation) && !frames.OpensQuotation(at) && !(words[at] == "-" && words.Touches(at));

    // "said, during a visit to the mill", "said of the plan": phrases of which only the end matters here.
    private int SkipLoose(int at, int right)
    {
        if (at >= right || !words.Is(at, WordKinds.Preposition) && words[at] is not ("when" or "as" or "after" or "before" or "while"))
            return at;
        int i = at;
        while (i < right && i - at < 20 && words[i] is not ("," or "." or ";" or "?" or "!") && words.QuotationAt(i) < 0)
            i++;
        return i;
    }
}
