using System.Text.Json;

namespace Hearsay.EndToEnd;

/// <summary>Answers for programs: one object, the same questions of files and of a ledger.</summary>
public sealed class AnswerTests(SampleLedger samples) : IClassFixture<SampleLedger>
{
    private const string Sample = "samples/harbour-crane";

    [Theory]
    [InlineData("matches", "claim", "the crane had failed a brake test", Sample, "--format", "json")]
    [InlineData("deeds", "dyad", "Marek Sandoval", "Brightwater Terminals", Sample, "--format", "json")]
    [InlineData("actors", "actors", Sample, "--format", "json")]
    public void Run_QuestionAboutFiles_AnswersWithOneObject(string list, params string[] arguments)
    {
        Outcome outcome = CommandLine.Run(arguments);
        using JsonDocument answer = JsonDocument.Parse(outcome.Output);

        Assert.Equal(0, outcome.ExitCode);
        Assert.True(answer.RootElement.GetProperty(list).GetArrayLength() > 0);
    }

    [Fact]
    public void Run_ActorOfALedger_AnswersWithNamesRowsAndReasons()
    {
        Outcome outcome = CommandLine.Run(
            "actor",
            "Jonas Ebbe",
            "--ledger",
            samples.Ledger,
            "--format",
            "json",
            "--explain",
            "--most",
            "2"
        );
        using JsonDocument answer = JsonDocument.Parse(outcome.Output);
        JsonElement actor = answer.RootElement.GetProperty("actor");
        JsonElement[] said = [.. answer.RootElement.GetProperty("said").EnumerateArray()];

        Assert.Equal(("Jonas Ebbe", "person"), (actor.GetProperty("name").GetString(), actor.GetProperty("kind").GetString()));
        Assert.Contains(actor.GetProperty("aliases").EnumerateArray(), a => a.GetString() == "Ebbe");
        Assert.InRange(said.Length, 1, 2);
        string id = actor.GetProperty("id").GetString()!;
        Assert.All(said, row => Assert.Equal(id, row.GetProperty("statement").GetProperty("source").GetProperty("actor").GetString()));
        Assert.All(
            answer.RootElement.GetProperty("merges").EnumerateArray(),
            merge => Assert.NotEmpty(merge.GetProperty("because").GetString()!)
        );
        Assert.True(answer.RootElement.GetProperty("merges").GetArrayLength() > 0);
    }

    [Fact]
    public void Run_DyadOfALedger_AnswersWithItsRows()
    {
        Outcome outcome = CommandLine.Run(
            "dyad",
            "Marek Sandoval",
            "Brightwater Terminals",
            "--ledger",
            samples.Ledger,
            "--format",
            "json"
        );
        using JsonDocument answer = JsonDocument.Parse(outcome.Output);

        Assert.Equal("Marek Sandoval", answer.RootElement.GetProperty("first").GetProperty("name").GetString());
        Assert.True(answer.RootElement.GetProperty("rows").GetArrayLength() > 0);
    }
}
