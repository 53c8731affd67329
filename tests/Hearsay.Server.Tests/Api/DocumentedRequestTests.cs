using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hearsay.Server.Tests.Api;

/// <summary>The requests that docs/server.md shows, sent in their order as they are written: each is answered.</summary>
public sealed partial class DocumentedRequestTests
{
    private const string Page =
        "<html><head><title>Bridge shut</title></head><body><article><p>The mayor, Ines Calder, said on Tuesday that the bridge would be closed for a month, and that a ferry would run.</p></article></body></html>";

    private string _claim = "";

    [Fact]
    public async Task Requests_SentInTheirOrder_AreAnswered()
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        foreach (string path in RepositoryFiles.Sample("harbour-crane").Concat(RepositoryFiles.Sample("night-trains")))
            room.AddFile(path);
        string[] lines = [.. Lines()];
        Assert.True(lines.Length >= 10, $"{lines.Length} requests");
        foreach (string line in lines)
        {
            using HttpRequestMessage request = RequestOf(
                line.Replace("'$CLAIM'", _claim, StringComparison.Ordinal).Replace("$CLAIM", _claim, StringComparison.Ordinal)
            );
            using HttpResponseMessage answer = await room.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            string body = line.Contains("/events", StringComparison.Ordinal) ? "" : await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{line}\n{(int)answer.StatusCode} {body}");
            if (JqPath().Match(line) is { Success: true } path)
                _claim = ValueAt(JsonDocument.Parse(body).RootElement, path.Groups["path"].Value);
        }
    }

    private static IEnumerable<string> Lines() =>
        string.Join('\n', RepositoryFiles.Lines("docs/server.md"))
            .Replace("\\\n", " ", StringComparison.Ordinal)
            .Split('\n')
            .Where(line => line.Contains("curl -s", StringComparison.Ordinal));

    private static HttpRequestMessage RequestOf(string line)
    {
        Match address = Address().Match(line);
        Assert.True(address.Success, line);
        Match method = Method().Match(line);
        HttpRequestMessage request = new(
            new HttpMethod(method.Success ? method.Groups["method"].Value : "GET"),
            address.Groups["path"].Value
        );
        string type = ContentType().Match(line) is { Success: true } given ? given.Groups["type"].Value : "application/octet-stream";
        if (Data().Match(line) is { Success: true } data)
            request.Content = new StringContent(data.Groups["data"].Value, Encoding.UTF8, type);
        else if (line.Contains("--data-binary", StringComparison.Ordinal))
            request.Content = new StringContent(
                type == "text/html" ? Page : JsonSerializer.Serialize(new { text = "Orrin Vance said the tunnel was flooded." }) + "\n",
                Encoding.UTF8,
                type
            );
        else if (line.Contains("-F file=", StringComparison.Ordinal))
            request.Content = new MultipartFormDataContent { { new StringContent(Page), "file", "page.html" } };
        return request;
    }

    // What jq would take out: .matches[0].claim.id
    private static string ValueAt(JsonElement json, string path)
    {
        foreach (Match step in JqStep().Matches(path))
            json = step.Groups["name"] is { Success: true } name
                ? json.GetProperty(name.Value)
                : json[int.Parse(step.Groups["index"].Value, null)];
        return json.GetString()!;
    }

    [GeneratedRegex("""localhost:8080(?<path>/[^\s']*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("""-X (?<method>[A-Z]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();

    [GeneratedRegex("""Content-Type: (?<type>[a-z/-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ContentType();

    [GeneratedRegex("""-d '(?<data>[^']*)'""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Data();

    [GeneratedRegex("""jq -r '(?<path>[^']+)'""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JqPath();

    [GeneratedRegex("""\.(?<name>\w+)|\[(?<index>\d+)\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JqStep();
}
