using System.Net;
using Hearsay.Server.Hosting;

namespace Hearsay.Server.Tests;

public sealed class ReadingRoomTests(EmptyRooms rooms) : IClassFixture<EmptyRooms>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/assets/../../etc/passwd")]
    public async Task Answer_WhateverIsAsked_RefusesWhatIsInline(string path)
    {
        OpenRoom room = rooms.Open;
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, path);
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.NotFound)]
    [InlineData("127.0.0.1:80", HttpStatusCode.NotFound)]
    [InlineData("rebound.example", HttpStatusCode.MisdirectedRequest)]
    public async Task Answer_HostName_MustBeOwn(string host, HttpStatusCode expected)
    {
        OpenRoom room = rooms.Open;
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Get, "/api/v1/nothing", ("Host", host));
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    // An address with colons stands between brackets where a browser names it.
    [Fact]
    public async Task Answer_OwnAddressOfIp6_IsOneOfItsNames()
    {
        ReadingRoomOptions options = new() { Address = IPAddress.Parse("::2"), HostNames = ["ledger.paper.example"] };
        foreach ((string host, bool isOwn) in new[] { ("[::2]:8080", true), ("ledger.paper.example", true), ("[::3]", false) })
        {
            Microsoft.AspNetCore.Http.DefaultHttpContext context = new() { Request = { Host = new(host) } };
            bool isAnswered = false;
            await new HostCheck(options).Apply(
                context,
                _ =>
                {
                    isAnswered = true;
                    return Task.CompletedTask;
                }
            );
            Assert.Equal((host, isOwn), (host, isAnswered));
        }
    }

    [Theory]
    [InlineData("Origin", "http://rebound.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Answer_SentByAForeignPage_IsRefused(string header, string value)
    {
        OpenRoom room = rooms.Open;
        using HttpResponseMessage answer = await room.SendAsync(HttpMethod.Post, "/api/v1/nothing", (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Answer_FormWithoutToken_IsRefused()
    {
        OpenRoom room = rooms.Open;
        using FormUrlEncodedContent form = new([new KeyValuePair<string, string>("note", "seen")]);
        using HttpResponseMessage answer = await room.Client.PostAsync(new Uri("/anything", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
