using System.Globalization;
using System.Text;

namespace Hearsay.Benchmarks;

/// <summary>Articles made of our own templates, the same for the same seed: what benchmarks run on.</summary>
internal static class InventedNews
{
    private static readonly string[] People =
    [
        "Ines Dale",
        "Tomas Verrin",
        "Gen. Odo Harkness",
        "Mira Solstad",
        "Dr. Paul Ekwe",
        "Sen. Laurel Finch",
    ];
    private static readonly string[] Places = ["Sunhaven", "Port Marle", "Kessling", "the Upper Vale", "Norbrook", "Lake Ambry"];
    private static readonly string[] Outlets = ["Sunhaven Courier", "Radio Brack", "The Kessling Post", "Marle Press Agency"];
    private static readonly string[] Matters =
    [
        "the ferry",
        "the second bridge",
        "the grain treaty",
        "the harbour fund",
        "the ceasefire",
        "the water board",
    ];

    private static readonly string[] Templates =
    [
        "{0} told the {2} on Monday that {3} would be repaired before winter, although the council hasn't voted on the $4.5 million plan.",
        "\"We have seen no evidence that {3} is in danger,\" said {0}, who chairs the committee in {1}. \"If that changes, we'll say so.\"",
        "According to two officials familiar with the matter, {0} warned {1} last week that {3} could not be guaranteed.",
        "The Ministry of Transport denied the report, calling it “a fairy tale”, and declined to comment on {3}.",
        "In {1}, at least 23 people were arrested at 4:30 p.m. on October 14 after a protest against {3}, police said.",
        "{0} didn't say whether the letter had been sent through a third party, the {2} reported.",
        "Residents of {1} – some of them in their 80s – recalled the U.S.-backed project that began in 1998 and ended, more or less, in a lawsuit.",
        "It was not clear who had ordered the work on {3}; a spokeswoman for {0} said she couldn't discuss it.",
    ];

    /// <summary>An article of about <paramref name="words"/> words, in paragraphs of three sentences.</summary>
    public static string Article(int seed, int words)
    {
#pragma warning disable RS0030, CA5394 // seeded: the same text on every run, and no secret
        Random random = new(seed);
        StringBuilder text = new();
        int count = 0;
        for (int sentence = 1; count < words; sentence++)
        {
            string line = string.Format(
                CultureInfo.InvariantCulture,
                Templates[random.Next(Templates.Length)],
                People[random.Next(People.Length)],
                Places[random.Next(Places.Length)],
                Outlets[random.Next(Outlets.Length)],
                Matters[random.Next(Matters.Length)]
            );
            text.Append(line).Append(sentence % 3 == 0 ? "\n\n" : " ");
            count += line.AsSpan().Count((char)32) + 1;
        }
#pragma warning restore RS0030, CA5394

        return text.ToString().TrimEnd();
    }
}
