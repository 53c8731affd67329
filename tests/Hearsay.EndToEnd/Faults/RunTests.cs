using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Faults;

/// <summary>Output files, terminals, pipes and signals.</summary>
public sealed class RunTests : IDisposable
{
    private const string Row = "{\"id\":\"a\",\"text\":\"It rained, said Ola Brimm.\"}\n";

    private static readonly string Filler = string.Concat(
        Enumerable.Repeat(
            "The council of Osk met on Monday and heard the report of the bridge inspectors, who had walked the span twice. ",
            6
        )
    );

    private readonly TemporaryFolder _folder = new();

    // ESC, and a mark that turns the direction of what follows.
    [Theory]
    [InlineData("brief")]
    [InlineData("parse", "--format", "text")]
    [InlineData("actors")]
    public void Run_TextForPeople_ShowsWhatWouldCommandTheTerminal(params string[] command)
    {
        Outcome outcome = CommandLine.RunWith("It rained,\u001b[31m said \u202eOla Brimm.", [command[0], "-", .. command[1..]]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.DoesNotContain('\u202e', outcome.Output);
    }

    [Fact]
    public void Run_Version_PrintsIt()
    {
        Outcome outcome = CommandLine.Run("--version");
        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("0.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StandardInput_IsOneArticle()
    {
        Outcome outcome = CommandLine.RunWith("It rained, said Ola Brimm.", "read", "-");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("\"text\":\"It rained, said Ola Brimm.\"", outcome.Output, StringComparison.Ordinal);
    }

    // As a shell gives it: hearsay read <(curl …).
    [Fact]
    public async Task Read_NamedPipe_IsOneArticle()
    {
        string pipe = _folder.At("pipe");
        Process.Start("mkfifo", pipe).WaitForExit();
        Task writing = Task.Run(() => File.WriteAllText(pipe, "It rained, said Ola Brimm."));
        Outcome outcome = CommandLine.Run("read", pipe);
        await writing;
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("\"text\":\"It rained, said Ola Brimm.\"", outcome.Output, StringComparison.Ordinal);
    }

    // The progress line is drawn once a run has taken a second; it must be gone when the result begins.
    [FactWithScript]
    public void Brief_InATerminal_LeavesNothingOfTheProgressLine()
    {
        string rows = _folder.At("rows.jsonl");
        File.WriteAllLines(
            rows,
            Enumerable
                .Range(0, 500)
                .Select(i => JsonSerializer.Serialize(new { id = $"n{i}", text = $"Bolt {i} was loose, said Ola Brimm. " + Filler }))
        );
        ProcessStartInfo start = new("script")
        {
            ArgumentList =
            {
                "-qec",
                $"stty cols 100; dotnet '{Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll")}' brief '{rows}' --color never --jobs 1",
                "/dev/null",
            },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        string written = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("/s", written, StringComparison.Ordinal);
        string[] screen = TerminalScreen.Of(written);
        Assert.Contains(screen, line => line.StartsWith("BRIEF  500 articles", StringComparison.Ordinal));
        Assert.DoesNotContain(screen, line => line.Contains("%  500 articles", StringComparison.Ordinal));
    }

    [Fact]
    public void Run_HelpIntoAFullDisk_SaysSo()
    {
        using Process process = Process.Start(
            new ProcessStartInfo("bash")
            {
                ArgumentList = { "-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll")}' --help > /dev/full" },
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith("hearsay: cannot write the output", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Out_FullDisk_IsNamedOnce()
    {
        if (OperatingSystem.IsWindows())
            return;
        Outcome outcome = CommandLine.Run("read", "samples/night-trains", "--out", "/dev/full");
        Assert.Equal((2, "hearsay: cannot write /dev/full: No space left on device\n"), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public void Out_SomeItemFails_HoldsTheRest()
    {
        string file = _folder.At("brief.json");
        File.WriteAllText(_folder.At("empty.txt"), "");
        Outcome outcome = CommandLine.Run("brief", "--format", "json", "--out", file, "samples/night-trains", _folder.At("empty.txt"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.StartsWith("{", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Empty(_folder.GetFiles("*.tmp"));
    }

    [Fact]
    public void Brief_JsonLines_NamesTheKindOfEveryRow()
    {
        string[] rows = CommandLine
            .Run("brief", "--format", "jsonl", "samples/night-trains")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("{\"row\":\"brief\",\"schema\":\"hearsay/1\"", rows[0], StringComparison.Ordinal);
        Assert.All(rows, row => Assert.StartsWith("{\"row\":\"", row, StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("{\"row\":\"claim\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Brief_PipedWithoutTerminal_HasNoEscapeSequences() =>
        Assert.DoesNotContain('\u001b', CommandLine.Run("brief", "samples/night-trains").Output);

    [Fact]
    public void Brief_ColorAlways_HasThem() =>
        Assert.Contains("\u001b[", CommandLine.Run("brief", "--color", "always", "samples/night-trains").Output, StringComparison.Ordinal);

    [Fact]
    public async Task Annotate_ReaderGoesAway_EndsQuietly()
    {
        string rows = PathOfRows(20_000);
        using Process process = CommandLine.Start("annotate", rows);
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal("", await errors);
    }

    [Fact]
    public void Annotate_Interrupted_ExitsWith130AndLeavesNoFile()
    {
        if (OperatingSystem.IsWindows())
            return;
        string output = _folder.At("out.jsonl");
        string rows = PathOfRows(50_000);
        using Process process = CommandLine.Start("annotate", rows, "--out", output);
        SpinWait.SpinUntil(() => _folder.GetFiles("*.tmp").Length > 0, TimeSpan.FromSeconds(20));
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), "it did not stop");
        Assert.Equal(130, process.ExitCode);
        Assert.Single(_folder.GetFiles());
    }

    public void Dispose() => _folder.Dispose();

    private string PathOfRows(int count)
    {
        string path = _folder.At("rows.jsonl");
        StringBuilder rows = new();
        for (int i = 0; i < count; i++)
            rows.Append(Row.Replace("\"a\"", $"\"a{i}\"", StringComparison.Ordinal));
        File.WriteAllText(path, rows.ToString());
        return path;
    }
}
