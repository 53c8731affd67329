using System.Net;

namespace Hearsay.Server.Tests;

public sealed class ReadingRoomOptionsTests
{
    [Theory]
    [InlineData("0.0.0.0", null, null, null, "http://0.0.0.0:8080/")]
    [InlineData("0.0.0.0", "ledger.paper.example", null, null, "http://ledger.paper.example:8080/")]
    [InlineData("0.0.0.0", "ledger.paper.example", "10.0.0.2", null, "https://ledger.paper.example/")]
    [InlineData("127.0.0.1", "ledger.paper.example", "127.0.0.1", "https://news.paper.example/room/", "https://news.paper.example/room/")]
    public void LinkAddress_WhatReadersReach_NotWhatIsListenedOn(
        string address,
        string? name,
        string? proxy,
        string? given,
        string expected
    )
    {
        ReadingRoomOptions options = new()
        {
            Address = IPAddress.Parse(address),
            Port = 8080,
            HostNames = name is null ? [] : [name],
            Proxy = proxy is null ? null : IPAddress.Parse(proxy),
            PublicAddress = given is null ? null : new Uri(given),
        };
        Assert.Equal(new Uri(expected), options.LinkAddress);
    }
}
