using System.Net;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Tests.Telemetry;

public sealed class TelemetryTests
{
    [Theory]
    [InlineData("/healthz", "alive")]
    [InlineData("/readyz", "ready")]
    public async Task Get_Health_NeedsNoKey(string path, string expected)
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(new ReadingRoomOptions { RequiresSignIn = true });
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, (await answer.Content.ReadAsStringAsync()).Trim());
    }

    [Fact]
    public async Task Get_Metrics_CountsRequestsByRouteNotByAddress()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        using HttpResponseMessage asked = await room.SendAsync(HttpMethod.Get, "/api/v1/stories/secret-story?x=1");
        string metrics = await room.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Contains(
            "hearsay_request_duration_seconds_count{method=\"GET\",route=\"/api/v1/stories/{story}\",status=\"400\"} 1\n",
            metrics,
            StringComparison.Ordinal
        );
        Assert.Contains("# TYPE hearsay_request_duration_seconds histogram", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-story", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_Requests_TellsNoQueryAndNoLetters()
    {
        List<string> lines = [];
        using RecordingProvider provider = new(lines);
        await using OpenRoom room = await OpenRoom.OpenAsync(logging: logging =>
            logging.SetMinimumLevel(LogLevel.Trace).AddProvider(provider)
        );
        room.AddText("Ines Calder said the bridge was safe.", "text.txt");
        using HttpResponseMessage asked = await room.SendAsync(HttpMethod.Get, "/api/v1/search?q=calder");
        // A request's line is written when it is over, which may be after its answer has come.
        string[] own = [];
        for (int wait = 0; wait < 200 && !own.Any(line => line.Contains("/api/v1/search", StringComparison.Ordinal)); wait++)
        {
            await Task.Delay(50);
            lock (lines)
                own = [.. lines.Where(line => line.StartsWith("Hearsay", StringComparison.Ordinal))];
        }

        Assert.Contains(own, line => line.Contains("/api/v1/search", StringComparison.Ordinal));
        Assert.DoesNotContain(own, line => line.Contains("calder", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class RecordingProvider(List<string> lines) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, lines);

        public void Dispose() { }
    }

    private sealed class Recorder(string category, List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            lock (lines)
                lines.Add($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
