using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;

namespace Hearsay.Ledger.Packs;

/// <summary>Packs claims and commitments.</summary>
internal static class ClaimPack
{
    public static void Write(PackWriter pack, Claim claim)
    {
        pack.Text(claim.Id);
        pack.Text(claim.Text);
        pack.Rows(claim.Members);
        pack.List(claim.Articles, id => pack.Text(id.Value));
        pack.List(
            claim.Origins,
            origin =>
            {
                pack.Text(origin.Actor?.Value);
                pack.Text(origin.Description);
                pack.Rows(origin.Statements);
                pack.List(
                    origin.Because,
                    step =>
                    {
                        pack.Text(step.Edge);
                        pack.Places(step.Spans);
                    }
                );
            }
        );
        pack.Number(claim.IndependentOrigins.Min);
        pack.Number(claim.IndependentOrigins.Max);
        pack.List(
            claim.Links,
            link =>
            {
                pack.Text(link.First.Value);
                pack.Text(link.Second.Value);
                pack.Text(link.Because);
            }
        );
        pack.Rows(claim.DeniedBy);
        pack.Rows(claim.MetBy);
        pack.Label(claim.State);
        pack.List(
            claim.History,
            change =>
            {
                pack.Text(change.Date);
                pack.Label(change.State);
                pack.Rows(change.Because);
            }
        );
        pack.Number(claim.Grade.Source);
        pack.Number(claim.Grade.Information);
        pack.Text(claim.Grade.Because);
    }

    public static Claim ReadClaim(PackReader pack) =>
        new(pack.Needed(), pack.Needed(), pack.Rows(), pack.List(() => ArticleId.From(pack.Needed())))
        {
            Origins = pack.List(() =>
                new ClaimOrigin(
                    RowPack.ReadActorId(pack),
                    pack.Text(),
                    pack.Rows(),
                    pack.List(() => new OriginStep(pack.Needed(), pack.Places()))
                )
            ),
            IndependentOrigins = new OriginCount(pack.Count(), pack.Count()),
            Links = pack.List(() => new ClaimLink(RowId.From(pack.Needed()), RowId.From(pack.Needed()), pack.Needed())),
            DeniedBy = pack.Rows(),
            MetBy = pack.Rows(),
            State = pack.Label<ClaimState>(),
            History = pack.List(() => new ClaimStateChange(pack.Text(), pack.Label<ClaimState>(), pack.Rows())),
            Grade = new Grade((char)pack.Count(), pack.Count(), pack.Needed()),
        };

    public static void Write(PackWriter pack, Commitment commitment)
    {
        pack.Text(commitment.Id);
        pack.Rows(commitment.Statements);
        pack.Text(commitment.Article.Value);
        RowPack.Write(pack, commitment.By);
        pack.Label(commitment.Kind);
        pack.Places(commitment.What);
        RowPack.Optional(pack, commitment.To);
        pack.Text(commitment.Due);
        pack.Text(commitment.OverdueAsOf);
        pack.Text(commitment.Condition);
        pack.List(
            commitment.Tests,
            test =>
            {
                pack.Text(test.Row.Value);
                pack.Label(test.Relation);
                pack.Places(test.Spans);
                pack.Text(test.Because);
            }
        );
    }

    public static Commitment ReadCommitment(PackReader pack) =>
        new(
            pack.Needed(),
            pack.Rows(),
            ArticleId.From(pack.Needed()),
            RowPack.ReadReference(pack),
            pack.Label<CommitmentKind>(),
            pack.Places()
        )
        {
            To = RowPack.ReadOptional(pack),
            Due = pack.Text(),
            OverdueAsOf = pack.Text(),
            Condition = pack.Text(),
            Tests = pack.List(() =>
                new CommitmentTest(RowId.From(pack.Needed()), pack.Label<TestRelation>(), pack.Places(), pack.Needed())
            ),
        };
}
