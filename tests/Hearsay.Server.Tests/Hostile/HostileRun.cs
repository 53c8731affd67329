using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Server.Tests.Hostile;

/// <summary>Sends bad requests and judges what comes back.</summary>
internal static class HostileRun
{
    private const int MostAnswerBytes = 4 << 20;

    // Words that only the inside of the program knows.
    private static readonly string[] Inside =
    [
        "Exception",
        "   at Hearsay",
        "   at Microsoft",
        ".cs:line",
        "System.",
        "SQLite Error",
        "no such table",
        "Npgsql",
        "ledger.db",
        "root:x:0",
        "/tmp/hearsay-",
        "<script>alert",
        "<img src=x",
        "<svg/onload",
    ];

    /// <summary>Sends each, so many at once, and counts the answers by kind and status; faults are the answers that must not be.</summary>
    public static async Task<(SortedDictionary<string, SortedDictionary<int, int>> Statuses, List<string> Faults)> SendAsync(
        IPEndPoint server,
        IEnumerable<HostileRequest> requests,
        int atOnce,
        TimeSpan patience
    )
    {
        SortedDictionary<string, SortedDictionary<int, int>> statuses = new(StringComparer.Ordinal);
        List<string> faults = [];
        await Parallel.ForEachAsync(
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (request, stop) =>
            {
                string answer = await SendAsync(server, request, patience, stop);
                int status = StatusOf(answer);
                string? fault = FaultOf(request, answer, status);
                lock (statuses)
                {
                    if (!statuses.TryGetValue(request.Kind, out SortedDictionary<int, int>? counts))
                        statuses.Add(request.Kind, counts = []);
                    counts[status] = counts.GetValueOrDefault(status) + 1;
                    if (fault is not null)
                        faults.Add(fault);
                }
            }
        );
        return (statuses, faults);
    }

    private static async Task<string> SendAsync(IPEndPoint server, HostileRequest request, TimeSpan patience, CancellationToken stop)
    {
        using CancellationTokenSource clock = CancellationTokenSource.CreateLinkedTokenSource(stop);
        clock.CancelAfter(patience);
        using TcpClient client = new();
        using MemoryStream answer = new();
        try
        {
            await client.ConnectAsync(server, clock.Token);
            NetworkStream stream = client.GetStream();
            Task sending = stream.WriteAsync(request.Bytes, clock.Token).AsTask();
            byte[] buffer = new byte[16 << 10];
            // A server that refuses a long body answers before all of it is sent.
            while (answer.Length < MostAnswerBytes && await stream.ReadAsync(buffer, clock.Token) is var read and > 0)
                answer.Write(buffer, 0, read);
            await sending;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return answer.Length == 0 ? "held" : Encoding.UTF8.GetString(answer.ToArray());
        }
        catch (Exception closed) when (closed is IOException or SocketException)
        {
            // Closed without an answer, or before all was sent.
        }

        return Encoding.UTF8.GetString(answer.ToArray());
    }

    private static int StatusOf(string answer) =>
        answer.Length > 12 && answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)
            ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture)
            : 0;

    private static string? FaultOf(HostileRequest request, string answer, int status)
    {
        // 501 and 505 say that a method or version of the protocol is not known.
        if (status >= 500 && status is not (501 or 505))
            return $"{request.Kind}: status {status}: {Head(request)}";
        if (answer == "held")
            return $"{request.Kind}: the connection was held open";
        string? told = Array.Find(Inside, word => answer.Contains(word, StringComparison.Ordinal));
        return told is null ? null : $"{request.Kind}: the answer tells '{told}': {Head(request)}";
    }

    private static string Head(HostileRequest request) =>
        Encoding.UTF8.GetString(request.Bytes.AsSpan(0, Math.Min(200, request.Bytes.Length)));
}
