using System.Text.Json;

namespace Hearsay.EndToEnd;

/// <summary>Answers for programs: one object, the same questions of files and of a ledger.</summary>
public sealed class AnswerTests
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
    public void Run_DyadOfALedger_AnswersWithItsRows()
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-answers").FullName;
        try
        {
            string ledger = Path.Combine(folder, "ledger.db");
            Assert.Equal(0, CommandLine.Run("add", Sample, "--ledger", ledger).ExitCode);
            Outcome outcome = CommandLine.Run("dyad", "Marek Sandoval", "Brightwater Terminals", "--ledger", ledger, "--format", "json");
            using JsonDocument answer = JsonDocument.Parse(outcome.Output);

            Assert.Equal("Marek Sandoval", answer.RootElement.GetProperty("first").GetProperty("name").GetString());
            Assert.True(answer.RootElement.GetProperty("rows").GetArrayLength() > 0);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
