using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>Interprets attributions as statements: who to whom, through whom, when, how sure, which act.</summary>
internal sealed class StatementBuilder(ArticleWords words, ImmutableArray<DateExpression> dates)
{
    private readonly SourceReader _sources = new(words);

    /// <summary>The statements in the order of the text, each with its parent.</summary>
    public ImmutableArray<Statement> Build(IReadOnlyList<Relation> relations)
    {
        SpeakerMemory memory = new(words);
        List<(Relation Relation, Statement Statement)> built = [];
        HashSet<RowId> ids = [];
        TextSpan outer = default;
        foreach (Relation relation in relations)
        {
            if (relation.Attitude || IsAuthors(relation) && !IsAuthorsOpinion(relation) || IsNobodyInParticular(relation))
                continue;
            if (relation.Content is [var only] && StatedContent.IsOfThatAlone(words, dates, only))
                continue;
            bool reported = relation.Cue is { } cue && outer.Contains(cue);
            if (!reported)
                outer = TextSpan.FromBounds(relation.Start, relation.End);
            if (Interpret(relation, memory, reported) is { } statement && ids.Add(statement.Id))
                built.Add((relation, statement));
        }

        return LaterDetails.Add(words, _sources, dates, built);
    }

    private bool IsAuthors(Relation relation) =>
        relation.ByAuthor
        || relation.Source.Length == 1
            && words[relation.Source.Start] is "i" or "we" or "you"
            && words.QuotationAt(relation.Source.Start) < 0;

    // "“You know that …", "“which shows that …": in somebody's words these say nothing of their own.
    private bool IsNobodyInParticular(Relation relation) =>
        relation is { IsBlock: false, Party.IsEmpty: true, Source.Length: 1 }
        && words[relation.Source.Start] is "you" or "which" or "this" or "that";

    private bool IsAuthorsOpinion(Relation relation) =>
        relation.Act == SpeechAct.Opinion && !relation.Negative && words[relation.Source.Start] is "i" or "we";

    private Statement? Interpret(Relation relation, SpeakerMemory memory, bool reported)
    {
        List<TextSpan> content = [.. relation.Content.Select(span => StatedContent.Trim(words, span)).Where(span => !span.IsEmpty)];
        if (content.Count == 0)
            return null;
        bool author = IsAuthors(relation);
        StatementSource source = author ? Author() : Source(relation, memory, reported);
        ContentTraits traits = ContentTraits.Of(words, content[0]);
        ArticleId article = words.Analysis.Article.Id;
        SpeechAct act = ActOf(relation, traits);
        StableHash hash = StableHash
            .Start.Add(article.Value)
            .Add((int)act)
            .Add(source.Party.Span is { } named ? named.Slice(words.Text) : source.Party.Description);
        foreach (TextSpan span in content)
            hash = hash.Add(span.Start).Add(span.End);
        return new Statement(RowId.From(hash.ToId("s")), article, source, [.. content], act)
        {
            Cue = relation.Cue,
            Addressee = _sources.Party(relation.Addressee),
            Channel = _sources.Party(relation.Channel),
            Form = FormOf(relation, source),
            Date = DateIn(relation),
            Certainty = CertaintyOf(relation, traits, act),
            Polarity = relation.Negative || traits.Negative ? Polarity.Negative : Polarity.Positive,
            Quoted = StatedContent.QuotedAs(words, relation),
        };
    }

    private StatementForm FormOf(Relation relation, StatementSource source)
    {
        StatementForm form = FormReader.Read(words, relation);
        return form == StatementForm.Unstated && source.Anonymity == Anonymity.Document ? StatementForm.QuotedDocument : form;
    }

    private static StatementSource Author() => new(new ActorReference(null, null, "the author"), Named: false, Anonymity.Unstated);

    private StatementSource Source(Relation relation, SpeakerMemory memory, bool reported)
    {
        if (relation.CitedOutlet is { } cited)
            return new StatementSource(new ActorReference(ActorNamed(cited), null, cited), Named: true, Anonymity.Named);
        WordRange range = relation.Party.IsEmpty ? relation.Source : relation.Party;
        StatementSource source = memory.Resolve(range, _sources.Read(range), reported);
        if (relation.IsBlock)
            source = source with { Named = true, Anonymity = Anonymity.Named };
        return source;
    }

    private ActorId? ActorNamed(string name)
    {
        foreach (Actor actor in words.Analysis.Actors)
        {
            if (actor.Aliases.Contains(name))
                return actor.Id;
        }

        return null;
    }

