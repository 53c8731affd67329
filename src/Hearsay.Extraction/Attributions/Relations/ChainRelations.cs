using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>Links that a clause adds to a chain: "X was quoted by Y as saying …", "Y quoted X as saying …", "X, citing Y, said …".</summary>
internal sealed class ChainRelations(ArticleWords words, PhraseReader phrases, ContentReader contents)
{
    private const int FarthestSaying = 12;

    // More of them in one sentence occur in no prose; the bound keeps hostile text linear.
    private const int MaxLinks = 4;
    private static readonly Dictionary<int, CueCandidate> NoBorders = [];

    /// <summary>The attributions with these links among them, in no particular order.</summary>
    public List<Relation> Extend(List<Relation> known)
    {
        ILookup<int, Relation> bySentence = known
            .Where(r => r.Cue is not null)
            .ToLookup(r => words.SentenceOf(words.Analysis.TokenAtOrAfter(r.Cue!.Value.Start)));
        List<Relation> extended = [.. known.Where(r => r.Cue is null)];
        for (int s = 0; s < words.Analysis.Sentences.Length; s++)
        {
            Sentence sentence = words.Analysis.Sentences[s];
            List<Relation> here = [.. bySentence[s]];
            int links = 0;
            for (int i = sentence.FirstToken; i < sentence.EndToken && links < MaxLinks; i++)
            {
                if (words.QuotationAt(i) >= 0)
                    continue;
                bool quoting = words[i] is "quoted" or "cited" or "quotes" or "cites";
                if (quoting)
                    ReadQuoting(i, here);
                else if (words[i] == "citing")
                    ReadCiting(i, here);
                links += quoting || words[i] == "citing" ? 1 : 0;
            }

            extended.AddRange(here);
        }

        return extended;
    }

    private void ReadQuoting(int verb, List<Relation> relations)
    {
        Sentence sentence = words.SentenceAt(verb);
        int saying = SayingAfter(verb, sentence.EndToken);
        if (saying < 0)
            return;
        int group = verb;
        while (group - 1 > sentence.FirstToken && words.Is(group - 1, WordKinds.Auxiliary | WordKinds.Adverb | WordKinds.Modal))
            group--;
        bool passive = words[group] is "was" or "were" or "is" or "are" or "been" or "has" or "have" or "had" && group < verb;
        WordRange subject = phrases.SubjectBefore(group, sentence.FirstToken);
        WordRange quoted = passive ? subject : phrases.NounPhraseAt(verb + 1, saying - 1, asides: true);
        WordRange outlet =
            !passive ? subject
            : words[verb + 1] == "by" ? phrases.NounPhraseAt(verb + 2, saying - 1, asides: false)
            : default;
        int start = words[saying + 1] is "that" or ":" or "," ? saying + 2 : saying + 1;
        List<TextSpan> content =
            start < sentence.EndToken ? contents.FromWords(start, contents.EndOfClause(start, sentence.EndToken, NoBorders)) : [];
        if (quoted.IsEmpty || content.Count == 0)
            return;
        TextSpan outer = words.Span(verb);
        TextSpan inner = words.Span(saying);
        relations.RemoveAll(r => r.Cue is { } cue && (cue.Overlaps(outer) || cue.Overlaps(inner)));
        Relation said = new()
        {
            Source = quoted,
            Cue = outlet.IsEmpty ? TextSpan.FromBounds(outer.Start, inner.End) : inner,
            Content = content,
            Lemma = "say",
            Frame = [new WordRange(sentence.FirstToken, start)],
            UnderCue = outlet.IsEmpty ? null : outer,
        };
        relations.Add(said);
        if (!outlet.IsEmpty)
            relations.Add(said with { Source = outlet, Cue = outer, Lemma = "quote", Frame = [], UnderCue = null });
    }

    // "quoted … as saying", "quoted … as having said", "quoted as telling".
    private int SayingAfter(int verb, int limit)
    {
        for (int i = verb + 1; i + 1 < limit && i - verb <= FarthestSaying; i++)
        {
            if (words[i] == "as" && ReportingLexicon.Verb(words[i + 1]) is { Form: InflectedForm.Ing })
                return i + 1;
            if (words[i] is ";" or "." || words[i] == "," && words[i + 1] != "as")
                return -1;
        }

        return -1;
    }

    private void ReadCiting(int citing, List<Relation> relations)
    {
        Sentence sentence = words.SentenceAt(citing);
        WordRange cited = phrases.NounPhraseAt(citing + 1, sentence.EndToken, asides: false);
        if (cited.IsEmpty || !phrases.MaySpeak(cited))
            return;
        int at = Citer(citing, sentence, relations);
        if (at < 0)
            return;
        Relation citer = relations[at];
        List<TextSpan> content = Before(citer.Content, words.Span(citing));
        if (content.Count == 0)
            return;
        relations[at] = citer with { Content = content };
        relations.Add(
            new Relation
            {
                Source = cited,
                Cue = words.Span(citing),
                Content = content,
                Lemma = "cite",
                UnderCue = citer.Cue,
                Frame = [new WordRange(citing, cited.End)],
            }
        );
    }

    // The attribution whose verb "citing" depends on; else the sentence's first.
    private int Citer(int citing, Sentence sentence, List<Relation> relations)
    {
        int head = words.Analysis.Syntax.Length > citing ? words.Analysis.Syntax[citing].Head : -1;
        int first = -1;
        for (int r = 0; r < relations.Count; r++)
        {
            if (
                relations[r].Cue is not { } cue
                || relations[r].Source.IsEmpty
                || !sentence.Span.Contains(cue)
                || cue.Contains(words.Span(citing))
            )
                continue;
            if (head >= 0 && cue.Overlaps(words.Span(head)))
                return r;
            first = first < 0 || cue.Start < relations[first].Cue!.Value.Start ? r : first;
        }

        return first;
    }

    // What "…, citing Y" adds is no part of what was said.
    private List<TextSpan> Before(IReadOnlyList<TextSpan> content, TextSpan citing)
    {
        List<TextSpan> kept = [];
        foreach (TextSpan span in content)
        {
            if (!span.Contains(citing))
                kept.Add(span);
            else if (TextSpan.FromBounds(span.Start, citing.Start).TrimIn(words.Text) is { IsEmpty: false } head)
                kept.Add(words.Text[head.End - 1] == ',' ? TextSpan.FromBounds(head.Start, head.End - 1).TrimIn(words.Text) : head);
        }

        return kept;
    }
}
