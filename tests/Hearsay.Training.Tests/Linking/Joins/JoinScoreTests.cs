using Hearsay.Training.Linking.Joins;

namespace Hearsay.Training.Tests.Linking.Joins;

public sealed class JoinScoreTests
{
    private const string Labels = """
        {"story": "mill", "part": "development",
         "claims": [
          {"claim": "the mill burned", "tellings": [{"article": "a", "quote": "The mill burned."}, {"article": "b", "quote": "Fire took the mill."}]},
          {"claim": "the miller fled", "tellings": [{"article": "b", "quote": "The miller fled."}]}],
         "open": [{"because": "whose", "tellings": [{"article": "b", "quote": "It was his."}]}]}
        """;

    [Fact]
    public void Add_ClaimsAsLabelled_IsWhole()
    {
        JoinScore score = Score(("c1", "a", 0, 16), ("c1", "b", 0, 19), ("c2", "b", 20, 36));

        Assert.Equal((1, 1.0, 1.0, 1.0), (score.Right, score.PairPrecision, score.Precision, score.Recall));
        Assert.Empty(score.Missed);
    }

    [Fact]
    public void Add_TwoClaimsInOne_CostsPrecision()
    {
        JoinScore score = Score(("c1", "a", 0, 16), ("c1", "b", 0, 19), ("c1", "b", 20, 36));

        Assert.Equal("The miller fled.", Assert.Single(score.Wrong).Second.Quote);
        Assert.Equal((2.0 / 3 + 2.0 / 3 + 1.0 / 3) / 3, score.Precision, 6);
        Assert.Equal(1, score.Recall);
    }

    [Fact]
    public void Add_OneClaimInTwo_CostsRecall()
    {
        JoinScore score = Score(("c1", "a", 0, 16), ("c2", "b", 0, 19), ("c3", "b", 20, 36));

        Assert.Equal("Fire took the mill.", Assert.Single(score.Missed).Second.Quote);
        Assert.Equal(1, score.Precision);
        Assert.Equal(2.0 / 3, score.Recall, 6);
        Assert.Equal(0, score.PairRecall);
    }

    [Fact]
    public void Add_RowInsideATelling_IsThatTelling()
    {
        JoinScore score = Score(("c1", "a", 4, 8), ("c1", "b", 0, 19), ("c2", "b", 20, 36));

        Assert.Empty(score.Lost);
        Assert.Equal(1, score.Right);
    }

    [Fact]
    public void Add_TellingOfTwoClaims_CountsInBoth()
    {
        JoinScore score = Score(("c1", "a", 0, 16), ("c2", "a", 4, 8), ("c1", "b", 0, 19), ("c3", "b", 20, 36));

        Assert.Equal(4, score.Scored);
        Assert.True(score.Recall < 1);
    }

    [Fact]
    public void Add_OpenTelling_IsNotCounted()
    {
        JoinScore score = Score(("c1", "a", 0, 16), ("c1", "b", 0, 19), ("c1", "b", 37, 48), ("c2", "b", 20, 36));

        Assert.Equal((3, 1.0), (score.Scored, score.Precision));
        Assert.Empty(score.Unlabelled);
    }

    [Fact]
    public void Add_RowsAndLabelsWithoutPartner_AreShown()
    {
        JoinScore score = Score(("c1", "a", 0, 16), ("c2", "b", 49, 60));

        Assert.Equal(2, score.Lost.Count);
        Assert.Equal("mill/b: Rain fell.\n", Assert.Single(score.Unlabelled));
    }

    private static JoinScore Score(params (string Claim, string Article, int Start, int End)[] rows)
    {
        string statements = string.Join(
            ',',
            rows.Select(
                (r, i) => $$"""{"id": "s{{i}}", "article": "{{r.Article}}", "content": [{"start": {{r.Start}}, "end": {{r.End}}}]}"""
            )
        );
        string claims = string.Join(
            ',',
            rows.Select((r, i) => (r.Claim, Row: $"\"s{i}\""))
                .GroupBy(r => r.Claim, r => r.Row, StringComparer.Ordinal)
                .Select(g => $$"""{"id": "{{g.Key}}", "members": [{{string.Join(',', g)}}]}""")
        );
        JoinScore score = new();
        score.Add(
            JoinLabels.Parse(Labels),
            BriefTellings.Parse(
                $$"""
                {"articles": [{"id": "a", "text": "The mill burned."},
                              {"id": "b", "text": "Fire took the mill. The miller fled. It was his. Rain fell.\n"}],
                 "statements": [{{statements}}], "events": [], "claims": [{{claims}}]}
                """
            )
        );
        return score;
    }
}
