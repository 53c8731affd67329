using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hearsay.Benchmarks.Serving;

/// <summary>
/// <c>page-load ADDRESS [RATE] [SECONDS]</c>: asks a running server for pages at a steady rate, as many readers do, whether it keeps up or not, and prints how long
/// answers took and how large they are.
/// </summary>
internal static class PageLoad
{
    private const int Seed = 1;
    private const int Ids = 200;
    private const int WarmRounds = 40;

    public static int Run(string[] args)
    {
        Uri server = new(args[0]);
        int rate = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 50;
        int seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60;
        return RunAsync(server, rate, seconds).GetAwaiter().GetResult();
    }

    private static async Task<int> RunAsync(Uri server, int rate, int seconds)
    {
        using HttpClient client = new() { BaseAddress = server };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        (string Kind, string[] Paths)[] kinds = await KindsAsync(client);
        await WarmAsync(client, kinds);
        Random random = new(Seed);
        ConcurrentBag<Answer> answers = [];
        List<Task> asked = [];
        using PeriodicTimer timer = new(TimeSpan.FromSeconds(1.0 / rate));
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < rate * seconds; i++)
        {
            (string kind, string[] paths) = kinds[i % kinds.Length];
            string path = paths[random.Next(paths.Length)];
            asked.Add(AskAsync(client, kind, path, answers));
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(asked);
        Print(answers, Stopwatch.GetElapsedTime(start));
        return answers.All(answer => answer.Status == 200) ? 0 : 1;
    }

    // A server runs for weeks: what the compiler needs in its first seconds is told apart.
    private static async Task WarmAsync(HttpClient client, (string Kind, string[] Paths)[] kinds)
    {
        ConcurrentBag<Answer> answers = [];
        for (int i = 0; i < WarmRounds; i++)
        {
            foreach ((string kind, string[] paths) in kinds)
                await AskAsync(client, kind, paths[i % paths.Length], answers);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{answers.Count} requests to warm up, the slowest {answers.Max(answer => answer.Took.TotalMilliseconds):0} ms"
            )
        );
    }

    private static async Task AskAsync(HttpClient client, string kind, string path, ConcurrentBag<Answer> answers)
    {
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage response = await client.GetAsync(new Uri(path, UriKind.Relative));
        byte[] body = await response.Content.ReadAsByteArrayAsync();
        answers.Add(new Answer(kind, path, (int)response.StatusCode, body.Length, Stopwatch.GetElapsedTime(start)));
    }

    // What readers look at, of whatever the ledger holds.
    private static async Task<(string Kind, string[] Paths)[]> KindsAsync(HttpClient client)
    {
        string[] stories = await IdsAsync(client, "stories");
        string[] claims = await IdsAsync(client, "claims");
        string[] actors = await IdsAsync(client, "actors");
        string[] articles = await IdsAsync(client, "articles");
        string[] titles = await IdsAsync(client, "stories", "title");
        return
        [
            ("stories", ["/"]),
            ("story", [.. stories.Select(id => "/stories/" + id)]),
            ("claim", [.. claims.Select(id => "/claims/" + id)]),
            ("actor", [.. actors.Select(id => "/actors/" + id)]),
            ("article", [.. articles.Select(id => "/articles/" + Uri.EscapeDataString(id))]),
            (
                "search",
                [
                    .. titles
                        .SelectMany(title => title.Split(' ').Where(word => word.All(char.IsAsciiLetter) && word.Length > 3))
                        .Distinct()
                        .Select(word => "/search?q=" + word),
                ]
            ),
            (
                "REST search",
                [
                    .. titles
                        .SelectMany(title => title.Split(' ').Where(word => word.All(char.IsAsciiLetter) && word.Length > 3))
                        .Distinct()
                        .Select(word => "/api/v1/search?limit=20&q=" + word),
                ]
            ),
            ("REST trace", [.. claims.Select(id => $"/api/v1/claims/{id}/trace")]),
        ];
    }

    private static async Task<string[]> IdsAsync(HttpClient client, string list, string field = "id")
    {
        using Stream body = await client.GetStreamAsync(new Uri($"/api/v1/{list}?limit={Ids}", UriKind.Relative));
        using JsonDocument page = await JsonDocument.ParseAsync(body);
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(field).GetString()!)];
    }

    private static void Print(IReadOnlyCollection<Answer> answers, TimeSpan elapsed)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{answers.Count} requests in {elapsed.TotalSeconds:0.0} s ({answers.Count / elapsed.TotalSeconds:0.0} a second), {answers.Count(answer => answer.Status != 200)} not answered with 200"
            )
        );
        Console.WriteLine("                   p50 ms   p99 ms   max ms   mean KB   max KB");
        foreach (IGrouping<string, Answer> kind in answers.GroupBy(answer => answer.Kind).Append(new All(answers)))
        {
            double[] times = [.. kind.Select(answer => answer.Took.TotalMilliseconds).Order()];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{kind.Key, -15} {times[times.Length / 2], 9:0.0} {times[(int)(times.Length * 0.99)], 8:0.0} {times[^1], 8:0.0} {kind.Average(answer => answer.Bytes) / 1000, 9:0.0} {kind.Max(answer => answer.Bytes) / 1000.0, 8:0.0}"
                )
            );
        }

        foreach (Answer answer in answers.Where(answer => answer.Status != 200).Take(5))
            Console.WriteLine($"{answer.Status} {answer.Path}");
    }

    private sealed record Answer(string Kind, string Path, int Status, int Bytes, TimeSpan Took);

    private sealed class All(IReadOnlyCollection<Answer> answers) : IGrouping<string, Answer>
    {
        public string Key => "all";

        public IEnumerator<Answer> GetEnumerator() => answers.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
