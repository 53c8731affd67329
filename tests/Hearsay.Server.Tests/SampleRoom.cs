using System.Text.Json;

namespace Hearsay.Server.Tests;

/// <summary>A room over the samples, opened once for all tests of a class. Tests that change it open one of their own.</summary>
public sealed class SampleRoom : IAsyncLifetime
{
    private OpenRoom? _room;

    internal OpenRoom Room => _room!;

    public async Task InitializeAsync()
    {
        _room = await OpenRoom.OpenAsync();
        foreach (string path in RepositoryFiles.Sample("harbour-crane").Concat(RepositoryFiles.Sample("night-trains")))
            _room.AddFile(path);
    }

    public Task DisposeAsync() => _room is null ? Task.CompletedTask : _room.DisposeAsync().AsTask();

    /// <summary>The answer to a question, as JSON.</summary>
    internal async Task<JsonElement> AskAsync(string path)
    {
        using HttpResponseMessage answer = await Room.SendAsync(HttpMethod.Get, path);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>A field of the first item of a list.</summary>
    internal async Task<string> FirstAsync(string path, string field) =>
        (await AskAsync(path)).GetProperty("items")[0].GetProperty(field).GetString()!;
}
