using System.Diagnostics;
using System.Globalization;
using Hearsay.Testing;

namespace Hearsay.EndToEnd.Watching;

/// <summary><c>hearsay watch</c> as a shell runs it, on a server of the test's own.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Report =
        "The Weir Board of Osk said on Monday that forty houses stood empty. Ada Brenn, its engineer, denied that the gate had failed and promised a report by March 9. ";

    private readonly TemporaryFolder _folder = new();
    private readonly LoopbackServer _server = new(request =>
        request.Path switch
        {
            "/feed" => LoopbackAnswer.Text(
                "<rss version=\"2.0\"><channel><title>Osk Day</title><item><guid>1</guid><title>Forty houses empty</title>"
                    + $"<pubDate>Tue, 04 Mar 2031 08:00:00 GMT</pubDate><description>{string.Concat(Enumerable.Repeat(Report, 6))}</description></item></channel></rss>"
            ),
            "/moved" => LoopbackAnswer.Redirect(302, "http://169.254.169.254/latest/"),
            _ => LoopbackAnswer.Of(404),
        }
    );

    private string Ledger => _folder.At("ledger.db");

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Watch_Once_AddsAndTellsHowFeedsDo()
    {
        Outcome first = Watch("/feed", "/missing");
        // One feed fails: the exit code says so, and the other was taken over.
        Assert.Equal(1, first.ExitCode);
        Assert.Contains("  healthy    1 new  ", first.Output, StringComparison.Ordinal);
        Assert.Contains("  failing    nothing  ", first.Output, StringComparison.Ordinal);
        Outcome listed = CommandLine.Run("watch", "--list", "--ledger", Ledger);
        Assert.Equal(2, listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("  1 article  ", listed.Output, StringComparison.Ordinal);
        Outcome exported = CommandLine.Run("export", "--table", "articles", "--ledger", Ledger, "--quiet");
        Assert.Contains("Forty houses empty", exported.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_OwnMachine_IsNotAskedUnlessAllowed()
    {
        Outcome outcome = CommandLine.Run("watch", _server.At("/feed").AbsoluteUri, "--once", "--ledger", Ledger);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("not on the public internet", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public void Watch_RedirectIntoThePrivate_IsRefused()
    {
        Outcome outcome = Watch("/moved");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("169.254.169.254 is not on the public internet", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Watch_AskedToEnd_EndsWellWithWhatItTold()
    {
        using Process process = CommandLine.Start(Arguments("/feed"));
        string? line = process.StandardOutput.ReadLine();
        Assert.Contains("1 new", line, StringComparison.Ordinal);
        using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(20)), "it did not stop");
        Assert.Equal(0, process.ExitCode);
        Assert.Contains("stopped watching", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    // "hearsay watch … | head -1": two feeds, and a reader that is gone before the first line.
    [Fact]
    public void Watch_NobodyReadsWhatItTells_Ends()
    {
        using Process process = CommandLine.Start(Arguments("/feed", "/missing"));
        process.StandardOutput.Close();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "it did not stop");
        Assert.Equal(0, process.ExitCode);
    }

    private Outcome Watch(params string[] paths) => CommandLine.Run([.. Arguments(paths), "--once"]);

    private string[] Arguments(params string[] paths) =>
        ["watch", .. paths.Select(path => _server.At(path).AbsoluteUri), "--ledger", Ledger, "--allow-address", "127.0.0.1/32"];
}
