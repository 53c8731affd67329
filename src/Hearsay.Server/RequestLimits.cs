namespace Hearsay.Server;

/// <summary>What a request may cost before it is refused.</summary>
public sealed record RequestLimits
{
    /// <summary>Gets the size of a body that brings articles.</summary>
    public long MaxUploadBytes { get; init; } = 64L << 20;

    /// <summary>Gets the size of every other body.</summary>
    public long MaxBodyBytes { get; init; } = 256L << 10;

    /// <summary>Gets the size of all header lines together.</summary>
    public int MaxHeaderBytes { get; init; } = 16 << 10;

    /// <summary>Gets the number of header lines.</summary>
    public int MaxHeaders { get; init; } = 64;

    /// <summary>Gets the size of the request line, the address with its query included.</summary>
    public int MaxRequestLineBytes { get; init; } = 8 << 10;

    /// <summary>Gets how many clients may be connected at once.</summary>
    public int MaxConnections { get; init; } = 512;

    /// <summary>Gets how long a client may take to send its header lines.</summary>
    public TimeSpan HeaderTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how slowly a body may come, in bytes a second, once <see cref="BodyGrace"/> is over.</summary>
    public double MinBodyBytesPerSecond { get; init; } = 240;

    /// <summary>Gets how long a body may come more slowly than that.</summary>
    public TimeSpan BodyGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how many requests one caller may make a second, over time.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>Gets how many it may make at once after a pause.</summary>
    public int Burst { get; init; } = 300;

    /// <summary>Gets how many times a minute one address may try to sign in.</summary>
    public int SignInsPerMinute { get; init; } = 10;
}
