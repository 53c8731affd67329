using System.Globalization;
using System.Text;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Benchmarks;

/// <summary>Annotated articles of invented stories, without end: every story has people, places and things of its own and several tellings, one of them a copy.</summary>
internal static class InventedStories
{
    /// <summary>How many articles tell one story.</summary>
    public const int TellingsPerStory = 5;

    private const int StoriesPerDay = 40;
    private const int ArticlesPerDay = StoriesPerDay * TellingsPerStory;

    private static readonly string[] Outlets =
    [
        "Sunhaven Courier",
        "Radio Brack",
        "The Kessling Post",
        "Marle Press Agency",
        "Norbrook Day",
    ];

    private static readonly string[] Sentences =
    [
        "{0} said the {2} had lost {4} barrels of oil in the night.",
        "{1} denied that the {2} had lost any oil.",
        "{0} promised to repair the {2} before the spring fair at {3}.",
        "The {2} lies two miles from {3} and was built by the old {5} company.",
        "{1} said {4} men of the {5} yard had been sent home.",
        "Nobody at {3} could say who had opened the {5} gate.",
        "{0} told reporters that the {5} yard would stay shut.",
        "It rained on {3} all week, and the {2} stood in water to its second deck.",
    ];

    private static readonly DateOnly FirstDay = new(2031, 1, 1);

    /// <summary>Article number <paramref name="number"/>: stories mix in time, so that neighbours by date are strangers.</summary>
    public static Annotation Article(int number, int stories)
    {
        int story = (int)(Mix(number / (stories * TellingsPerStory), number) % (ulong)stories);
        story += number / (stories * TellingsPerStory) * stories;
        int telling = number % TellingsPerStory;
        return Tell(number, story, telling, FirstDay.AddDays((int)(Mix(story, 99) % 365) + telling));
    }

    /// <summary>Article number <paramref name="number"/> of a stream that comes in day by day: of each story one telling a day on five days, in no order within a day.</summary>
    public static Annotation InTime(int number)
    {
        int day = number / ArticlesPerDay;
        int telling = number % TellingsPerStory;
        int story = ((day - telling) * StoriesPerDay) + (number % ArticlesPerDay / TellingsPerStory);
        return Tell(number, story, telling, FirstDay.AddDays(day));
    }

    private static Annotation Tell(int number, int story, int telling, DateOnly day)
    {
        string[] names = [.. Enumerable.Range(0, 5).Select(i => Name(story, i))];
        string[] words =
        [
            $"{names[0]} {Name(story, 7)}",
            $"{names[1]} {Name(story, 8)}",
            names[2].ToLowerInvariant(),
            names[3],
            "",
            names[4],
        ];
        StringBuilder text = new();
        List<(TextSpan Sentence, int Template, string Filled)> placed = [];
        for (int i = 0; i < Sentences.Length; i++)
        {
            int template = telling == 1 ? i : (int)((Mix(story, i + (telling == 1 ? 0 : telling * 31))) % (ulong)Sentences.Length);
            words[4] = (10 + (Mix(story, telling * 7) % 90)).ToString(CultureInfo.InvariantCulture);
            string sentence = string.Format(CultureInfo.InvariantCulture, Sentences[template], words);
            placed.Add((TextSpan.FromBounds(text.Length, text.Length + sentence.Length), template, sentence));
            text.Append(sentence).Append(' ');
        }

        string body = text.ToString().TrimEnd();
        ArticleId id = ArticleId.From("n" + number.ToString("0000000", CultureInfo.InvariantCulture));
        Actor[] actors =
        [
            new(ActorId.From("p0"), words[0], ActorKind.Person, [words[0]], [], null),
            new(ActorId.From("p1"), words[1], ActorKind.Person, [words[1]], [], null),
        ];
        return new Annotation(
            new Article(id, body, [new Block(TextSpan.FromBounds(0, body.Length), BlockKind.Paragraph)])
            {
                Outlet = Outlets[telling],
                Title = $"{names[3]}: trouble at the {words[2]}",
                Published = new PublicationTime(day),
            }
        )
        {
            Sentences = [.. placed.Select(p => p.Sentence)],
            Actors = [.. actors],
            Statements = [.. placed.Select((p, i) => StatementOf(id, p.Sentence, p.Template, p.Filled, actors, i)).OfType<Statement>()],
        };
    }

    private static Statement? StatementOf(ArticleId article, TextSpan sentence, int template, string filled, Actor[] actors, int number)
    {
        (string cue, SpeechAct act)? said = template switch
        {
            0 or 4 => (" said ", SpeechAct.Assertion),
            1 => (" denied that ", SpeechAct.Denial),
            2 => (" promised ", SpeechAct.Promise),
            6 => (" told reporters that ", SpeechAct.Assertion),
            _ => null,
        };
        if (said is not var (words, kind))
            return null;
        Actor speaker = actors[template is 1 or 4 ? 1 : 0];
        int at = filled.IndexOf(words, StringComparison.Ordinal);
        TextSpan content = TextSpan.FromBounds(sentence.Start + at + words.Length, sentence.End - 1);
        ActorReference party = new(speaker.Id, TextSpan.FromBounds(sentence.Start, sentence.Start + at), null);
        return new Statement(
            RowId.From($"s-{article.Value}-{number}"),
            article,
            new StatementSource(party, true, Anonymity.Named),
            [content],
            kind
        )
        {
            Polarity = kind == SpeechAct.Denial ? Polarity.Negative : Polarity.Positive,
        };
    }

    // Syllables make names that no other story has, as far as chance goes.
    private static string Name(int story, int part)
    {
        string[] syllables =
        [
            "bra",
            "kel",
            "tov",
            "min",
            "sar",
            "dul",
            "wex",
            "ori",
            "han",
            "pel",
            "gru",
            "lith",
            "mor",
            "qua",
            "fen",
            "zil",
        ];
        ulong value = Mix(story, part + 1000);
        StringBuilder name = new();
        for (int i = 0; i < 7; i++)
        {
            name.Append(syllables[(int)(value % (ulong)syllables.Length)]);
            value /= (ulong)syllables.Length;
        }

        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }

    private static ulong Mix(int one, int other) => StableHash.Start.Add(one).Add(other).ToUInt64();
}
