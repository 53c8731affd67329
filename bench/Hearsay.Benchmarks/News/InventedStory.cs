using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Benchmarks.News;

/// <summary>One course of events with its cast, and the articles that have told it so far. It has at most <see cref="MostTellings"/> articles, however many are made.</summary>
internal sealed class InventedStory
{
    /// <summary>The most articles that tell one story.</summary>
    public const int MostTellings = 14;

    /// <summary>The most days that a story is told.</summary>
    public const int MostDays = 13;

    private readonly NewsWorld _world;
    private readonly Dictionary<string, string> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NewsPerson> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _figures = new(StringComparer.Ordinal);

    public InventedStory(NewsWorld world, ImmutableArray<StoryKind> kinds, int number, DateOnly start)
    {
        _world = world;
        Number = number;
        Start = start;
        Key = Draw.Key(world.Seed, 20, number);
        Draw draw = new(Key);
        Kind = kinds[draw.Below(kinds.Length)];
        Days = 1 + draw.Zipf(MostDays);
        Tellings = Math.Min(MostTellings, 2 + draw.Zipf(8) + (Days > 4 ? draw.Below(8) : 0));
        Cast(ref draw);
    }

    public int Number { get; }

    public ulong Key { get; }

    public DateOnly Start { get; }

    public StoryKind Kind { get; }

    /// <summary>Gets on how many days it is told.</summary>
    public int Days { get; }

    /// <summary>Gets how many articles tell it.</summary>
    public int Tellings { get; }

    /// <summary>Gets the articles so far, in the order of publication.</summary>
    public List<InventedArticle> Told { get; } = [];

    /// <summary>Gets the towns that background sentences speak of.</summary>
    public (string First, string Second) Towns => (_slots["C"], _slots["C2"]);

    /// <summary>Fills the words in braces. Who is already introduced goes by the family name.</summary>
    public string Fill(string wording, int day, string outlet, HashSet<string> introduced)
    {
        System.Text.StringBuilder text = new(wording.Length + 80);
        int at = 0;
        while (wording.IndexOf('{', at) is var open and >= 0)
        {
            int close = wording.IndexOf('}', open);
            text.Append(wording, at, open - at).Append(Slot(wording[(open + 1)..close], day, outlet, introduced));
            at = close + 1;
        }

        text.Append(wording, at, wording.Length - at);
        int first = text[0] == '"' ? 1 : 0;
        text[first] = char.ToUpperInvariant(text[first]);
        return text.ToString();
    }

    private string Slot(string name, int day, string outlet, HashSet<string> introduced)
    {
        if (_people.TryGetValue(name, out NewsPerson? person))
            return introduced.Add(name) ? person.Introduced : person.Family;
        if (_figures.TryGetValue(name, out int figure))
            return FigureOf(name, figure, outlet);
        return name == "DAY" ? Start.AddDays(day).DayOfWeek.ToString() : _slots[name];
    }

    // One outlet in seven has another figure than the rest.
    private string FigureOf(string name, int figure, string outlet)
    {
        Draw own = new(Draw.Key(Key, 30, name.Length, Sum(outlet)));
        return (own.Below(7) == 0 ? figure + own.Between(1, 6) : figure).ToString("N0", CultureInfo.InvariantCulture);
    }

    private static int Sum(string letters) => letters.Aggregate(0, (sum, letter) => ((sum * 31) + letter) & 0xFFFFFF);

    private void Cast(ref Draw draw)
    {
        for (int i = 1; i <= 4; i++)
            _people.Add("P" + i.ToString(CultureInfo.InvariantCulture), _world.Person(ref draw));
        int country = draw.Zipf(60);
        int other = (country + 1 + draw.Below(58)) % 60;
        (_slots["G1"], _slots["CAP1"]) = (_world.Country(country), _world.Capital(country));
        (_slots["G2"], _slots["CAP2"]) = (_world.Country(other), _world.Capital(other));
        (_slots["C"], _slots["C2"]) = (_world.Town(draw.Below(1500)), _world.Town(draw.Below(1500)));
        (_slots["O1"], _slots["O2"]) = (_world.Body(ref draw), _world.Body(ref draw));
        _slots["T"] = _world.Named("things", 40, draw.Below(int.MaxValue));
        _slots["R"] = _world.Named("rivers", 41, draw.Below(9000));
        _slots["OUT"] = _world.Outlet(draw.Below(NewsWorld.Outlets));
        _slots["M"] = NewsWorld.Money(ref draw);
        _slots["DUE"] = Start.AddDays(8 + draw.Below(5)).ToString("MMMM d", CultureInfo.InvariantCulture);
        _figures.Add("N", draw.Between(11, 90));
        _figures.Add("N2", draw.Between(110, 900));
        _figures.Add("N3", draw.Between(10, 60) * 20);
    }
}
