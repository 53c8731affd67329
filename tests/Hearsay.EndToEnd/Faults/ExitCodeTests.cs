using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Faults;

/// <summary>Exit codes and what is said where nothing can be done, or not all of it.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private const string Row = "{\"id\":\"a\",\"text\":\"It rained, said Ola Brimm.\"}\n";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData]
    [InlineData("brief", "--format", "xml", "samples/night-trains")]
    [InlineData("brief", "--nonsense", "samples/night-trains")]
    [InlineData("brief", "samples/night-trains", "--out", "/nowhere/at/all.json")]
    [InlineData("brief", "samples/night-trains", "--since", "2031-03-01")]
    [InlineData("claim", "", "samples/night-trains")]
    [InlineData("brief", "samples/night-trains", "--out", "")]
    [InlineData("outlets", "/nowhere/grades.csv")]
    [InlineData("outlets", "samples")]
    public void Run_WrongUse_ExitsWith2(params string[] arguments)
    {
        Outcome outcome = CommandLine.Run(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.NotEqual("", outcome.Errors);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("search", "crane")]
    [InlineData("stats")]
    [InlineData("keys", "list")]
    [InlineData("keys", "remove", "ana")]
    [InlineData("mcp")]
    [InlineData("watch")]
    public void Run_LedgerThatIsNotThere_ExitsWith3AndMakesNone(params string[] arguments)
    {
        string ledger = Path.Combine(_folder.Path, "none", "ledger.db");
        Outcome outcome = CommandLine.Run([.. arguments, "--ledger", ledger]);
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(ledger, outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(ledger)));
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://ada:secret@[nowhere/news")]
    [InlineData("Host=;Password=secret")]
    public void Run_AddressThatIsNone_ExitsWith3AndTellsNoPassword(string address)
    {
        Outcome outcome = CommandLine.Run("stats", "--ledger", address);
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("postgres://USER@HOST/NAME", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_NameOrIdThatTheLedgerLacks_ExitsWith1()
    {
        string ledger = _folder.At("ledger.db");
        Assert.Equal(0, CommandLine.RunWith(Row, "add", "-", "--ledger", ledger).ExitCode);
        foreach (
            string[] question in new[]
            {
                new[] { "story", "t-none" },
                ["brief", "--story", "t-none"],
                ["actor", "Nobody"],
                // The beginning of a name is not taken for the name.
                ["dyad", "O", "B"],
                ["search", "rain", "--speaker", "Nobody"],
                ["decide", "undo", "9"],
                ["brief", "--outlet", "Nowhere Post"],
                ["story", "--outlet", "Nowhere Post"],
                ["search", "rain", "--outlet", "Nowhere Post"],
                ["export", "--actor", "Nobody"],
                ["export", "--outlet", "Nowhere Post"],
                ["export", "--story", "t-none"],
            }
        )
        {
            Outcome outcome = CommandLine.Run([.. question, "--ledger", ledger]);
            Assert.True(outcome.ExitCode == 1, string.Join(' ', question) + "\n" + outcome.Errors);
            Assert.NotEqual("", outcome.Output + outcome.Errors);
        }
    }

    [Theory]
    [InlineData("--actor", "Nobody")]
    [InlineData("--outlet", "Nowhere Post")]
    [InlineData("--story", "t-none")]
    public void Export_NameOrIdThatTheFilesLack_ExitsWith1AndWritesNothing(string option, string value)
    {
        string file = _folder.At("rows.csv");
        Outcome outcome = CommandLine.Run("export", "samples/night-trains", option, value, "--out", file, "--quiet");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(value, outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void Read_NothingPipedIn_IsToldOfStandardInput()
    {
        Outcome outcome = CommandLine.Run("read", "-");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("standard input: it is empty", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Add_FileThatIsNotThere_IsCountedAsFailed()
    {
        string ledger = _folder.At("ledger.db");
        Outcome outcome = CommandLine.RunWith(Row, "add", "-", "samples/no-such-file.txt", "--ledger", ledger);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("1 new, 0 new versions, 0 known before, 1 failed;", outcome.Output, StringComparison.Ordinal);
    }

    // One address is not of this computer, the other is taken.
    [Fact]
    public void Serve_WhereItCannotListen_SaysSoInASentence()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        string ledger = _folder.At("ledger.db");
        Assert.Equal(0, CommandLine.Run("keys", "add", "desk", "--ledger", ledger).ExitCode);
        foreach (string host in new[] { "127.0.0.1", "203.0.113.5" })
        {
            Outcome outcome = CommandLine.Run("serve", "--host", host, "--port", port, "--ledger", ledger);
            Assert.Equal(2, outcome.ExitCode);
            Assert.StartsWith($"hearsay: cannot listen on {host}, port {port}", outcome.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_NothingCanBeRead_DoesNotSpeakOfARest()
    {
        Outcome outcome = CommandLine.Run("read", "/nowhere/at/all.txt");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("there was nothing else", outcome.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