    private SpeechAct ActOf(Relation relation, ContentTraits traits)
    {
        // "asked her about the toll", "asked if it was safe": for an answer, not for a deed.
        int first = words.Analysis.TokenAtOrAfter(relation.Start);
        if (relation.Lemma == "ask" && (words[first] is "about" or "if" or "whether" || words[first - 1] is "about" or "if" or "whether"))
            return SpeechAct.Question;
        if (relation.IsBlock || relation.Act != SpeechAct.Assertion)
            return relation.Act;
        if (traits.ConditionalThreat)
            return SpeechAct.Threat;
        if (traits.FlatDenial)
            return SpeechAct.Denial;
        return traits.Question && relation.Lemma is "ask" ? SpeechAct.Question : SpeechAct.Assertion;
    }

    private static Certainty CertaintyOf(Relation relation, ContentTraits traits, SpeechAct act)
    {
        if (relation.IsBlock || act == SpeechAct.RefusalToComment)
            return Certainty.Unknown;
        if (relation.Lemma is "reportedly" or "hearsay")
            return relation.Certainty;
        if (traits.Hedge != Certainty.Unknown)
            return traits.Hedge;
        if (relation.Certainty != Certainty.Unknown)
            return relation.Certainty;
        return act is SpeechAct.Assertion or SpeechAct.Denial or SpeechAct.Accusation ? Certainty.Certain : Certainty.Unknown;
    }

    // A date of the very words that attribute tells before one of a participle beside them ("Based on the 1995 return, she said on Tuesday").
    private StatedDate? DateIn(Relation relation) => DateIn(relation, beside: false) ?? DateIn(relation, beside: true);

    private StatedDate? DateIn(Relation relation, bool beside)
    {
        foreach (WordRange range in relation.Frame)
        {
            if (range.IsEmpty)
                continue;
            TextSpan frame = words.Span(range.Start, Math.Min(range.End, words.Count));
            foreach (DateExpression date in DatesIn(frame))
            {
                // "a warning sent to Y in May": where the noun phrase is all there is, its date is that of the deed.
                bool inContent = relation.Content.Any(span =>
                    span.Overlaps(date.Span)
                    && !(relation.Cue is { } cue && span.Contains(cue) && relation.Lemma is not ("reportedly" or "hearsay"))
                );
                if (
                    !inContent
                    && IsOfCue(relation, date.Span, beside)
                    && date is { Value: { } value, Type: DateType.Date or DateType.Time }
                )
                    return new StatedDate(value, date.Grain, date.Span);
            }
        }

        return null;
    }

    // "Mayor Lindh, who came in 2019, said": a date tells when something was said only where it hangs on the words that attribute.
    private bool IsOfCue(Relation relation, TextSpan date, bool beside)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count || relation.Cue is not { } cue)
            return true;
        int at = words.Analysis.TokenAtOrAfter(date.Start);
        // "Finch on Tuesday said": between speaker and verb stands when, whatever the tree hangs it on.
        if (!relation.Source.IsEmpty && at >= relation.Source.End && at <= relation.Source.End + 1 && date.End < cue.Start)
            return true;
        while (at < words.Count && syntax[at].Head >= 0 && date.Contains(words.Span(syntax[at].Head)))
            at = syntax[at].Head;
        // "offered assurances last month": the verb that a noun of saying hangs on.
        int noun = words.Analysis.TokenAtOrAfter(cue.Start);
        int giver = noun < words.Count && syntax[noun].Upos == Upos.Noun ? syntax[noun].Head : -1;
        for (int step = 0; step < HighestDate && at >= 0 && at < words.Count; step++, at = syntax[at].Head)
        {
            if (cue.Contains(words.Span(at)) || at == giver)
                return true;
            bool isVerb = syntax[at].Upos == Upos.Verb && !date.Contains(words.Span(at));
            // "Speaking on Monday, she said", "a warning delivered in May".
            bool leads =
                syntax[at] is { Relation: DependencyRelation.Advcl, Xpos: Xpos.Vbg or Xpos.Vbn } or { Relation: DependencyRelation.Acl };
            if (isVerb && !(leads && beside) && syntax[at].Head >= 0)
                return false;
            // "said of the election of 2016": what it is said of has its own date.
            if (!date.Contains(words.Span(at)) && IsTopic(syntax, at))
                return false;
            if (relation.Source.Contains(at) && !SourceNouns.IsDocument(words[at]) && !date.Contains(words.Span(at)))
                return false;
        }

        return true;
    }

    private bool IsTopic(ImmutableArray<WordSyntax> syntax, int noun)
    {
        for (int i = noun - 1; i >= 0 && noun - i < FarthestPreposition; i--)
        {
            if (syntax[i].Head == noun && syntax[i].Relation == DependencyRelation.Case)
                return words[i] is "of" or "about" or "regarding";
        }

        return false;
    }

    private const int HighestDate = 12;
    private const int FarthestPreposition = 8;

    private IEnumerable<DateExpression> DatesIn(TextSpan frame)
    {
        int low = 0;
        int high = dates.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (dates[middle].Span.End <= frame.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int i = low; i < dates.Length && dates[i].Span.Start < frame.End; i++)
        {
            if (frame.Contains(dates[i].Span))
                yield return dates[i];
        }
    }
}
