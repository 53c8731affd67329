using System.Collections.Immutable;
using Hearsay.Contract;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using static Hearsay.Exports.Tables.Column<Hearsay.Core.Statements.Statement>;

namespace Hearsay.Exports.Tables;

internal static class StatementTable
{
    public static ExportTable Create() =>
        ExportTable.Of(
            "statements",
            scope => scope.Brief.Statements,
            [
                Text("id", (_, row) => row.Id.Value),
                .. Home(row => row.Article),
                Word("source_actor", (_, row) => row.Source.Party.Actor?.Value),
                Word("source", (scope, row) => scope.NameOf(row.Source.Party, row.Article)),
                Truth("source_named", (_, row) => row.Source.Named),
                Word("anonymity", (_, row) => ContractWords.Of(row.Source.Anonymity)),
                Word("act", (_, row) => ContractWords.Of(row.Act)),
                Text("content", (scope, row) => scope.Quote(row.Article, EvidenceOf(row))),
                Word("addressee_actor", (_, row) => row.Addressee?.Actor?.Value),
                Word("addressee", (scope, row) => scope.NameOf(row.Addressee, row.Article)),
                Word("channel_actor", (_, row) => row.Channel?.Actor?.Value),
                Word("channel", (scope, row) => scope.NameOf(row.Channel, row.Article)),
                Word("form", (_, row) => ContractWords.Of(row.Form)),
                Word("date", (_, row) => row.Date?.Value),
                Word("date_grain", (_, row) => row.Date is { } date ? ContractWords.Of(date.Grain) : null),
                Word("certainty", (_, row) => ContractWords.Of(row.Certainty)),
                Word("polarity", (_, row) => ContractWords.Of(row.Polarity)),
                Word("quoted", (_, row) => ContractWords.Of(row.Quoted)),
                Word("cue", (scope, row) => row.Cue is { } cue ? scope.Quote(row.Article, [cue]) : null),
                Text("parent", (_, row) => row.Parent?.Value),
                .. Claim(row => row.Id),
                Text("content_spans", (scope, row) => scope.CodePoints(row.Article, EvidenceOf(row))),
                Text("cue_span", (scope, row) => row.Cue is { } cue ? scope.CodePoints(row.Article, [cue]) : null),
                Text("url", (scope, row) => scope.ArticleOf(row.Article).Url),
            ]
        );

    // A refusal to comment may have no content of its own: then its cue is the evidence.
    private static ImmutableArray<TextSpan> EvidenceOf(Statement row) =>
        row.Content.IsDefaultOrEmpty && row.Cue is { } cue ? [cue] : row.Content;
}
