using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Tests;

/// <summary>Makes small batches of articles from a seed: few speakers, few contents, so that much is said twice.</summary>
internal static class InventedArticles
{
    private static readonly string[] Speakers = ["Edda Trawl", "Olga Brine", "Trawl", "E. Trawl", "Northern Ice Board", "two pilots"];
    private static readonly string[] Outlets = ["Quillport Echo", "Tresk Times", "The Tresk Times", "Vane"];
    private static readonly string[] Contents =
    [
        "the ice breaker had struck the fish pier",
        "the ice breaker had injured 12 dockers",
        "the ice breaker had injured 21 dockers",
        "the ice breaker had not struck the fish pier",
        "it would repair the fish pier by spring",
        "the crate is in the north cellar",
        "the crate was at the customs shed",
    ];

    /// <summary>A few articles that retell each other.</summary>
    public static ImmutableArray<Annotation> Batch(int seed) =>
        [.. Enumerable.Range(0, 2 + (Mix(seed, 0) % 5)).Select(i => Article(seed, i))];

    private static Annotation Article(int seed, int number)
    {
        string[] sentences =
        [
            .. Enumerable
                .Range(0, 1 + (Mix(seed, number + 10) % 4))
                .Select(i => (Speaker: Pick(Speakers, seed, number, i), Content: Pick(Contents, seed, i, number + 50)))
                .Select(p => $"{p.Speaker} said {p.Content}."),
        ];
        string day = (1 + (Mix(seed, number + 20) % 3)).ToString("00", CultureInfo.InvariantCulture);
        Annotation article = Build.Article(
            "n" + number.ToString(CultureInfo.InvariantCulture),
            string.Join('\n', sentences),
            Pick(Outlets, seed, number, 7),
            Mix(seed, number + 30) % 4 == 0 ? null : "2031-01-" + day
        );
        foreach (
            string speaker in Speakers.Where(s =>
                char.IsUpper(s[0]) && article.Article.Text.Contains(s + " said", StringComparison.Ordinal)
            )
        )
            article = article.With(
                Build.Actor(speaker, speaker.Contains("Board", StringComparison.Ordinal) ? ActorKind.Organization : ActorKind.Person)
            );
        foreach (string sentence in sentences.Distinct(StringComparer.Ordinal))
            article = article.With(StatementIn(article, sentence));
        return article;
    }

    private static Statement StatementIn(Annotation article, string sentence)
    {
        string[] parts = sentence.TrimEnd('.').Split(" said ");
        int start = article.Article.Text.IndexOf(sentence, StringComparison.Ordinal);
        var content = Core.Text.TextSpan.FromBounds(start + parts[0].Length + 6, start + sentence.Length - 1);
        SpeechAct act = parts[1].StartsWith("it would", StringComparison.Ordinal) ? SpeechAct.Promise : SpeechAct.Assertion;
        return article.Says($"s-{article.Article.Id}-{start}", parts[0], parts[1], act) with { Content = [content] };
    }

    private static string Pick(string[] choices, int seed, int one, int other) => choices[Mix(seed, (one * 31) + other) % choices.Length];

    /// <summary>A number below a million that looks random.</summary>
    public static int Mix(int seed, int salt) => (int)(Core.Text.StableHash.Start.Add(seed).Add(salt).ToUInt64() % 1_000_003);
}
