using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Testing;

/// <summary>What a test's server was asked.</summary>
internal sealed record LoopbackRequest(string Path, IReadOnlyDictionary<string, string> Headers)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>What a test's server answers.</summary>
internal sealed record LoopbackAnswer(int Status, byte[] Body, params (string Name, string Value)[] Headers)
{
    /// <summary>Gets how long the body lets wait.</summary>
    public TimeSpan Delay { get; init; }

    public static LoopbackAnswer Text(string body, params (string Name, string Value)[] headers) =>
        new(200, Encoding.UTF8.GetBytes(body), headers);

    public static LoopbackAnswer Redirect(int status, string location) => new(status, [], ("Location", location));

    public static LoopbackAnswer Of(int status, params (string Name, string Value)[] headers) => new(status, [], headers);
}

/// <summary>A small HTTP server on a free loopback port: one answer a connection.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<LoopbackRequest, LoopbackAnswer> _answer;

    public LoopbackServer(Func<LoopbackRequest, LoopbackAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Gets the requests so far, robots.txt apart.</summary>
    public ConcurrentQueue<LoopbackRequest> Requests { get; } = [];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri At(string path) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}{path}"));

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using NetworkStream stream = client.GetStream();
                LoopbackRequest request = await ReadAsync(stream);
                if (request.Path != "/robots.txt")
                    Requests.Enqueue(request);
                LoopbackAnswer answer = _answer(request);
                StringBuilder head = new();
                head.Append(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 {answer.Status} Answer\r\nContent-Length: {answer.Body.Length}\r\nConnection: close\r\n"
                );
                foreach ((string name, string value) in answer.Headers)
                    head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
                await Task.Delay(answer.Delay, _stop.Token);
                await stream.WriteAsync(answer.Body, _stop.Token);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The client hung up, or the test is over.
            }
        }
    }

    private async Task<LoopbackRequest> ReadAsync(NetworkStream stream)
    {
        StringBuilder text = new();
        byte[] one = new byte[4096];
        while (!text.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            int read = await stream.ReadAsync(one, _stop.Token);
            if (read == 0)
                break;
            text.Append(Encoding.ASCII.GetString(one, 0, read));
        }

        string[] lines = text.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new LoopbackRequest(
            lines[0].Split(' ')[1],
            lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase)
        );
    }
}
