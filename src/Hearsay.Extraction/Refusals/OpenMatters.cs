using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Refusals;

/// <summary>Finds what the article leaves open: refusals to comment, and what it says is not known.</summary>
internal sealed class OpenMatters(ArticleWords words, PhraseReader phrases, ContentReader contents)
{
    private static readonly ImmutableArray<Wording> Wordings =
    [
        .. LexiconFile.Rows("refusals.txt").Select(row => new Wording(WordPattern.Parse(row[0]), row[1] == "refusal", row[2] == "after")),
    ];

    private static readonly FrozenDictionary<string, ImmutableArray<Wording>> ByFirstWord = Wordings
        .SelectMany(wording => wording.Pattern.First.Select(word => (word, wording)))
        .GroupBy(pair => pair.word, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.wording).ToImmutableArray(), StringComparer.Ordinal);

    private static readonly Dictionary<int, CueCandidate> NoBorders = [];

    private sealed record Wording(WordPattern Pattern, bool IsRefusal, bool After);

    /// <summary>The refusals as attributions, and all open matters, both in the order of the text.</summary>
    public (List<Relation> Refusals, ImmutableArray<Unknown> Unknowns) Find()
    {
        List<Relation> refusals = [];
        ImmutableArray<Unknown>.Builder unknowns = ImmutableArray.CreateBuilder<Unknown>();
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                string word = words[i] == "n't" ? "not" : words[i];
                if (words.QuotationAt(i) >= 0 || !ByFirstWord.TryGetValue(word, out ImmutableArray<Wording> candidates))
                    continue;
                int end = Read(sentence, i, candidates, refusals, unknowns);
                i = Math.Max(i, end - 1);
            }
        }

        return (refusals, unknowns.ToImmutable());
    }

    private int Read(
        Sentence sentence,
        int start,
        ImmutableArray<Wording> candidates,
        List<Relation> refusals,
        ImmutableArray<Unknown>.Builder unknowns
    )
    {
        foreach (Wording wording in candidates)
        {
            int end = wording.Pattern.Match(words, start, sentence.EndToken);
            if (end < 0 || IsHypothetical(sentence, start))
                continue;
            (int first, int last) = Clause(sentence, start, end);
            if (!wording.IsRefusal)
                last = EndOfAside(GroupStart(sentence, start), end, last);
            TextSpan cue = words.Span(GroupStart(sentence, start), end);
            // The question word is the first of what is left open.
            List<TextSpan> rest = contents.FromWords(IsQuestion(words[end - 1]) ? end - 1 : end, last);
            WordRange subject = phrases.SubjectBefore(GroupStart(sentence, start), sentence.FirstToken);
            // "Among the payments he did not disclose was a fee": what the article tells after it is known.
            if (wording.IsRefusal && wording.After && words[end] is "was" or "were" or "is" or "are")
                continue;
            // Whoever "declined to comment" can speak, whatever it is called.
            if (wording.IsRefusal && (subject.IsEmpty || words[end - 1] != "comment" && !phrases.MaySpeak(subject)))
                continue;
            TextSpan clause = TrimEnd(words.Span(wording.After && !wording.IsRefusal ? start : first, last));
            string about = wording.After && rest.Count > 0 ? rest[0].TextIn(words.Text) : clause.TextIn(words.Text);
            unknowns.Add(new Unknown(about, clause));
            if (wording.IsRefusal)
                refusals.Add(Refusal(subject, cue, wording.After && rest.Count > 0 ? rest : [cue]));
            return last;
        }

        return start;
    }

    private static bool IsQuestion(string word) => word is "whether" or "who" or "whose" or "what" or "when" or "where" or "why" or "how";

    private static Relation Refusal(WordRange subject, TextSpan cue, List<TextSpan> content) =>
        new()
        {
            Source = subject,
            Cue = cue,
            Content = content,
            Act = SpeechAct.RefusalToComment,
            Lemma = "decline",
        };

    private int GroupStart(Sentence sentence, int start)
    {
        int group = start;
        while (
            group - 1 > sentence.FirstToken
            && words.Is(group - 1, WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Negation | WordKinds.Adverb)
        )
            group--;
        return group;
    }

    // From the last break before the wording to the next one after it.
    private (int First, int Last) Clause(Sentence sentence, int start, int end)
    {
        int first = start;
        while (first > sentence.FirstToken && words[first - 1] is not (";" or "but" or "while" or "because"))
            first--;
        int last = contents.EndOfClause(Math.Min(end, sentence.EndToken - 1), sentence.EndToken, NoBorders);
        for (int i = end; i < last; i++)
        {
            if (
                words[i] is "while" or "but" or "although"
                || words[i] == "," && words[i + 1] is "and" or "but" or "which" or "who" or "saying"
            )
                return (first, i);
        }

        return (first, Math.Max(last, end));
    }

    // "The letter, which was not signed by anybody, | repeated the demand": what is left open ends with the aside.
    private int EndOfAside(int start, int end, int last)
    {
        if (words[start - 1] is not ("which" or "who") || words[start - 2] != ",")
            return last;
        for (int i = end; i < last; i++)
        {
            if (words[i] == ",")
                return i;
        }

        return last;
    }

    private bool IsHypothetical(Sentence sentence, int at)
    {
        for (int i = at - 1; i >= sentence.FirstToken && at - i <= 6; i--)
        {
            if (words[i] is "if" or "unless" or "when")
                return true;
        }

        return words[sentence.EndToken - 1] == "?";
    }

    private TextSpan TrimEnd(TextSpan span)
    {
        int end = span.End;
        while (end > span.Start + 1 && words.Text[end - 1] is '.' or ',' or ';' or ' ')
            end--;
        return TextSpan.FromBounds(span.Start, end);
    }
}
