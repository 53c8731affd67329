using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>Adds to the attributions found by rules what only the models see, as far as it is something said.</summary>
/// <remarks>The corpus counts beliefs, aims and mere attitudes as attributions; a ledger of statements does not.</remarks>
internal sealed class LearnedRelations(ArticleWords words, PhraseReader phrases, ChainRelations chains)
{
    /// <summary>The rules' attributions and, beside them, the models' whose cue no rule has read; in the order of their content.</summary>
    public List<Relation> Merge(List<Relation> rules, IReadOnlyList<ReadAttribution> read)
    {
        List<TextSpan> cues = [.. rules.Where(r => r.Cue is not null).Select(r => r.Cue!.Value).Order()];
        List<Relation> merged = [.. rules];
        HashSet<(int Start, int End)> taken = [.. rules.Select(rule => (rule.Start, rule.End))];
        Widen(merged, read);
        foreach (ReadAttribution attribution in read)
        {
            if (
                (attribution.Accepted || attribution.Inner)
                && !Overlaps(cues, SpanOf(attribution.Cue))
                && Interpret(attribution, taken) is { } relation
            )
                merged.Add(relation);
        }

        for (int r = 0; r < merged.Count; r++)
        {
            if (!merged[r].IsBlock && !merged[r].Source.IsEmpty)
                merged[r] = merged[r] with { Source = SourceBounds.Of(words, merged[r].Source, merged[r].Cue) };
        }

        merged.RemoveAll(relation =>
            !relation.IsBlock && !SpeakingSource.CanBe(words, relation.Source, IsSpeech(relation) && !IsOfThing(relation))
        );
        RemoveHedges(merged);
        List<Relation> linked = chains.Extend(merged);
        linked.AddRange(ReleaseRelations.Find(words, [.. linked]));
        DismissedReports.ReadIn(linked, words);
        CorrectionRelations.AddTo(linked, words);
        linked.Sort(AttributionFinder.Compare);
        return linked;
    }

    // "charged two men, who allegedly broke in": what one source tells with doubt has no second source.
    private void RemoveHedges(List<Relation> relations)
    {
        ILookup<int, Relation> bySentence = relations
            .Where(r => r.Cue is not null)
            .ToLookup(r => words.Analysis.SentenceAtOrAfter(r.Cue!.Value.Start));
        relations.RemoveAll(r =>
            r.Cue is { } cue
            && words[words.Analysis.TokenAtOrAfter(cue.Start)] is "allegedly" or "purportedly"
            && bySentence[words.Analysis.SentenceAtOrAfter(cue.Start)].Any(other => AdverbRelations.IsHedgeOf(r, other))
        );
    }

    // "their September message to the islanders": rules stop at the date, the models see the whole phrase.
    private void Widen(List<Relation> relations, IReadOnlyList<ReadAttribution> read)
    {
        Dictionary<int, ReadAttribution> byHead = read.Where(a => !a.Source.IsEmpty).ToDictionary(a => words.Span(a.Head).Start);
        for (int r = 0; r < relations.Count; r++)
        {
            Relation relation = relations[r];
            if (relation.Cue is not { } cue || relation.Source.IsEmpty || !relation.Party.IsEmpty)
                continue;
            int first = words.Analysis.TokenAtOrAfter(cue.Start);
            for (int i = first; i < words.Count && words.Span(i).End <= cue.End; i++)
            {
                if (!byHead.TryGetValue(words.Span(i).Start, out ReadAttribution? seen) || seen.Source.End != relation.Source.End)
                    continue;
                WordRange source = SourceBounds.Of(words, seen.Source);
                if (source.Start < relation.Source.Start && !relation.Content.Any(span => span.Overlaps(SpanOf(source))))
                    relations[r] = relation with { Source = source };
                break;
            }
        }
    }

