namespace Hearsay.Server.Tests;

/// <summary>A clock that a test moves on.</summary>
internal sealed class SettableTime : TimeProvider
{
    private DateTimeOffset _now = new(2030, 5, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}
