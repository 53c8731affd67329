namespace Hearsay.Server.Alerts.Deliveries;

/// <summary>Alerts of one list that are sent together over one channel.</summary>
public sealed record Delivery
{
    public long Number { get; init; }

    public string WatchList { get; init; } = "";

    public Channel Channel { get; init; }

    /// <summary>Gets the number of the last alert that was sent before.</summary>
    public long AfterAlert { get; init; }

    /// <summary>Gets the number of the last alert that is in it.</summary>
    public long UpToAlert { get; init; }

    public string Created { get; init; } = "";

    /// <summary>Gets when it is tried next.</summary>
    public string Due { get; init; } = "";

    /// <summary>Gets how often it was tried.</summary>
    public int Attempts { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Gets why it failed last; null when it did not.</summary>
    public string? Problem { get; init; }
}

/// <summary>The ways alerts go out. The numbers are stored in ledgers and never change.</summary>
public enum Channel
{
    Webhook = 0,
    Mail = 1,
}

/// <summary>Where a delivery stands. The numbers are stored in ledgers and never change.</summary>
public enum DeliveryState
{
    Waiting = 0,
    Delivered = 1,

    /// <summary>Given up after the last try: the dead-letter list.</summary>
    Dead = 2,
}