    // A verb that can introduce quoted words says; others may as well show or mean.
    private static bool IsSpeech(Relation relation) =>
        relation.Act == SpeechAct.RefusalToComment
        || ReportingLexicon.Verb(relation.Lemma) is not { } verb
        || Array.Exists(verb.Readings, reading => reading.Takes(Frames.Quotation));

    // "the scan estimates your weight": what no clause and no quoted words tell, a thing may do.
    private bool IsOfThing(Relation relation)
    {
        if (relation.Lemma is not ("estimate" or "predict" or "tell" or "show" or "suggest"))
            return false;
        int first = words.Analysis.TokenAtOrAfter(relation.Start);
        int end = words.Analysis.TokenAtOrAfter(relation.End);
        return words.QuotationAt(first) < 0 && !ContentPredicate.Of(words, first, end).IsClause(words);
    }

    private static bool Overlaps(List<TextSpan> cues, TextSpan span)
    {
        int at = cues.BinarySearch(span);
        at = at < 0 ? ~at : at;
        return at < cues.Count && cues[at].Overlaps(span) || at > 0 && cues[at - 1].Overlaps(span);
    }

    private Relation? Interpret(ReadAttribution attribution, HashSet<(int Start, int End)> taken)
    {
        List<TextSpan> content = [.. attribution.Content.Select(SpanOf)];
        if (
            attribution.Source.IsEmpty
            || SpeakingSource.IsNobody(words, attribution.Source)
            || taken.Contains((content[0].Start, content[^1].End))
            || SupposedSpeech.Is(words, attribution.Source, attribution.Head)
        )
            return null;
        ReportingVerb? verb = ReadingOf(attribution);
        // Whoever is the source of a verb of saying speaks, whatever is known of the noun: "a former team-mate told".
        bool says = attribution.Accepted && verb is { } saying && saying.Takes(Frames.Quotation | Frames.ThatClause);
        if (!says && !phrases.MaySpeak(attribution.Source))
            return null;
        ReportingNoun? noun = verb is null ? ReportingLexicon.Noun(words[attribution.Head]) : null;
        // "Mayor Lindh:" and a dash before a name attribute without a word.
        bool typography = words.Is(attribution.Head, WordKinds.Punctuation);
        bool attributes = verb is not null || noun is not null || typography || IsReadOut(attribution) || IsMadeClear(attribution);
        if (verb is { Attitude: true } || !attributes || !IsSaid(attribution, verb))
            return null;
        // "It is a sham, and the town knows": only a verb that can follow quoted words follows what it reports.
        if (attribution.Content[0].Start < attribution.Head && verb is { } reading && !reading.Takes(Frames.Quotation))
            return null;
        WordRange frame = FrameOf(attribution);
        return new Relation
        {
            Source = SourceBounds.Of(words, WholeSource(attribution)),
            Cue = SpanOf(attribution.Cue),
            Content = content,
            Act = verb?.Act ?? noun?.Act ?? SpeechAct.Assertion,
            Lemma = verb?.Lemma ?? noun?.Lemma ?? ":",
            Certainty = verb?.Certainty ?? noun?.Certainty ?? Certainty.Unknown,
            Form = verb?.Form ?? StatementForm.Unstated,
            Negative = verb?.Negative ?? noun?.Negative ?? false,
            Frame = [frame],
            Addressee = AddresseeOf(attribution, verb),
        };
    }

    private WordRange WholeSource(ReadAttribution attribution) =>
        attribution.Source.Start < attribution.Head
            ? TreeSubjects.Whole(words, attribution.Head, words.SentenceAt(attribution.Head).FirstToken, attribution.Source)
            : attribution.Source;

