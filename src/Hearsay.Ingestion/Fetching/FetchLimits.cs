namespace Hearsay.Ingestion.Fetching;

/// <summary>What one request may cost, and how gently hosts are asked.</summary>
public sealed record FetchLimits
{
    /// <summary>Gets the limits that hold unless said otherwise.</summary>
    public static FetchLimits Default { get; } = new();

    /// <summary>Gets the most bytes of an answer, after decompression.</summary>
    public int MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Gets how many redirects are followed.</summary>
    public int MaxRedirects { get; init; } = 5;

    /// <summary>Gets how long a request with all its redirects may take, waiting for its turn aside.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long a host is left alone between two requests.</summary>
    public TimeSpan HostInterval { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long a robots.txt holds (RFC 9309 says no more than a day).</summary>
    public TimeSpan RobotsLifetime { get; init; } = TimeSpan.FromHours(12);
}
