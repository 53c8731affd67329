using Hearsay.Core.Text;

namespace Hearsay.Ingestion.Fetching;

/// <summary>How long to wait for the next try: twice as long after each failure, up to a day, and never at the same moment as everybody else.</summary>
public static class RetryDelay
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The wait after this many failures in a row. The jitter of up to a fifth comes from the address, not from chance: the same feed behaves the same way again.</summary>
    /// <param name="every">The wait when all goes well.</param>
    /// <param name="failures">0 when the last try went well.</param>
    /// <param name="asked">How long the host asked to be left alone; null when it did not say.</param>
    public static TimeSpan After(string address, TimeSpan every, int failures, TimeSpan? asked)
    {
        double seconds = Math.Min(
            every.TotalSeconds * Math.Pow(2, Math.Clamp(failures, 0, 20)),
            Math.Max(every.TotalSeconds, Longest.TotalSeconds)
        );
        double share = StableHash.Start.Add(address).Add(failures).ToUInt64() % 1000 / 1000.0;
        TimeSpan wait = TimeSpan.FromSeconds(seconds * (failures == 0 ? 1 : 0.9 + (share / 5)));
        // A host that asks for years has made a mistake.
        TimeSpan wish = asked > Longest ? Longest : asked ?? TimeSpan.Zero;
        return wish > wait ? wish : wait;
    }
}
