using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Hearsay.Benchmarks.News;

/// <summary>The lower half of an article: history, prices, houses. What makes the words of the whole as uneven as those of real news.</summary>
internal sealed class BackgroundWriter(NewsWorld world)
{
    private readonly ImmutableArray<string> _sentences = [.. NewsResource.Lines("background.txt")];

    /// <summary>Sentences about the towns of a story, without end; each wording once before any comes again.</summary>
    public IEnumerable<string> Sentences((string First, string Second) towns, ulong key)
    {
        Draw draw = new(key);
        string[] wordings = [.. _sentences];
        for (int i = 0; ; i = (i + 1) % wordings.Length)
        {
            int other = draw.Between(i, wordings.Length);
            (wordings[i], wordings[other]) = (wordings[other], wordings[i]);
            yield return Sentence(wordings[i], towns, ref draw);
        }
    }

    private string Sentence(string wording, (string First, string Second) towns, ref Draw draw)
    {
        StringBuilder text = new(wording.Length + 60);
        int at = 0;
        while (wording.IndexOf('{', at) is var open and >= 0)
        {
            int close = wording.IndexOf('}', open);
            string word = Word(wording[(open + 1)..close], towns, ref draw);
            text.Append(wording, at, open - at);
            // "a" before a vowel.
            if (text.Length > 1 && "aeiou".Contains(word[0], StringComparison.Ordinal) && EndsWithArticle(text))
                text.Insert(text.Length - 1, 'n');
            text.Append(word);
            at = close + 1;
        }

        text.Append(wording, at, wording.Length - at);
        text[0] = char.ToUpperInvariant(text[0]);
        return text.ToString();
    }

    private static bool EndsWithArticle(StringBuilder text) =>
        text[^1] == ' ' && text[^2] is 'a' or 'A' && (text.Length == 2 || text[^3] is ' ' or '"');

    private string Word(string slot, (string First, string Second) towns, ref Draw draw)
    {
        NewsVocabulary words = world.Vocabulary;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return slot switch
        {
            "C" => towns.First,
            "C2" => towns.Second,
            "noun" => words.Zipf("nouns", ref draw),
            "nouns" => NewsVocabulary.Plural(words.Zipf("nouns", ref draw)),
            "adj" => words.Zipf("adjectives", ref draw),
            "verbed" => words.Zipf("verbs", ref draw).Split('/')[0],
            "verbs" => words.Zipf("verbs", ref draw).Split('/')[1],
            "adverb" => words.Zipf("adverbs", ref draw),
            "ordinal" => words.Zipf("ordinals", ref draw),
            "year" => draw.Between(1870, 2029).ToString(invariant),
            "number" => draw.Between(11, 400).ToString(invariant),
            "percent" => draw.Between(2, 60).ToString(invariant),
            "street" => world.Named("streets", 42, draw.Zipf(20_000)),
            "speaker" => world.Person(ref draw).Introduced,
            "founder" => NewsVocabulary.Name(Draw.Key(world.Seed, 43, draw.Zipf(900)))
                + " "
                + NewsVocabulary.Name(Draw.Key(world.Seed, 44, draw.Zipf(40_000))),
            _ => throw new FormatException("background.txt knows no {" + slot + "}"),
        };
    }
}
