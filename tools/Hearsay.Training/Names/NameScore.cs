using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Training.Names;

/// <summary>Counts named mentions as <c>score_names.py</c> does (exact span and kind), and where the missed ones were lost.</summary>
/// <param name="list">Where each loss is written, with its letters; null for nowhere.</param>
internal sealed class NameScore(TextWriter? list = null)
{
    private const int LettersAround = 70;

    private readonly SortedDictionary<string, int> _losses = new(StringComparer.Ordinal);
    private int _right;
    private int _rightSpan;
    private int _marked;
    private int _found;

    public double F1 => _marked + _found == 0 ? 1 : 2.0 * _right / (_marked + _found);

    public void Add(ReadText text, List<PhraseMention> mentions)
    {
        Dictionary<TextSpan, GoldMention> marked = [];
        HashSet<(TextSpan, string)> wanted = [];
        foreach (GoldMention mention in text.Gold.Mentions)
        {
            TextSpan span = ReadText.Trim(text.Analysis.Text, mention.Span);
            marked[span] = mention;
            if (IsWanted(mention))
                wanted.Add((span, mention.Kind));
        }

        HashSet<TextSpan> asked = [.. wanted.Select(w => w.Item1)];
        Dictionary<TextSpan, PhraseMention> guesses = [];
        Dictionary<int, PhraseMention> byHead = [];
        foreach (PhraseMention mention in mentions)
        {
            if (mention.Class == MentionClass.None)
                continue;
            byHead[mention.Head] = mention;
            TextSpan span = text.Trimmed(mention.First, mention.End);
            bool ignored = marked.TryGetValue(span, out GoldMention? gold) && !asked.Contains(span) && !IsOtherName(gold);
            if (mention.Form == MentionForm.Name && !ignored)
                guesses[span] = mention;
        }

        _marked += wanted.Count;
        _found += guesses.Count;
        HashSet<TextSpan> hit = [];
        foreach ((TextSpan span, string kind) in wanted)
        {
            if (guesses.TryGetValue(span, out PhraseMention guess))
            {
                _rightSpan++;
                if ((int)guess.Class == MentionExamples.ClassOf(kind))
                {
                    _right++;
                    hit.Add(span);
                    continue;
                }
            }

            Lose("missed: " + LossOf(text, marked[span], span, byHead), text, span, kind);
        }

        foreach ((TextSpan span, PhraseMention guess) in guesses)
        {
            if (hit.Contains(span))
                continue;
            Lose(
                !marked.TryGetValue(span, out GoldMention? gold) ? "false: no such span"
                    : IsOtherName(gold) ? "false: a name of something else"
                    : "false: of another kind",
                text,
                span,
                guess.Class.ToString()
            );
        }
    }

    public void Write(TextWriter output, bool losses)
    {
        double precision = _found == 0 ? 0 : 100.0 * _right / _found;
        double recall = _marked == 0 ? 0 : 100.0 * _right / _marked;
        output.WriteLine(
            $"F1 {100 * F1:F2} (P {precision:F2}, R {recall:F2}; any kind {200.0 * _rightSpan / (_marked + _found):F2}), {_marked} marked, {_found} found"
        );
        if (!losses)
            return;
        foreach ((string loss, int count) in _losses)
            output.WriteLine($"  {count, 5} {loss}");
    }

    private static bool IsWanted(GoldMention mention) => mention.Form is "name" or null && MentionExamples.ClassOf(mention.Kind) != 0;

    private static bool IsOtherName(GoldMention mention) => mention.Form is "name" or null && MentionExamples.ClassOf(mention.Kind) == 0;

    private static string LossOf(ReadText text, GoldMention gold, TextSpan span, Dictionary<int, PhraseMention> byHead)
    {
        int head = text.HeadOf(gold);
        if (head < 0 || !PhraseHeads.IsHead(text.Tree, head))
            return "the word heads no phrase";
        List<PhraseSpan> candidates = [];
        SpanCandidates.Find(text.Tree, text.Hints, head, candidates);
        bool offered = candidates.Exists(c => text.Trimmed(c.First, c.End) == span);
        if (!byHead.TryGetValue(head, out PhraseMention guess))
            return offered ? "taken for nothing" : "taken for nothing, span not offered";
        if (guess.Form != MentionForm.Name)
            return "taken for a noun";
        bool right = text.Trimmed(guess.First, guess.End) == span;
        bool kind = (int)guess.Class == MentionExamples.ClassOf(gold.Kind);
        return right ? "of another kind" : (offered ? "span not chosen" : "span not offered") + (kind ? "" : ", of another kind");
    }

    // The span in brackets, between the letters around it.
    private static string Around(string text, TextSpan span)
    {
        int start = Math.Max(0, span.Start - LettersAround);
        int end = Math.Min(text.Length, span.End + LettersAround);
        return $"{text[start..span.Start]}[[{text[span.Start..span.End]}]]{text[span.End..end]}".ReplaceLineEndings("|");
    }

    private void Lose(string how, ReadText text, TextSpan span, string kind)
    {
        _losses[how] = _losses.GetValueOrDefault(how) + 1;
        list?.WriteLine($"{how}\t{text.Gold.Id}\t{kind}\t{Around(text.Analysis.Text, span)}");
    }
}
