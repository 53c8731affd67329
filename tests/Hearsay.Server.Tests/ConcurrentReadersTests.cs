using System.Net;

namespace Hearsay.Server.Tests;

/// <summary>Many readers of a room whose ledger is written to at the same time, as by <c>hearsay watch</c>.</summary>
public sealed class ConcurrentReadersTests
{
    private const int Readers = 50;
    private const int RequestsEach = 4;

    private static readonly string[] Paths =
    [
        "/",
        "/search?q=gate",
        "/api/v1/stories",
        "/api/v1/search?q=gate",
        "/api/v1/actors",
        "/api/v1/articles",
        "/metrics",
        "/alerts.atom",
    ];

    [Fact]
    public async Task Get_WhileArticlesAreAdded_AnswersEveryReader()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(
            new ReadingRoomOptions
            {
                Limits = new RequestLimits { RequestsPerSecond = Readers * RequestsEach, Burst = Readers * RequestsEach },
            }
        );
        room.AddText(Notice(0), "notice-0.txt");
        using CancellationTokenSource readersAreDone = new();
        Task<int> writing = Task.Run(() => AddUntil(room, readersAreDone.Token));
        HttpStatusCode[][] answers = await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => ReadAsync(room, reader)));
        await readersAreDone.CancelAsync();
        int added = await writing;
        Assert.All(answers.SelectMany(codes => codes), code => Assert.Equal(HttpStatusCode.OK, code));
        // All that was acknowledged meanwhile is there.
        Assert.Equal(added + 1, room.Services.Ledger.Store.Statistics().Articles);
        Assert.NotEqual(0, added);
    }

    private static int AddUntil(OpenRoom room, CancellationToken stop)
    {
        int added = 0;
        do
        {
            added++;
            room.AddText(Notice(added), $"notice-{added}.txt");
        } while (!stop.IsCancellationRequested);
        return added;
    }

    private static async Task<HttpStatusCode[]> ReadAsync(OpenRoom room, int reader)
    {
        HttpStatusCode[] codes = new HttpStatusCode[RequestsEach];
        for (int i = 0; i < codes.Length; i++)
        {
            using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, Paths[(reader + i) % Paths.Length]);
            await answer.Content.ReadAsByteArrayAsync();
            codes[i] = answer.StatusCode;
        }

        return codes;
    }

    private static string Notice(int number) =>
        $"---\noutlet: Osk Day {number}\npublished: 2031-03-{(number % 28) + 1:00}\n---\n"
        + $"Gate {number} failed on Monday, said Ada Brenn of the Weir Board. The mayor denied that gate {number} had failed.\n";
}
