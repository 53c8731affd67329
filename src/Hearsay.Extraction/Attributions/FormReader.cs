using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Relations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>Tells from the attributing clause whether something was written or spoken.</summary>
internal static class FormReader
{
    // After the content: "…, in a letter".
    private const int Afterwards = 6;

    public static StatementForm Read(ArticleWords words, Relation relation)
    {
        if (relation.Form != StatementForm.Unstated)
            return relation.Form;
        foreach (WordRange range in relation.Frame)
        {
            if (In(words, range.Start, Math.Min(range.End, words.Count), relation) is not StatementForm.Unstated and StatementForm form)
                return form;
        }

        if (relation.IsBlock || relation.Content.Count == 0)
            return StatementForm.Unstated;
        if (Opening(words, relation) is not StatementForm.Unstated and StatementForm opening)
            return opening;
        int after = words.Analysis.TokenAtOrAfter(relation.End);
        bool manner = words[after] == "," && words[after + 1] is "in" or "by";
        return manner ? In(words, after + 1, Math.Min(words.Count, after + Afterwards), relation) : StatementForm.Unstated;
    }

    // "In a letter to the ministry, seen by this paper, the company denies …": at the head of the cue's sentence.
    private static StatementForm Opening(ArticleWords words, Relation relation)
    {
        if (relation.Cue is not { } cue || words.QuotationAt(words.Analysis.TokenAtOrAfter(cue.Start)) >= 0)
            return StatementForm.Unstated;
        int start = words.SentenceAt(words.Analysis.TokenAtOrAfter(cue.Start)).FirstToken;
        int end = words.Analysis.TokenAtOrAfter(cue.Start);
        return words[start] is "in" or "during" or "at" or "by"
            ? In(words, start, Math.Min(end, start + Afterwards), relation)
            : StatementForm.Unstated;
    }

    private static StatementForm In(ArticleWords words, int start, int end, Relation relation)
    {
        for (int i = start; i < end; i++)
        {
            if (IsInContent(words.Span(i), relation))
                continue;
            switch (words[i])
            {
                case "written":
                case "writing":
                case "letter" when IsHow(words, i):
                case "memo" when IsHow(words, i):
                case "email" when IsHow(words, i):
                case "statement" when IsHow(words, i):
                case "tweet" when IsHow(words, i):
                case "note" when IsHow(words, i):
                case "e-mail" or "filing" or "telegram" when IsHow(words, i):
                    return StatementForm.Written;
                case "interview" when IsHow(words, i):
                case "speech" when IsHow(words, i):
                case "conference" when IsHow(words, i):
                case "briefing" or "address" or "sermon" or "testimony" when IsHow(words, i):
                case "reporters" when words[i - 1] is "told" or "tell":
                case "telephone" or "phone" when IsHow(words, i):
                    return StatementForm.Spoken;
            }
        }

        return StatementForm.Unstated;
    }

    // "in a letter", "at a news conference", "by telephone".
    private static bool IsHow(ArticleWords words, int noun)
    {
        for (int i = noun - 1; i >= 0 && noun - i <= 4; i--)
        {
            if (words[i] is "in" or "at" or "by" or "during" or "on" or "via")
                return true;
            if (words.Is(i, WordKinds.Punctuation))
                return false;
        }

        return false;
    }

    private static bool IsInContent(TextSpan word, Relation relation)
    {
        foreach (TextSpan span in relation.Content)
        {
            if (span.Overlaps(word))
                return true;
        }

        return false;
    }
}
