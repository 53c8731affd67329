using System.Text;
using Hearsay.Ingestion;
using Hearsay.Ingestion.Fetching;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Server.Intake;
using Hearsay.Server.Security;
using Hearsay.Testing;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server.Tests;

/// <summary>A reading room over a ledger of its own on a free port of this computer, and a client of it.</summary>
internal sealed class OpenRoom : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NewsLedger _ledger;
    private ReadingRoom? _room;
    private HttpClient? _client;

    private OpenRoom(TimeProvider time, AddressGuard? guard)
    {
        _ledger = NewsLedger.Open(LedgerLocation.Of(_folder.At("ledger.db")), new PipelineOptions { Jobs = 1 }, time);
        Services = new RoomServices(_ledger, time, ReadLimits.Default, guard);
    }

    public RoomServices Services { get; }

    /// <summary>Gets a client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Client => _client!;

    public Uri Address => _room!.Address;

    /// <summary>Gets a key with every right, of a room where everybody must sign in.</summary>
    public string? Key { get; private set; }

    public static async Task<OpenRoom> OpenAsync(
        ReadingRoomOptions? options = null,
        TimeProvider? time = null,
        AddressGuard? guard = null,
        Action<ILoggingBuilder>? logging = null
    )
    {
        OpenRoom open = new(time ?? TimeProvider.System, guard);
        options ??= new ReadingRoomOptions();
        if (options.IsGuarded)
            open.Key = open.Services.Accounts.AddKey("test", Scope.Admin);
        open._room = ReadingRoom.Build(options, open.Services, logging);
        await open._room.StartAsync(CancellationToken.None);
        open._client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = open._room.Address,
        };
        return open;
    }

    /// <summary>Adds the articles of a file.</summary>
    public void AddFile(string path) => AddText(File.ReadAllText(path), Path.GetFileName(path));

    /// <summary>Adds an article.</summary>
    public void AddText(string text, string name)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        using Upload upload = Upload.SaveAsync(stream, name, CancellationToken.None).GetAwaiter().GetResult();
        Assert.All(Services.Intake.AddFile(upload, CancellationToken.None), item => Assert.NotEqual("failed", item.Status));
    }

    /// <summary>Sends one request with these header lines.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, path);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends JSON.</summary>
    public async Task<HttpResponseMessage> SendJsonAsync(HttpMethod method, string path, string json, string type = "application/json")
    {
        using HttpRequestMessage request = new(method, path) { Content = new StringContent(json, Encoding.UTF8, type) };
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_room is not null)
            await _room.DisposeAsync();
        Services.Dispose();
        _ledger.Dispose();
        _folder.Dispose();
    }
}
