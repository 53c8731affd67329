using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Tests.Actors;

public sealed class ActorDirectoryTests
{
    [Theory]
    [InlineData("Qasem Dulaimi", "Qassim Duleimi")]
    [InlineData("Youssef Haddad", "Yusuf Hadad")]
    [InlineData("José Marín", "Jose Marin")]
    [InlineData("Edda Trawl", "Trawl")]
    [InlineData("Edda Trawl", "E. Trawl")]
    [InlineData("Gen. Edda Trawl", "Edda Trawl")]
    [InlineData("William Brine", "Bill Brine")]
    [InlineData("Lao Ming", "Ming Lao")]
    [InlineData("Dana Vell-Ortiz", "Vell-Ortiz")]
    [InlineData("Dana Vell-Ortiz", "D. Vell-Ortiz")]
    [InlineData("Karim al-Rashidi", "Rashidi")]
    [InlineData("Leonard \"Duke\" Harrow", "Duke Harrow")]
    [InlineData("Leonard \"Duke\" Harrow", "Harrow")]
    [InlineData("Edda Maria Trawl", "Edda M. Trawl")]
    public void Build_SpellingsOfOneName_AreOnePerson(string first, string second) => Assert.Equal(1, CountPersons(first, second));

    [Theory]
    [InlineData("Edda Trawl", "Olga Trawl")]
    [InlineData("Edda Trawl", "Edda Brine")]
    [InlineData("Lena Brook", "Lina Brook")]
    [InlineData("E. Trawl", "Olga Trawl")]
    [InlineData("Bill Brine", "Robert Brine")]
    [InlineData("Dana Vell-Ortiz", "Dana Ortiz")]
    [InlineData("Dana Vell-Ortiz", "Lena Vell-Ortiz")]
    [InlineData("Edda M. Trawl", "Edda K. Trawl")]
    [InlineData("Emil Trawl Jr.", "Emil Trawl Sr.")]
    public void Build_DifferentNames_StayApart(string first, string second) => Assert.Equal(2, CountPersons(first, second));

    [Fact]
    public void Build_SurnameOfTwoPeople_MergesWithNeither() => Assert.Equal(3, CountPersons("Edda Trawl", "Olga Trawl", "Trawl"));

