using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations.Verbs;

/// <summary>Attributions that a verb makes: "X said that …", "“…,” said X", "…, X said.", "X, he said, …", "X told Y to …".</summary>
internal sealed partial class VerbRelations(
    ArticleWords words,
    PhraseReader phrases,
    FrameReader frames,
    ContentReader contents,
    CueCandidateFinder candidates
)
{
    private const int MaxNesting = 4;

    /// <summary>The attributions of one sentence in the order of their cues.</summary>
    /// <param name="covered">Takes the words that an attribution after its content covers: no clause inside goes beyond them.</param>
    public List<Relation> Find(Sentence sentence, List<WordRange> covered)
    {
        List<CueCandidate> cues = candidates.Find(sentence);
        List<Relation> found = [];
        if (cues.Count == 0)
            return found;
        Dictionary<int, CueCandidate> starts = [];
        foreach (CueCandidate cue in cues)
            starts.TryAdd(cue.Start, cue);
        // Attributions that follow their content come first: what they cover bounds the clauses inside it.
        List<Trailing> trailing = [];
        foreach (CueCandidate cue in cues)
        {
            if (ReadTrailing(cue, sentence) is { } read)
                trailing.Add(read);
        }

        covered.AddRange(trailing.Select(item => item.Covered));

        WordRange lastSource = default;
        int ahead = 0;
        foreach (CueCandidate cue in cues)
        {
            while (ahead < trailing.Count && trailing[ahead].Cue.Verb < cue.Verb)
                ahead++;
            Trailing? behind = ahead < trailing.Count && trailing[ahead].Cue == cue ? trailing[ahead] : null;
            Relation? relation = behind?.Relation;
            if (relation is null)
            {
                int limit = cue.Right;
                for (int t = ahead; t < trailing.Count && t - ahead < MaxNesting; t++)
                {
                    if (trailing[t].Covered.Contains(cue.Verb))
                        limit = Math.Min(limit, trailing[t].Covered.End);
                }

                relation = ReadLeading(cue, limit, starts, lastSource);
            }

            if (relation is null)
                continue;
            found.Add(relation);
            if (behind?.SecondHalf is { } second)
                found.Add(second);
            if (!relation.Source.IsEmpty && !words[relation.Source.Start].Equals("who", StringComparison.Ordinal))
                lastSource = relation.Source;
        }

        return found;
    }

    private Relation? ReadLeading(CueCandidate cue, int limit, Dictionary<int, CueCandidate> starts, WordRange lastSource)
    {
        if (cue.Passive)
            return null;
        WordRange source = cue.Subject;
        if (source.IsEmpty && (cue.Participle || IsJoined(cue)))
            source = lastSource.IsEmpty ? MainSubject(cue) : lastSource;
        if (source.IsEmpty)
            return null;
        limit = EndOfRelativeClause(cue, limit);
        foreach (ReportingVerb reading in cue.Form.Readings)
        {
            if (
                cue.Participle
                && !reading.Takes(Frames.Quotation | Frames.ThatClause | Frames.ObjectInfinitive)
                && reading.Particle.Length == 0
            )
                continue;
            if (new LeadingContentReader(words, phrases, frames, contents, starts).Read(cue, reading, limit) is not { } right)
                continue;
            // "…, underscoring the risks": a participle with a mere noun phrase tells what follows from a deed.
            bool bareObject = cue.Participle && right.IsPhrase && reading.Particle.Length == 0 && !reading.Takes(Frames.Predication);
            // "She said she felt that …": the inner belief is the outer speaker's own.
            bool own =
                reading.Belief
                && source.Length == 1
                && words[source.Start] is "he" or "she" or "they" or "it"
                && reading.Belief
                && IsSaid(source.Start - 1);
            int frameStart = cue.Subject.IsEmpty ? cue.GroupStart : cue.Subject.Start;
            return new Relation
            {
                Source = source,
                Cue = TextSpan.FromBounds(words.Span(cue.GroupStart).Start, words.Span(right.CueEnd - 1).End),
                Content = right.Content,
                Act = reading.Act,
                Lemma = reading.Lemma,
                Certainty = reading.Certainty,
                Form = reading.Form,
                Frame = [new WordRange(LeadIn(cue, frameStart), right.Start)],
                Addressee = right.Addressee,
                Channel = right.Channel,
                Negative = reading.Negative,
                Party = cue.Party == cue.Subject ? default : cue.Party,
                Attitude =
                    reading.Attitude
                    || cue.Negated && !reading.Belief
                    || cue.Modal && !WillSay(cue)
                    || bareObject
                    || own
                    || IsManneredRequest(right)
                    || SpeakingSource.IsNobody(words, source)
                    || SupposedSpeech.Is(words, cue.Subject, cue.Verb)
                    || IsThing(cue)
                    || words[right.Start] == "as" && words[right.Start + 1] == "much",
            };
        }

        return null;
    }

    // "Two men, who asked to stay away, said": the comma closes the relative clause.
    private int EndOfRelativeClause(CueCandidate cue, int limit)
    {
        bool relative = cue.Subject.Length == 1 && words[cue.Subject.Start] is "who" or "which" && words[cue.Subject.Start - 1] == ",";
        for (int i = cue.Verb; relative && i < limit; i++)
        {
            if (words[i] == "," && words.QuotationAt(i) < 0)
                return i;
        }

        return limit;
    }

    // "a problem that demands an answer": what "that" stands for can be no speaker.
    private bool IsThing(CueCandidate cue) =>
        cue.Subject.Length == 1
        && words[cue.Subject.Start] is "that" or "which"
        && words[cue.Subject.Start - 1] != ","
        && !cue.Party.IsEmpty
        && !phrases.MaySpeak(cue.Party);

    private bool IsSaid(int at) =>
        words[at] == "that" && IsSaid(at - 1) || ReportingLexicon.Verb(words[at]) is { } form && form.Readings[0].Takes(Frames.Quotation);

    // "asked not to be named": how the source wants to be shown, nothing that it tells.
    private bool IsManneredRequest(LeadingContent right)
    {
        for (int i = right.Start; i < right.Start + 7; i++)
        {
            if (
                words[i] is "named" or "identified" or "quoted" or "anonymous"
                || words[i] == "anonymity"
                || words[i] == "name" && words[i - 1] is "his" or "her" or "their"
            )
                return true;
        }

        return false;
    }

    // "would only say", "will say": something is said after all.
    private bool WillSay(CueCandidate cue) => words[cue.GroupStart] is "will" or "'ll" || words[cue.Verb - 1] == "only";

    // "On Monday the minister …": adverbials at the head of the clause tell when.
    private int LeadIn(CueCandidate cue, int subject)
    {
        int start = subject;
        while (
            start > cue.Left
            && subject - start < 8
            && words[start - 1] is not (";" or "." or "that")
            && words.QuotationAt(start - 1) == words.QuotationAt(subject)
        )
            start--;
        return start;
    }

    private bool IsJoined(CueCandidate cue) =>
        words[cue.GroupStart - 1] is "and" or "but" or "then" or "or" && cue.GroupStart - 1 > cue.Left;

    private WordRange MainSubject(CueCandidate cue)
    {
        if (TreeSubjects.OfMainClause(words, cue.Verb, cue.Left) is { IsEmpty: false } main)
            return main;
        for (int i = cue.Left + 1; i < cue.GroupStart; i++)
        {
            if (
                (phrases.IsVerbLike(i) || ReportingLexicon.Verb(words[i]) is { Form: InflectedForm.Base })
                && phrases.SubjectBefore(i, cue.Left) is { IsEmpty: false } subject
                && words[subject.Start] is not ("who" or "which" or "that")
            )
                return subject;
        }

        return default;
    }
}
