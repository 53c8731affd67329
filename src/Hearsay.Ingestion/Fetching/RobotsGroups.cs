using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Ingestion.Fetching;

/// <summary>The groups of a robots.txt while it is read: lines of agents, then their rules. Groups of one agent are one.</summary>
internal sealed class RobotsGroups
{
    private const double LongestDelaySeconds = 3600;

    private readonly Dictionary<string, Group> _groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Group> _open = [];
    private bool _hasRules;

    public void Add(string key, string value)
    {
        switch (key)
        {
            case "user-agent":
                Open(value);
                break;
            case "allow" or "disallow":
                _hasRules = true;
                // An empty rule says nothing.
                if (value.Length > 0)
                    _open.ForEach(g => g.Rules.Add(new RobotsRule(RobotsPath.Normalize(value), key == "allow")));
                break;
            case "crawl-delay":
                _hasRules = true;
                if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
                    _open.ForEach(g => g.Delay = TimeSpan.FromSeconds(Math.Min(seconds, LongestDelaySeconds)));
                break;
        }
    }

    public (ImmutableArray<RobotsRule> Rules, TimeSpan? Delay) For(string product)
    {
        Group? group = _groups.GetValueOrDefault(product) ?? _groups.GetValueOrDefault("*");
        return group is null ? ([], null) : ([.. group.Rules], group.Delay);
    }

    private void Open(string agent)
    {
        if (_hasRules)
        {
            _open.Clear();
            _hasRules = false;
        }

        // "Hearsay/1.0 (…)" names the product "Hearsay".
        int end = 0;
        while (end < agent.Length && (char.IsAsciiLetter(agent[end]) || agent[end] is '-' or '_' or '*'))
            end++;
        string product = agent[..end];
        if (product.Length == 0)
            return;
        if (!_groups.TryGetValue(product, out Group? group))
            _groups.Add(product, group = new Group());
        _open.Add(group);
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }
    }
}