    [Fact]
    public void Build_SurnameOfTwoPeopleWithAFormOfAddress_MergesWithTheOneWhoIsAddressedSo()
    {
        ActorDirectory actors = ActorDirectory.Build(
            Batch.Of([
                Build.Article("a", "Text.").With(Build.Actor("Edda Trawl", ActorKind.Person, null, "Mrs Trawl"), Build.Actor("Olof Trawl")),
                Build.Article("b", "Text.").With(Build.Actor("Trawl", ActorKind.Person, null, "Mr Trawl")),
            ]),
            [-1, -1]
        );

        Assert.Equal(["Edda Trawl", "Olof Trawl"], actors.Actors.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Equal(2, actors.Actors.Single(a => a.Name == "Olof Trawl").Sources.Length);
    }

    [Theory]
    [InlineData("Robert Brine", "Bob Brine")]
    [InlineData("Nora Brine", "N. Brine")]
    [InlineData("Colin Brine", "C. J. Brine")]
    public void Build_NamesOfOnePerson_TheFullestStandsForIt(string full, string other) =>
        Assert.Equal(full, Assert.Single(BuildActors(ActorKind.Person, other, full)).Name);

    [Fact]
    public void Build_BeginningThatOneArticleUses_IsTheBodyInAnother()
    {
        ActorDirectory actors = ActorDirectory.Build(
            Batch.Of([
                Build.Article("a", "Text.").With(Build.Actor("Halden Shipping", ActorKind.Organization, null, "Halden")),
                Build.Article("b", "Text.").With(Build.Actor("Halden", ActorKind.Organization)),
            ]),
            [-1, -1]
        );

        Assert.Equal("Halden Shipping", Assert.Single(actors.Actors).Name);
    }

    [Theory]
    [InlineData("Dockers' Union of Quillport", "Dockers' Union", "Quillport", 1)]
    [InlineData("Dockers' Union of Quillport", "Dockers' Union", "Tresk", 2)]
    [InlineData("Dockers' Union of Quillport", "Dockers' Union of Tresk", "Quillport", 2)]
    [InlineData("Bank of Quillport", "Bank", "Quillport", 2)]
    public void Build_BodyToldWithoutItsPlace_IsOneWhereItsArticleNamesThePlace(string first, string second, string named, int count)
    {
        Actor body = Build.Actor(second, ActorKind.Organization);
        ActorDirectory actors = ActorDirectory.Build(
            Batch.Of([
                Build.Article("a", "Text.").With(Build.Actor(first, ActorKind.Organization)),
                Build.Article("b", "Text.").With(body, Build.Actor(named, ActorKind.Place)),
            ]),
            [-1, -1]
        );

        Assert.Equal(count, actors.Actors.Count(a => a.Kind == ActorKind.Organization));
    }

    [Fact]
    public void Build_BodyWithoutItsPlace_AmongTwoPlacesBodies_MeetsNeither()
    {
        Actor[] bodies =
        [
            Build.Actor("Dockers' Union of Quillport", ActorKind.Organization),
            Build.Actor("Dockers' Union of Tresk", ActorKind.Organization),
            Build.Actor("Dockers' Union", ActorKind.Organization),
        ];
        Actor[] places = [Build.Actor("Quillport", ActorKind.Place), Build.Actor("Tresk", ActorKind.Place)];
        Batch batch = Batch.Of([.. bodies.Select((b, i) => Build.Article("a" + i, "Text.").With([b, .. places]))]);

        ActorDirectory actors = ActorDirectory.Build(batch, [-1, -1, -1]);

        Assert.Equal(3, actors.Actors.Count(a => a.Kind == ActorKind.Organization));
    }

    [Theory]
    [InlineData(ActorKind.Media, "The Quillport Echo", "Quillport Echo")]
    [InlineData(ActorKind.Organization, "Northern Ice Board", "NIB")]
    [InlineData(ActorKind.Government, "Norlandia", "Norlandian government")]
    [InlineData(ActorKind.Government, "Government of Norlandia", "the Norlandian government")]
    public void Build_FormsOfOneName_AreOneActor(ActorKind kind, string first, string second) =>
        Assert.Single(BuildActors(kind, first, second));

    [Theory]
    [InlineData(ActorKind.Group, "two trustees", "two trustees")]
    [InlineData(ActorKind.Organization, "Quillport Bank", "Tresk Bank")]
    [InlineData(ActorKind.Organization, "Halden Bulk Shipping", "Harbour Bank of Sorrel")]
    [InlineData(ActorKind.Media, "Quillport Echo", "Quillport Times")]
    public void Build_DescriptionsAndOtherNames_StayApart(ActorKind kind, string first, string second) =>
        Assert.Equal(2, BuildActors(kind, first, second).Length);

    [Fact]
    public void Build_GovernmentsOfOneCountry_AreOneActor()
    {
        ActorDirectory actors = ActorDirectory.Build(
            Batch.Of([
                Build.Article("a", "Text.").With(Build.Actor("Valmar", ActorKind.Government, "VLM")),
                Build.Article("b", "Text.").With(Build.Actor("the Castle", ActorKind.Government, "VLM")),
            ]),
            [-1, -1]
        );
        Actor actor = Assert.Single(actors.Actors);
        Assert.Equal<string>(["Valmar", "the Castle"], actor.Aliases);
    }

    [Fact]
    public void Build_OutletThatTheTextCallsAMuseum_IsTheMuseum()
    {
        ActorDirectory actors = ActorDirectory.Build(
            Batch.Of([
                Build.Article("a", "Text.", "Tresk Museum").With(Build.Actor("Tresk Museum", ActorKind.Organization)),
                Build.Article("b", "Text.").With(Build.Actor("Tresk Museum", ActorKind.Organization)),
            ]),
            [-1, -1]
        );
        Assert.Equal(ActorKind.Organization, Assert.Single(actors.Actors).Kind);
    }

    private static int CountPersons(params string[] names) => BuildActors(ActorKind.Person, names).Length;

    private static ImmutableArray<Actor> BuildActors(ActorKind kind, params string[] names)
    {
        Batch batch = Batch.Of([.. names.Select((n, i) => Build.Article("a" + i, "Text.").With(Build.Actor(n, kind)))]);
        return ActorDirectory.Build(batch, [.. names.Select(_ => -1)]).Actors;
    }
}
