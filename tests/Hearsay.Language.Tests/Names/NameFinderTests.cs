using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;

namespace Hearsay.Language.Tests.Names;

public sealed class NameFinderTests
{
    private static readonly string[] Pieces =
    [
        "Miriam",
        "Hollis",
        "said",
        "the",
        "The",
        "Board",
        "of",
        "for",
        "and",
        "&",
        "in",
        "Paris",
        "U.S.",
        "officials",
        "Gen.",
        "President",
        "administration",
        "'s",
        ",",
        ".",
        "\"",
        "“",
        "”",
        "(",
        ")",
        "-",
        "VNA",
        "Ministry",
        "who",
        "chairs",
        "he",
        "it",
        "She",
        "told",
        "\n",
        "a",
        "spokesman",
        "al",
        "O'Dell",
        "–",
        ":",
        "Iranian",
        "😀",
        "Port",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf(60).Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void FindIn_AnyText_MentionsLieInSentencesAndMeanActorsThatExist() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text =>
                {
                    Analysis analysis = Articles.Read(text);
                    HashSet<ActorId> ids = [.. analysis.Actors.Select(actor => actor.Id)];
                    return analysis.Mentions.All(mention =>
                            IsInOneSentence(analysis, mention.Span) && (mention.Actor is not { } id || ids.Contains(id))
                        )
                        && ids.Count == analysis.Actors.Length
                        && analysis.Actors.All(actor =>
                            analysis.Mentions.Any(mention => mention.Actor == actor.Id) && actor.Aliases.Contains(actor.Name)
                        );
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void FindIn_SameText_GivesSameRows() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text =>
                {
                    Analysis first = Articles.Read(text);
                    Analysis second = Articles.Read(text);
                    return first.Mentions.SequenceEqual(second.Mentions)
                        && first.Actors.Select(Describe).SequenceEqual(second.Actors.Select(Describe), StringComparer.Ordinal);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void FindIn_EmptyText_FindsNothing()
    {
        Analysis analysis = Articles.Read("");
        Assert.Empty(analysis.Mentions);
        Assert.Empty(analysis.Actors);
    }

    [Theory]
    [InlineData("Hollis ")]
    [InlineData("Miriam Hollis, ")]
    [InlineData("the Board and Radio & ")]
    [InlineData("the director ")]
    public void FindIn_EndlessRunOfNames_IsReadInLinearTime(string piece)
    {
        Analysis analysis = Articles.Read(string.Concat(Enumerable.Repeat(piece, 20_000)));
        Assert.Equal(analysis.Mentions.Length, analysis.Mentions.Distinct().Count());
    }

    [Theory]
    [InlineData("\"We will not sign,\" said Ms Hedda Tarnqvist on Monday.", "Hedda Tarnqvist")]
    [InlineData("Hedda Tarnqvist spoke first. Ms Tarnqvist said so twice. Mr Oduya left.", "Tarnqvist")]
    [InlineData("Dr Venn stayed, and Mrs Olga Pellworth did not.", "Olga Pellworth")]
    public void FindIn_TitleBeforeAName_IsOneMentionWithIt(string text, string name)
    {
        Analysis analysis = Articles.Read(text);

        Mention[] of = [.. analysis.Mentions.Where(m => m.Phrase.TextIn(text).EndsWith(name, StringComparison.Ordinal))];
        Assert.NotEmpty(of);
        Assert.Equal(of.Length, of.Select(m => m.Phrase.End).Distinct().Count());
    }

    [Theory]
    [InlineData("The envoy flew to the U.S. He will stay a week.", "U.S.")]
    [InlineData("A ship left for the U.K. on Sunday.", "U.K.")]
    [InlineData("Nobody had asked the U.N.", "U.N.")]
    public void FindIn_LettersWithStopsWhereASentenceEnds_KeepTheLastStop(string text, string name) =>
        Assert.Contains(Articles.Read(text).Mentions, m => m.Span.TextIn(text).EndsWith(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("The Vessians went home. The Vessians said they would be back.", "Vessians")]
    [InlineData("Many Texans walked out on Monday, the mayor said.", "Texans")]
    [InlineData("Forty Americans were hurt in the fire.", "Americans")]
    public void FindIn_PeopleInThePlural_IsAGroup(string text, string name) =>
        Assert.Equal(ActorKind.Group, Articles.Read(text).ActorCalled(name)?.Kind);

    private static bool IsInOneSentence(Analysis analysis, TextSpan span) =>
        !span.IsEmpty && span.TrimIn(analysis.Text) == span && analysis.Sentences.Any(sentence => sentence.Span.Contains(span));

    private static string Describe(Actor actor) =>
        $"{actor.Id} {actor.Name} {actor.Kind} {string.Join('|', actor.Aliases)} {string.Join('|', actor.Roles)} {actor.Country}";
}
