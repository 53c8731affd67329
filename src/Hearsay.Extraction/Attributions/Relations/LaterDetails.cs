using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>"The assurance was conveyed through a mediator in May": a later sentence tells when and through whom an earlier statement was made.</summary>
internal static class LaterDetails
{
    private static readonly FrozenSet<string> Transfers = FrozenSet.ToFrozenSet([
        "conveyed",
        "delivered",
        "sent",
        "passed",
        "transmitted",
        "relayed",
        "given",
        "issued",
        "made",
    ]);

    /// <summary>The statements in the order of the text, each with its parent and with what later sentences add.</summary>
    public static ImmutableArray<Statement> Add(
        ArticleWords words,
        SourceReader sources,
        ImmutableArray<DateExpression> dates,
        List<(Relation Relation, Statement Statement)> rows
    )
    {
        PhraseReader phrases = new(words, new bool[words.Count + 1]);
        Dictionary<int, DateExpression> dateAt = dates.ToDictionary(date => date.Span.Start);
        Dictionary<string, int> latest = new(StringComparer.Ordinal);
        int next = 0;
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            for (; next < rows.Count && rows[next].Statement.Content[0].Start < sentence.Span.Start; next++)
                latest[rows[next].Relation.Lemma] = next;
            int noun = sentence.FirstToken + 1;
            if (words[sentence.FirstToken] is not ("the" or "this" or "that") || ReportingLexicon.Noun(words[noun]) is not { } meant)
                continue;
            int verb = noun + 1;
            while (verb < sentence.EndToken && words.Is(verb, WordKinds.Auxiliary | WordKinds.Adverb))
                verb++;
            if (verb == noun + 1 || verb >= sentence.EndToken || !Transfers.Contains(words[verb]))
                continue;
            if (latest.TryGetValue(meant.Lemma, out int row))
                rows[row] = (rows[row].Relation, Enrich(rows[row].Statement, words, phrases, sources, dateAt, verb + 1, sentence.EndToken));
        }

        return StatementNesting.WithParents(words.Text, rows);
    }

    private static Statement Enrich(
        Statement statement,
        ArticleWords words,
        PhraseReader phrases,
        SourceReader sources,
        Dictionary<int, DateExpression> dates,
        int start,
        int end
    )
    {
        for (int i = start; i < end && words[i] is not (";" or ","); i++)
        {
            if (
                statement.Channel is null
                && words[i] is "through" or "via"
                && phrases.NounPhraseAt(i + 1, end, asides: false) is { IsEmpty: false } channel
            )
                statement = statement with { Channel = sources.Party(WithoutTail(words, channel)) };
            if (statement.Form == StatementForm.Unstated && words[i] is "writing" or "letter" && words[i - 1] is "in" or "a")
                statement = statement with { Form = StatementForm.Written };
            if (
                statement.Date is null
                && dates.TryGetValue(words.Span(i).Start, out DateExpression? date)
                && date is { Value: { } value, Type: DateType.Date or DateType.Time }
            )
                statement = statement with { Date = new StatedDate(value, date.Grain, date.Span) };
        }

        return statement;
    }

    private static WordRange WithoutTail(ArticleWords words, WordRange phrase)
    {
        for (int i = phrase.Start + 1; i < phrase.End; i++)
        {
            if (words[i] is "on" or "in" or "last")
                return phrase with { End = i };
        }

        return phrase;
    }
}
