namespace Hearsay.Server.Tests;

/// <summary>A reading room on a free port of this computer, and a client of it.</summary>
internal sealed class OpenRoom : IAsyncDisposable
{
    private readonly ReadingRoom _room;

    private OpenRoom(ReadingRoom room)
    {
        _room = room;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = room.Address };
    }

    /// <summary>Gets a client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client { get; }

    public static async Task<OpenRoom> OpenAsync(ReadingRoomOptions? options = null)
    {
        ReadingRoom room = ReadingRoom.Build(
            options ?? new ReadingRoomOptions(),
            new RoomServices(new NewsPipeline(new PipelineOptions()), TimeProvider.System)
        );
        await room.StartAsync(CancellationToken.None);
        return new OpenRoom(room);
    }

    /// <summary>Sends one request with these header lines.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _room.DisposeAsync();
    }
}
