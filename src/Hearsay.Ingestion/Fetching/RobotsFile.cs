using System.Collections.Immutable;
using System.Text;

namespace Hearsay.Ingestion.Fetching;

/// <summary>A robots.txt as RFC 9309 has it: the group of our own name, else that of everybody; the longest rule decides, allow wins a tie.</summary>
public sealed class RobotsFile
{
    /// <summary>What is read of it at most; the rest is passed over.</summary>
    public const int MaxBytes = 500 * 1024;

    private readonly ImmutableArray<RobotsRule> _rules;

    private RobotsFile(ImmutableArray<RobotsRule> rules, TimeSpan? delay)
    {
        _rules = rules;
        CrawlDelay = delay;
    }

    /// <summary>Gets the file that allows everything: there is none (404).</summary>
    public static RobotsFile AllowAll { get; } = new([], delay: null);

    /// <summary>Gets the file that forbids everything: it cannot be had (5xx).</summary>
    public static RobotsFile DisallowAll { get; } = new([new RobotsRule("/", IsAllow: false)], delay: null);

    /// <summary>Gets how long to wait between requests (not in the standard, widely written); null when it does not say.</summary>
    public TimeSpan? CrawlDelay { get; }

    /// <summary>Reads a file for a product token, such as <c>hearsay</c>. Lines that say nothing known are passed over.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes, string product)
    {
        string text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBytes)]).TrimStart('\uFEFF');
        RobotsGroups groups = new();
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            int hash = raw.IndexOf('#');
            ReadOnlySpan<char> line = hash < 0 ? raw : raw[..hash];
            int colon = line.IndexOf(':');
            if (colon > 0)
                groups.Add(line[..colon].Trim().ToString().ToLowerInvariant(), line[(colon + 1)..].Trim().ToString());
        }

        (ImmutableArray<RobotsRule> rules, TimeSpan? delay) = groups.For(product);
        return new RobotsFile(rules, delay);
    }

    /// <summary>Whether the path with its query may be asked for.</summary>
    public bool Allows(string pathAndQuery)
    {
        ArgumentNullException.ThrowIfNull(pathAndQuery);
        string path = RobotsPath.Normalize(pathAndQuery);
        // Always allowed, so that the rules can change.
        if (path == "/robots.txt")
            return true;
        RobotsRule? longest = null;
        foreach (RobotsRule rule in _rules)
        {
            if (!RobotsPath.Matches(rule.Pattern, path))
                continue;
            if (
                longest is null
                || rule.Pattern.Length > longest.Pattern.Length
                || (rule.Pattern.Length == longest.Pattern.Length && rule.IsAllow)
            )
                longest = rule;
        }

        return longest is null || longest.IsAllow;
    }
}

/// <summary>A rule of a robots.txt.</summary>
internal sealed record RobotsRule(string Pattern, bool IsAllow);
