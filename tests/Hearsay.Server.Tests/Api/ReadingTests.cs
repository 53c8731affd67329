using System.Net;
using System.Text.Json;

namespace Hearsay.Server.Tests.Api;

public sealed class ReadingTests(SampleRoom sample) : IClassFixture<SampleRoom>
{
    [Theory]
    [InlineData("/api/v1/stories")]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/actors")]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/search?q=train")]
    [InlineData("/api/v1/search?q=train&in=articles")]
    [InlineData("/api/v1/search?q=railways&in=actors")]
    [InlineData("/api/v1/conflicts")]
    [InlineData("/api/v1/commitments")]
    [InlineData("/api/v1/outlets")]
    [InlineData("/api/v1/changes")]
    public async Task Get_List_HoldsItems(string path) =>
        Assert.NotEqual(0, (await sample.AskAsync(path)).GetProperty("items").GetArrayLength());

    [Fact]
    public async Task Get_Trace_CarriesLettersOfTheArticlesAndWhatIsNotKnown()
    {
        string claim = await sample.FirstAsync("/api/v1/claims?state=denied", "id");
        JsonElement trace = await sample.AskAsync($"/api/v1/claims/{claim}/trace");
        Assert.NotEqual(0, trace.GetProperty("origins").GetArrayLength());
        Assert.NotEqual(0, trace.GetProperty("denials").GetArrayLength());
        Assert.NotEqual(0, trace.GetProperty("unknown").GetArrayLength());
        await AssertLettersAsync(trace);
    }

    [Fact]
    public async Task Get_Story_IsABriefWhoseSpansAreItsLetters()
    {
        string story = await sample.FirstAsync("/api/v1/stories", "id");
        JsonElement brief = await sample.AskAsync($"/api/v1/stories/{story}");
        Assert.Equal("hearsay/1", brief.GetProperty("schema").GetString());
        Assert.NotEqual(0, brief.GetProperty("claims").GetArrayLength());
    }

    [Fact]
    public async Task Get_ByAPage_ShowsEveryItemOnce()
    {
        List<string> seen = [];
        string? next = "/api/v1/claims?limit=7";
        while (next is not null)
        {
            using HttpResponseMessage answer = await sample.Room.SendAsync(HttpMethod.Get, next);
            JsonElement page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            next = answer.Headers.TryGetValues("Link", out IEnumerable<string>? link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
        JsonElement all = await sample.AskAsync("/api/v1/claims?limit=200");
        Assert.Equal(all.GetProperty("items").GetArrayLength(), seen.Count);
    }

    [Fact]
    public async Task Get_Description_IsThereForPeopleAndForPrograms()
    {
        string page = await sample.Room.Client.GetStringAsync(new Uri("/api/v1/", UriKind.Relative));
        JsonElement document = await sample.AskAsync("/api/v1/openapi.json");
        Assert.All(document.GetProperty("paths").EnumerateObject(), path => Assert.Contains(path.Name, page, StringComparison.Ordinal));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithTheTagOfTheAnswer_IsNotModified()
    {
        using HttpResponseMessage first = await sample.Room.SendAsync(HttpMethod.Get, "/api/v1/stories");
        string tag = first.Headers.ETag!.ToString();
        using HttpResponseMessage second = await sample.Room.SendAsync(HttpMethod.Get, "/api/v1/stories", ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.False(first.Headers.ETag.IsWeak);
    }

    [Theory]
    [InlineData("/api/v1/stories?since=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?since=2031-03-02&until=2031-03-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search?q=train&since=2031-03-02&until=2031-03-01", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search?q=train&in=articles&state=denied", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search?q=train&in=actors&minOrigins=2", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search?q=train&in=actors&outlet=Vane", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?limit=5&limit=6", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?unknown=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories?after=%2e%2e%2f", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/claims?state=true", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search?q=%22open", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/stories/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/claims/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/actors/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/articles/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/rows/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/jobs/none", HttpStatusCode.NotFound)]
    public async Task Get_WhatCannotBeAnswered_IsAProblem(string path, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await sample.Room.SendAsync(HttpMethod.Get, path);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    // Whatever quotes an article says where: the letters there must be those.
    private async Task AssertLettersAsync(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                await AssertLettersAsync(item);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        if (element.TryGetProperty("quote", out JsonElement quote) && element.TryGetProperty("article", out JsonElement article))
        {
            JsonElement annotation = (await sample.AskAsync($"/api/v1/articles/{article.GetString()}")).GetProperty("annotation");
            int[] letters = [.. annotation.GetProperty("text").GetString()!.EnumerateRunes().Select(rune => rune.Value)];
            int[] expected = [.. quote.GetString()!.EnumerateRunes().Select(rune => rune.Value)];
            Assert.Equal(expected, letters[element.GetProperty("start").GetInt32()..element.GetProperty("end").GetInt32()]);
        }

        foreach (JsonProperty property in element.EnumerateObject())
            await AssertLettersAsync(property.Value);
    }
}
