using System.Globalization;

namespace Hearsay.Benchmarks.News;

/// <summary>The invented world that all stories share: countries, towns, offices, outlets. Some parties are in the news all the time, most of them once.</summary>
internal sealed class NewsWorld(ulong seed, NewsVocabulary vocabulary)
{
    public const int Outlets = 60;
    public const int Agencies = 5;

    private const int Countries = 60;
    private const int Towns = 1500;
    private const int KnownPeople = 400;
    private const int KnownBodies = 300;

    public NewsVocabulary Vocabulary => vocabulary;

    public ulong Seed => seed;

    public string Country(int number) =>
        Name(1, number % Countries)
        + (number % 3) switch
        {
            0 => "ia",
            1 => "land",
            _ => "mark",
        };

    public string Capital(int country) => Name(2, country % Countries);

    public string Town(int number) => Name(3, number % Towns);

    public string Outlet(int number) => Named("outlets", 4, number);

    public string Agency(int number) => Named("agencies", 5, number);

    /// <summary>Somebody who is in the news now and then, or, three times in four, only in this story.</summary>
    public NewsPerson Person(ref Draw draw)
    {
        ulong key = draw.Percent(25)
            ? Draw.Key(seed, 6, draw.Zipf(KnownPeople))
            : Draw.Key(seed, 7, draw.Below(int.MaxValue), draw.Below(int.MaxValue));
        Draw own = new(key);
        string first = NewsVocabulary.Name(Draw.Key(seed, 8, own.Below(600)));
        return new NewsPerson(vocabulary.Even("titles", ref own), first, NewsVocabulary.Name(Draw.Key(key, 9)));
    }

    /// <summary>A body that is in the news now and then, or only in this story.</summary>
    public string Body(ref Draw draw)
    {
        int number = draw.Percent(25) ? draw.Zipf(KnownBodies) : draw.Between(KnownBodies, int.MaxValue);
        return Named("bodies", 10, number);
    }

    /// <summary>Something with a name of its own: a bridge, a river, a street.</summary>
    public string Named(string list, int kind, int number)
    {
        Draw own = new(Draw.Key(seed, kind, number));
        return vocabulary.Even(list, ref own).Replace("{}", Name(kind + 100, number), StringComparison.Ordinal);
    }

    /// <summary>A sum of money.</summary>
    public static string Money(ref Draw draw) =>
        string.Create(CultureInfo.InvariantCulture, $"${draw.Between(12, 990) / 10.0:0.#} million");

    private string Name(int kind, int number) => NewsVocabulary.Name(Draw.Key(seed, kind, number));
}

/// <summary>A person: "Mayor", "Toven", "Brandow".</summary>
internal sealed record NewsPerson(string Title, string First, string Family)
{
    public string Introduced => $"{Title} {First} {Family}";
}
