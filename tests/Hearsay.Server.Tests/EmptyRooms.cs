namespace Hearsay.Server.Tests;

/// <summary>Two rooms without articles, one of them with sign-in, opened once for all tests of a class that leave no trace others could see.</summary>
public sealed class EmptyRooms : IAsyncLifetime
{
    private OpenRoom? _open;
    private OpenRoom? _guarded;

    internal OpenRoom Open => _open!;

    internal OpenRoom Guarded => _guarded!;

    public async Task InitializeAsync()
    {
        _open = await OpenRoom.OpenAsync();
        _guarded = await OpenRoom.OpenAsync(new ReadingRoomOptions { RequiresSignIn = true });
    }

    public async Task DisposeAsync()
    {
        foreach (OpenRoom? room in new[] { _open, _guarded })
        {
            if (room is not null)
                await room.DisposeAsync();
        }
    }
}
