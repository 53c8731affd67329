using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Stix;

/// <summary>Claims and commitments as notes on their rows, denials as opinions on the claim.</summary>
internal static class StixClaims
{
    public static void Write(StixWriter writer, ExportScope scope)
    {
        foreach (Claim claim in scope.Brief.Claims)
        {
            Claim(writer, scope, claim);
            foreach (RowId row in claim.DeniedBy)
            {
                if (scope.Index.StatementOf(row) is { } denial)
                    Denial(writer, scope, claim, denial);
            }
        }

        foreach (Commitment commitment in scope.Brief.Commitments)
            Commitment(writer, scope, commitment);
    }

    private static string TimeOf(ExportScope scope, Claim claim) =>
        StixTime.Of(claim.Articles.Select(id => scope.Index.FindArticle(id)?.Article.Published).Where(time => time is not null).Max());

    private static void Claim(StixWriter writer, ExportScope scope, Claim claim)
    {
        string[] members = [.. claim.Members.Where(row => scope.Index.HomeOf(row) is not null).Select(StixId.Of)];
        if (members.Length == 0)
            return;
        writer.Domain(
            StixId.OfClaim(claim.Id),
            TimeOf(scope, claim),
            json =>
            {
                json.WriteString("abstract", "claim, " + ContractWords.Of(claim.State));
                json.WriteString("content", claim.Text.Length > 0 ? claim.Text : scope.Index.QuoteOf(claim.Members[0]));
                writer.Strings("object_refs", members);
                // STIX 2.1, appendix A: the Admiralty scale of credibility; 6, cannot be judged, has no confidence.
                if (claim.Grade.Information is >= 1 and <= 5)
                    json.WriteNumber("confidence", 110 - (claim.Grade.Information * 20));
                writer.Extension(() =>
                {
                    json.WriteString("kind", "claim");
                    json.WriteString("state", ContractWords.Of(claim.State));
                    json.WriteNumber("independent_min", claim.IndependentOrigins.Min);
                    json.WriteNumber("independent_max", claim.IndependentOrigins.Max);
                    json.WriteString("grade", claim.Grade.Source.ToString() + claim.Grade.Information);
                });
            }
        );
    }

    private static void Denial(StixWriter writer, ExportScope scope, Claim claim, Statement denial) =>
        writer.Domain(
            StixId.OfDenial(claim.Id, denial.Id),
            StixTime.Of(scope.ArticleOf(denial.Article).Published),
            json =>
            {
                writer.Optional("explanation", scope.Index.WholeQuoteOf(denial));
                if (scope.NameOf(denial.Source.Party, denial.Article) is { } author)
                    writer.Strings("authors", [author]);
                json.WriteString("opinion", "strongly-disagree");
                writer.Strings("object_refs", [StixId.OfClaim(claim.Id)]);
                writer.Extension(() =>
                {
                    json.WriteString("kind", "denial");
                    json.WriteString("statement_ref", StixId.Of(denial.Id));
                });
            }
        );

    private static void Commitment(StixWriter writer, ExportScope scope, Commitment row)
    {
        string[] voiced = [.. row.Statements.Where(id => scope.Index.StatementOf(id) is not null).Select(StixId.Of)];
        string words = string.Join(
            ' ',
            row.What.Where(piece => piece.Article == row.Article).Select(piece => scope.Quote(piece.Article, [piece.Span]))
        );
        if (voiced.Length == 0)
            return;
        writer.Domain(
            StixId.OfCommitment(row.Id),
            StixTime.Of(scope.ArticleOf(row.Article).Published),
            json =>
            {
                json.WriteString("abstract", $"{ContractWords.Of(row.Kind)} by {scope.NameOf(row.By, row.Article) ?? "an unnamed party"}");
                json.WriteString("content", words.Length > 0 ? words : ContractWords.Of(row.Kind));
                writer.Strings("object_refs", voiced);
                writer.Extension(() =>
                {
                    json.WriteString("kind", "commitment");
                    writer.Optional("due", row.Due);
                    writer.Optional("condition", row.Condition);
                    json.WriteString("outcome", CommitmentTable.OutcomeOf(row));
                    string[] tests =
                    [
                        .. row.Tests.Where(test => scope.Index.HomeOf(test.Row) is not null).Select(test => StixId.Of(test.Row)),
                    ];
                    if (tests.Length > 0)
                        writer.Strings("test_refs", tests);
                    writer.Evidence(scope, row.What);
                });
            }
        );
    }
}
