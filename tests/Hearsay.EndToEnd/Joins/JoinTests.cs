using Hearsay.Training.Linking.Joins;

namespace Hearsay.EndToEnd.Joins;

/// <summary>Floors under the joins of claims of the labelled stories (tests/stories/README.md), a little below what was measured.</summary>
public sealed class JoinTests(JoinTests.StoryBriefs briefs) : IClassFixture<JoinTests.StoryBriefs>
{
    private static readonly string Stories = Path.Combine(CommandLine.Root, "tests", "stories");

    public static TheoryData<string> Labelled => [.. JoinLabels.LoadAll(Stories).Select(l => l.Story)];

    [Fact]
    public void Brief_LabelledStories_JoinFewThatAreNone()
    {
        JoinScore score = briefs.Score(JoinLabels.LoadAll(Stories));

        Assert.True(score.Precision >= 0.94, $"precision {score.Precision:F3}");
        Assert.True(score.PairPrecision >= 0.55, $"{score.Right} pairs joined rightly, {score.Wrong.Count} wrongly");
    }

    [Fact]
    public void Brief_LabelledStories_JoinMostThatAreOne()
    {
        JoinScore score = briefs.Score(JoinLabels.LoadAll(Stories));

        Assert.True(score.Recall >= 0.88, $"recall {score.Recall:F3}");
        Assert.True(score.Right >= 18, $"{score.Right} pairs joined rightly, {score.Missed.Count} missed");
    }

    [Fact]
    public void Brief_LabelledStories_RowsHaveLabels()
    {
        JoinScore score = briefs.Score(JoinLabels.LoadAll(Stories));

        Assert.True(score.Lost.Count <= 0.05 * score.Scored, $"{score.Lost.Count} labels without a row");
        Assert.True(score.Unlabelled.Count <= 0.1 * score.Scored, string.Join('\n', score.Unlabelled));
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void Labels_EveryQuote_StandsOnceInItsArticle(string story)
    {
        JoinLabels labels = JoinLabels.LoadAll(Stories).Single(l => l.Story == story);

        Assert.All(
            labels.Tellings,
            t =>
                Assert.Equal(2, File.ReadAllText(Path.Combine(Stories, story, t.Article + ".txt")).Split("---", 3)[2].Split(t.Quote).Length)
        );
    }

    /// <summary>The briefs of the labelled stories, made once.</summary>
    public sealed class StoryBriefs
    {
        private readonly Dictionary<string, BriefTellings> _made = new(StringComparer.Ordinal);

        internal JoinScore Score(IEnumerable<JoinLabels> labels)
        {
            JoinScore score = new();
            foreach (JoinLabels story in labels)
            {
                if (!_made.TryGetValue(story.Story, out BriefTellings? brief))
                {
                    Outcome outcome = CommandLine.Run("brief", "--format", "json", Path.Combine("tests", "stories", story.Story));
                    Assert.Equal(0, outcome.ExitCode);
                    _made.Add(story.Story, brief = BriefTellings.Parse(outcome.Output));
                }

                score.Add(story, brief);
            }

            return score;
        }
    }
}
