using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Relations.Verbs;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Contents;

/// <summary>Content to the right of its cue.</summary>
/// <param name="CueEnd">The word after the cue, its particle and colon included.</param>
/// <param name="Start">The first word of the content.</param>
internal sealed record LeadingContent(int CueEnd, int Start, List<TextSpan> Content, WordRange Addressee, WordRange Channel)
{
    /// <summary>Gets whether the content is a noun phrase, no clause and no quotation.</summary>
    public bool IsPhrase { get; init; }
}

/// <summary>Reads what stands to the right of a cue by the frames that its verb takes.</summary>
internal sealed class LeadingContentReader(
    ArticleWords words,
    PhraseReader phrases,
    FrameReader frames,
    ContentReader contents,
    Dictionary<int, CueCandidate> starts
)
{
    public LeadingContent? Read(CueCandidate cue, ReportingVerb verb, int limit)
    {
        int after = cue.Verb + 1;
        if (verb.Particle.Length > 0)
        {
            if (words[after] != verb.Particle)
                return null;
            after++;
        }

        bool infinitive = verb.Takes(Frames.Infinitive | Frames.AddresseeInfinitive);
        if (verb.Takes(Frames.Addressee | Frames.AddresseeInfinitive) && WithAddressee(verb, after, limit) is { } told)
            return told;
        if (verb.Lemma is "tell" or "inform" or "assure" or "reassure" or "remind" or "notify")
            return null;
        FrameReading frame = frames.Skip(after, limit, infinitive);
        LeadingContent? found = At(verb, frame.End, after, limit);
        if (found is null && frame.End != after && !frames.BeginsDate(after))
            (found, frame) = (At(verb, after, after, limit), new FrameReading(after, default, default));
        return found is null ? null : WithAdverb(found, cue.Verb) with { Addressee = frame.Addressee, Channel = frame.Channel };
    }

    // "called for | immediately closing the mill": an adverb of what is said is no part of how it was said.
    private LeadingContent WithAdverb(LeadingContent found, int verb)
    {
        int at = found.Start - 1;
        return
            at > verb
            && words.Is(at, WordKinds.Adverb)
            && words.Analysis.Syntax.Length == words.Count
            && words.Analysis.Syntax[at].Head >= found.Start
            && found.Content[0].Contains(words.Span(words.Analysis.Syntax[at].Head))
            ? found with
            {
                Start = at,
                Content = [TextSpan.FromBounds(words.Span(at).Start, found.Content[0].End), .. found.Content.Skip(1)],
            }
            : found;
    }

    private LeadingContent? WithAddressee(ReportingVerb verb, int after, int limit)
    {
        WordRange addressee = phrases.NounPhraseAt(after, limit, asides: false);
        if (addressee.IsEmpty || words[addressee.End - 1] == "that")
            return null;
        addressee = WithTitle(addressee, limit);
        FrameReading frame = frames.Skip(addressee.End, limit, infinitive: true);
        int at = frame.End;
        bool marked = frames.IsContentMark(at) || words[at] == "," && frames.OpensQuotation(at + 1);
        bool question = words.Is(at, WordKinds.Question) && verb.Takes(Frames.WhClause);
        if (marked && verb.Takes(Frames.Addressee) || question)
            return At(verb, at, after, limit) is { } found ? found with { Addressee = addressee, Channel = frame.Channel } : null;
        if (verb.Takes(Frames.AddresseeInfinitive) && (words[at] == "to" || words[at] == "not" && words[at + 1] == "to"))
            return Clause(at, after, limit) is { } order ? order with { Addressee = addressee, Channel = frame.Channel } : null;
        bool bare = verb.Takes(Frames.Addressee) && verb.Takes(Frames.BareClause) && BeginsClause(at, limit);
        if (!bare || verb.Lemma == "promise" && words.Is(addressee.Start, WordKinds.SubjectPronoun))
            return null;
        return Clause(at, after, limit) is { } clause ? clause with { Addressee = addressee, Channel = frame.Channel } : null;
    }

    // ‘told the station's “Night Talk” that …’: a title in marks is whom it was told to.
    private WordRange WithTitle(WordRange addressee, int limit)
    {
        int at = addressee.End;
        if (!frames.OpensQuotation(at) || !words.Is(at - 1, WordKinds.Possessive))
            return addressee;
        int end = words.Analysis.TokenAtOrAfter(words.Quotations[words.QuotationAt(at)].Span.End);
        return end < limit && end - at <= LongestTitle ? addressee with { End = end } : addressee;
    }

    private const int LongestTitle = 8;

    private LeadingContent? At(ReportingVerb verb, int at, int cueEnd, int limit)
    {
        if (at >= limit)
            return null;
        if (words[at] == ":")
            return verb.Takes(Frames.Quotation) && at + 1 < limit ? Clause(at + 1, at + 1, limit) : null;
        bool opens = verb.Takes(Frames.BareClause);
        if (words[at] is "," or "that" && frames.OpensQuotation(at + 1) && words[at] == ",")
            return verb.Takes(Frames.Quotation) ? Quoted(at + 1, cueEnd, limit, opens) : null;
        if (frames.OpensQuotation(at))
            return verb.Takes(Frames.Quotation | Frames.NounPhrase | Frames.ThatClause | Frames.Predication)
                ? Quoted(at, cueEnd, limit, opens)
                : null;
        if (words[at] == "that" && verb.Takes(Frames.ThatClause | Frames.BareClause) && !IsDemonstrative(at))
            return Clause(at, cueEnd, limit);
        if (words.Is(at, WordKinds.Question) && verb.Takes(Frames.WhClause))
            return Clause(at, cueEnd, limit);
        if (words[at] == "to" || words[at] == "not" && words[at + 1] == "to")
            return verb.Takes(Frames.Infinitive) && !words.Is(at + 1, WordKinds.Determiner) ? Clause(at, cueEnd, limit) : null;
        bool sure = verb.Lemma is "say" or "think" or "believe" && BeginsNounPhrase(at) && limit - at > 3;
        // "agreed to an interview", "agreed late on Friday to stop": only what the tree takes for a clause is one.
        bool bare = verb.Takes(Frames.BareClause) && (verb.Lemma != "agree" || at == cueEnd && HoldsComplement(at, limit, cueEnd - 1));
        if (bare && (sure || BeginsClause(at, limit)) && !IsObject(at, cueEnd, limit))
            return Clause(at, cueEnd, limit);
        if (verb.Takes(Frames.ObjectInfinitive) && ObjectWithInfinitive(at, limit))
            return Clause(at, cueEnd, limit);
        bool phrase = verb.Takes(Frames.NounPhrase) || verb.Takes(Frames.Predication) && HasPredicate(verb, at, limit);
        // "was advising the council": whom somebody advises is not what he advises.
        if (
            phrase
            && verb.Takes(Frames.Addressee | Frames.AddresseeInfinitive)
            && phrases.NounPhraseAt(at, limit, asides: false) is { IsEmpty: false } party
        )
            phrase = !phrases.MaySpeak(party) || !words.Is(party.End, WordKinds.Punctuation);
        return phrase && BeginsNounPhrase(at) && Clause(at, cueEnd, limit) is { } found ? found with { IsPhrase = true } : null;
    }

    // Where it opens one, a clause may begin with the quoted words.
    private LeadingContent? Quoted(int at, int cueEnd, int limit, bool opens)
    {
        int quotation = words.QuotationAt(at);
        List<TextSpan> pieces = contents.Pieces(quotation);
        int close = words.Analysis.TokenAtOrAfter(words.Quotations[quotation].Span.End);
        if (close >= limit || words.Is(close, WordKinds.Punctuation))
            return new LeadingContent(cueEnd, at, pieces, default, default);
        // The writer's words go on after the quoted ones.
        int end = contents.EndOfClause(close, limit, starts);
        // ‘said "cost cuts" and a levy would pay for it’: quoted words that are no clause begin one.
        bool opensClause = opens && !contents.HoldsVerb(at, close) && !phrases.IsVerbLike(close + 1) && contents.HoldsVerb(close + 1, end);
        if (!opensClause && words.Is(close, WordKinds.Preposition | WordKinds.Conjunction | WordKinds.Subordinator) || end <= close)
            end = words.Is(close, WordKinds.Preposition) || words[close] is "and" or "or" && frames.OpensQuotation(close + 1) ? end : close;
        if (end <= close)
            return new LeadingContent(cueEnd, at, pieces, default, default);
        List<TextSpan> rest = contents.FromWords(close, end);
        if (rest.Count > 0)
            pieces[^1] = TextSpan.FromBounds(pieces[^1].Start, Math.Max(pieces[^1].End, rest[0].End));
        pieces.AddRange(rest.Skip(1));
        return new LeadingContent(cueEnd, at, pieces, default, default);
    }

    private LeadingContent? Clause(int at, int cueEnd, int limit)
    {
        int end = contents.EndOfClause(at, limit, starts);
        List<TextSpan> pieces = contents.FromWords(at, end);
        return pieces.Count == 0 || words[at] == "that" && end - at < 3 ? null : new LeadingContent(cueEnd, at, pieces, default, default);
    }

    // "said that day": a "that" before a noun and the end of the clause.
    private bool IsDemonstrative(int at) =>
        words[at + 1] is "day" or "week" or "month" or "year" or "night" or "morning" or "evening" or "." or ",";

    /// <summary>Whether a clause with a subject begins at the word: a noun phrase or pronoun with a finite verb after it.</summary>
    private bool BeginsClause(int at, int limit)
    {
        if (
            !BeginsNounPhrase(at)
            && words[at] is not ("there" or "if" or "when" or "because" or "in" or "at" or "on" or "after" or "as" or "nobody" or "no")
        )
            return false;
        // "said when the gates broke" tells when; "said when the gates broke, nobody was near" what.
        if (words[at] is "when" or "after" or "because" or "as" && !LeadsMain(at, limit))
            return false;
        for (int i = at + 1; i < limit && i - at <= 25; i++)
        {
            if (phrases.IsVerbLike(i) || ReportingLexicon.Verb(words[i]) is { Form: not InflectedForm.Ing })
                return true;
            if (words[i] is ";" or "." || words[i] == "," && i - at > 18)
                return false;
        }

        return words.Is(at, WordKinds.SubjectPronoun) && limit - at > 2;
    }

    // "adding a wing so that it would hold more": what the tree takes for the verb's object is no clause.
    private bool IsObject(int at, int cueEnd, int limit)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        int verb = cueEnd - 1;
        if (syntax.Length != words.Count || syntax[verb].Upos != Upos.Verb)
            return false;
        bool isObject = false;
        for (int i = at; i < Math.Min(limit, at + LongestObject); i++)
        {
            if (syntax[i].Head != verb)
                continue;
            if (syntax[i].Relation is DependencyRelation.Ccomp or DependencyRelation.Parataxis or DependencyRelation.Xcomp)
                return false;
            // "promised drivers | that the bridge would open": the object hears it.
            if (words[i + 1] == "that" || words[i + 1] == "," && words[i + 2] == "that")
                return false;
            isObject |= syntax[i].Relation == DependencyRelation.Obj;
        }

        return isObject && syntax[verb].Lemma != "say";
    }

    private bool HoldsComplement(int at, int limit, int verb)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        for (int i = at; syntax.Length == words.Count && i < Math.Min(limit, at + LongestObject); i++)
        {
            if (syntax[i].Head == verb && syntax[i].Relation == DependencyRelation.Ccomp)
                return true;
        }

        return false;
    }

    private const int LongestObject = 40;

    private bool LeadsMain(int at, int limit)
    {
        for (int i = at + 2; i < limit; i++)
        {
            if (words[i] == "," && words.QuotationAt(i) < 0)
                return contents.HoldsVerb(i + 1, limit);
        }

        return false;
    }

    private bool BeginsNounPhrase(int at) =>
        !words.Is(at, WordKinds.Punctuation | WordKinds.Conjunction)
        && (
            words.Is(at, WordKinds.Determiner | WordKinds.SubjectPronoun | WordKinds.Pronoun | WordKinds.Number | WordKinds.Capitalized)
            || phrases.IsNounLike(at) && (!phrases.IsVerbLike(at) || words[at].EndsWith("ed", StringComparison.Ordinal))
        );

    private bool ObjectWithInfinitive(int at, int limit)
    {
        WordRange target = phrases.NounPhraseAt(at, limit, asides: false);
        return !target.IsEmpty && (words[target.End] == "to" || words[target.End] == "not" && words[target.End + 1] == "to");
    }

    // "called the report “moonshine”", "described it as", "accused them of": without a second part the verb does not attribute.
    private bool HasPredicate(ReportingVerb verb, int at, int limit)
    {
        bool needsAs = verb.Lemma is not ("call" or "dub" or "label" or "brand" or "declare" or "deem" or "consider" or "accuse");
        for (int i = at + 1; i < limit && i - at <= 25; i++)
        {
            if (words[i] == (verb.Lemma == "accuse" ? "of" : "as"))
                return true;
            if (verb.Lemma != "accuse" && frames.OpensQuotation(i))
                return true;
            if (words[i] is "." or ";" or ",")
                return false;
            bool secondPhrase = (words[i] is "a" or "an" && !words.Is(i - 1, WordKinds.Preposition)) || IsVerdict(i, at);
            if (!needsAs && verb.Lemma != "accuse" && secondPhrase)
                return true;
        }

        return false;
    }

    // "called the report fabricated": what the tree hangs on the verb as said of its object.
    private bool IsVerdict(int word, int at) =>
        words.Analysis.Syntax.Length == words.Count
        && words.Analysis.Syntax[word] is { Relation: DependencyRelation.Xcomp, Upos: Upos.Adj or Upos.Verb } verdict
        && verdict.Head < at
        && verdict.Head >= at - 2
        && !words[word].EndsWith("ing", StringComparison.Ordinal)
        && words[word - 1] != "to";
}