    // "The mill is sold, a clerk told the paper": what comes after its content speaks, though the verb may also ask.
    private ReportingVerb? ReadingOf(ReadAttribution attribution)
    {
        // "There is no question that …", "for many reasons": a noun of the same letters.
        if (
            ReportingLexicon.Verb(words[attribution.Head]) is not { } form
            || IsNounObject(attribution.Head)
            || FalseCues.Is(words, attribution.Head)
        )
            return null;
        bool follows = attribution.Content[0].Start < attribution.Head;
        if (words[attribution.Content[0].Start] == "that" && Array.Find(form.Readings, r => r.Takes(Frames.ThatClause)) is { } tells)
            return tells;
        return follows ? Array.Find(form.Readings, r => r.Takes(Frames.Quotation)) ?? form.Readings[0] : form.Readings[0];
    }

    private bool IsNounObject(int head) =>
        words.Analysis.Syntax[head]
            is {
                Upos: Upos.Noun,
                Relation: DependencyRelation.Nmod or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.Nsubj
            };

    private WordRange AddresseeOf(ReadAttribution attribution, ReportingVerb? verb) =>
        verb is { } reading && reading.Takes(Frames.Addressee) && attribution.Content[0].Start < attribution.Head
            ? phrases.NounPhraseAt(attribution.Head + 1, words.SentenceAt(attribution.Head).EndToken, asides: false)
            : default;

    // "“No day will be lost,” the memo reads": a document with its very words says them, whatever the verb.
    private bool IsReadOut(ReadAttribution attribution) =>
        attribution.Accepted
        && words.QuotationAt(attribution.Content[0].Start) >= 0
        && words.Analysis.Syntax[attribution.Head].Upos == Upos.Verb
        && SourceNouns.IsDocument(words[attribution.Source.End - 1]);

    private const int LongestParty = 5;

    // "made it clear that …".
    private bool IsMadeClear(ReadAttribution attribution)
    {
        WordRange cue = attribution.Cue;
        return attribution.Accepted
            && words[cue.End - 1] is "clear" or "plain" or "known"
            && (words[cue.End - 2] is "made" or "make" or "makes" || words[cue.End - 3] is "made" or "make" or "makes");
    }

    // What is said is a clause or stands in quotation marks; a mere phrase ("noted the delay") is a topic.
    private bool IsSaid(ReadAttribution attribution, ReportingVerb? verb)
    {
        WordRange first = attribution.Content[0];
        if (words.QuotationAt(first.Start) >= 0 && words.QuotationAt(attribution.Head) != words.QuotationAt(first.Start))
            return first.Length > 3;
        // "What he did not disclose was a fee": the main verb of the sentence begins nothing that is said.
        if (
            verb?.Takes(Frames.Quotation) != true
            && first.Start > attribution.Head
            && words[first.Start] is "was" or "were" or "is" or "are"
        )
            return false;
        // "was advising the council": whom somebody advises is not what he advises.
        if (
            verb is { } advises
            && advises.Takes(Frames.Addressee)
            && advises.Takes(Frames.NounPhrase)
            && attribution.Content.Length == 1
            && first.Length <= LongestParty
            && phrases.MaySpeak(first)
        )
            return ContentPredicate.Of(words, first.Start, first.End).IsClause(words);
        // "charged two men with theft": whom an accusation names is its content.
        if (verb is { } reading && (reading.Takes(Frames.NounPhrase) || reading.Act == SpeechAct.Accusation))
            return true;
        // "added the week that had been lost": a clause about a noun makes no clause of it.
        return words.Analysis.Syntax[first.Start].Xpos == Xpos.Vbg && words[first.Start - 1] == "for"
            || ContentPredicate.Of(words, first.Start, first.End).IsClause(words);
    }

    // The clause of the cue: what depends on it, up to its sentence's ends.
    private WordRange FrameOf(ReadAttribution attribution)
    {
        Sentence sentence = words.SentenceAt(attribution.Head);
        int start = Math.Min(attribution.Cue.Start, attribution.Source.Start);
        int end = Math.Max(attribution.Cue.End, attribution.Source.End);
        return new WordRange(Math.Max(start, sentence.FirstToken), Math.Min(end, sentence.EndToken));
    }

    private TextSpan SpanOf(WordRange range) => words.Span(range.Start, range.End);
}
