using System.Data.Common;
using System.Diagnostics;
using Hearsay.Ledger;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>A full disk, two writers at once and a damaged file: said clearly, and nothing acknowledged is lost.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private const int LedgerUnusable = 3;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-store-");

    [SmallDiskFact]
    public void Add_DiskFull_SaysSoAndKeepsTheLedger()
    {
        string news = PathOf("news.jsonl");
        InventedNotices.Write(news, 400);
        string disk = _folder.CreateSubdirectory("disk").FullName;
        using (SmallDisk.Mount(disk, megabytes: 2))
        {
            string ledger = Path.Combine(disk, "ledger.db");
            Outcome outcome = CommandLine.Run("add", news, "--ledger", ledger);
            Assert.Equal(LedgerUnusable, outcome.ExitCode);
            Assert.Contains("disk", outcome.Errors, StringComparison.Ordinal);
            Assert.Contains("run the same command again", outcome.Errors, StringComparison.Ordinal);
            int acknowledged = outcome.Output.Split('\n').Count(line => line.StartsWith("new ", StringComparison.Ordinal));
            using LedgerStore store = LedgerStore.Open(LedgerLocation.Of(ledger), TimeProvider.System);
            Assert.True(store.Statistics().Articles >= acknowledged);
            Assert.Empty(store.Verify());
        }
    }

    [SmallDiskFact]
    public void Any_DiskThatMayOnlyBeRead_IsAskedAndNotAddedTo()
    {
        string news = PathOf("news.jsonl");
        InventedNotices.Write(news, 3);
        string folder = _folder.CreateSubdirectory("archive").FullName;
        using SmallDisk disk = SmallDisk.Mount(folder, megabytes: 8);
        string ledger = Path.Combine(folder, "ledger.db");
        Assert.Equal(0, CommandLine.Run("add", news, "--ledger", ledger).ExitCode);
        disk.ForbidWriting();
        foreach (string[] question in new[] { new[] { "search" }, ["brief"], ["stats"], ["verify"], ["outlets"], ["export"] })
        {
            Outcome answer = CommandLine.Run([.. question, "--ledger", ledger]);
            Assert.True(answer.ExitCode == 0 && answer.Output.Length > 0, answer.Errors);
        }

        Outcome refusal = CommandLine.Run("add", news, "--ledger", ledger);
        Assert.Equal((LedgerUnusable, ""), (refusal.ExitCode, refusal.Output));
        Assert.Contains("may not be written to; check the permissions", refusal.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_TwoProcessesOnOneFile_BothAreThere()
    {
        string one = PathOf("one.jsonl");
        string other = PathOf("other.jsonl");
        InventedNotices.Write(one, 60);
        InventedNotices.Write(other, 60, from: 40);
        string ledger = PathOf("ledger.db");
        Process[] writers = [.. new[] { one, other }.Select(file => CommandLine.Start("add", file, "--ledger", ledger, "--quiet"))];
        foreach (Process writer in writers)
        {
            Task<string> errors = writer.StandardError.ReadToEndAsync();
            await writer.StandardOutput.ReadToEndAsync();
            await writer.WaitForExitAsync();
            Assert.True(writer.ExitCode == 0, await errors);
            writer.Dispose();
        }

        using LedgerStore store = LedgerStore.Open(LedgerLocation.Of(ledger), TimeProvider.System);
        Assert.Equal(100, store.Statistics().Articles);
        Assert.Empty(store.Verify());
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("verify")]
    [InlineData("add")]
    public void Any_FileThatIsNoLedger_IsRefusedWithAdvice(string command)
    {
        string ledger = PathOf("ledger.db");
        File.WriteAllText(ledger, new string('x', 9_000));
        string[] arguments = command == "add" ? [command, "samples/harbour-crane", "--ledger", ledger] : [command, "--ledger", ledger];
        Outcome outcome = CommandLine.Run(arguments);
        Assert.Equal(LedgerUnusable, outcome.ExitCode);
        Assert.Contains("no ledger", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("--ledger", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(new string('x', 9_000), File.ReadAllText(ledger));
    }

    [Fact]
    public void Verify_PagesOverwritten_SaysThatTheFileIsDamaged()
    {
        string ledger = PathOf("ledger.db");
        Assert.Equal(0, CommandLine.Run("add", "samples/harbour-crane", "--ledger", ledger).ExitCode);
        using (FileStream file = new(ledger, FileMode.Open, FileAccess.ReadWrite))
        {
            // Every page after the first few: the schema is readable and the rows are not.
            for (long at = 40 * 4096; at + 4096 <= file.Length; at += 4096)
            {
                file.Position = at;
                file.Write(new byte[2048]);
            }
        }

        Outcome outcome = CommandLine.Run("verify", "--ledger", ledger);
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.NotEmpty(outcome.Output + outcome.Errors);
        Assert.DoesNotContain("Unhandled", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", 1)]
    [InlineData("brief", 3)]
    [InlineData("export", 3)]
    public void Any_RecordThatNoVersionWrote_IsToldAsDamage(string command, int code)
    {
        string ledger = PathOf("ledger.db");
        Assert.Equal(0, CommandLine.Run("add", "samples/harbour-crane", "--ledger", ledger).ExitCode);
        using (LedgerStore store = LedgerStore.Open(LedgerLocation.Of(ledger), TimeProvider.System))
        using (DbConnection connection = store.OpenConnection())
        using (DbCommand harm = connection.CreateCommand())
        {
            harm.CommandText = "UPDATE story SET body = x'ff00ff00ff'";
            Assert.Equal(1, harm.ExecuteNonQuery());
        }

        Outcome outcome = CommandLine.Run(command, "--ledger", ledger, "--quiet");
        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains("the stored record is damaged", command == "verify" ? outcome.Output : outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(command == "verify", outcome.Errors.Length == 0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
