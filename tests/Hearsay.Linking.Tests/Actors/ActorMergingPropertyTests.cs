using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Tests.Actors;

public sealed class ActorMergingPropertyTests
{
    private static readonly string[] Names =
    [
        "Edda Trawl",
        "E. Trawl",
        "Trawl",
        "Olga Trawl",
        "Qasem Dulaimi",
        "Qassim Duleimi",
        "William Brine",
        "Bill Brine",
        "Brine",
        "Lao Ming",
        "Ming Lao",
        "José Marín",
        "Jose Marin",
        "Dana Vell-Ortiz",
        "D. Vell-Ortiz",
        "Vell-Ortiz",
        "William \"Bill\" Tarrow",
        "Bill Tarrow",
        "Tarrow",
        "Edda M. Trawl",
        "Edda K. Trawl",
        "Emil Brine Jr.",
        "Emil Brine Sr.",
    ];

    private static readonly string[] Bodies =
    [
        "Halden Bulk Shipping",
        "Halden",
        "Halden Bulk",
        "HBS",
        "Harbour Bank of Sorrel",
        "Sorrel",
        "Halden Foods",
    ];

    [Fact]
    public void Build_ArticlesInAnyOrder_GiveTheSameActors() =>
        ForSixOf(
            Names,
            ActorKind.Person,
            (_, annotations) =>
            {
                string forwards = Summary(annotations);
                Array.Reverse(annotations);
                return forwards == Summary(annotations);
            }
        );

    [Fact]
    public void Build_EveryMergedName_IsCompatibleWithEveryOther() =>
        ForSixOf(
            Names,
            ActorKind.Person,
            (_, annotations) =>
                Directory(annotations)
                    .Actors.All(actor =>
                        actor.Sources.All(a =>
                            actor.Sources.All(b => PersonName.AreCompatible(PersonName.Parse(a.Name)!, InOrderOf(a.Name, b.Name)))
                        )
                    )
        );

    [Fact]
    public void Build_WithoutTheArticlesOfOneActor_LeavesTheOthersAsTheyWere() =>
        ForSixOf(
            Names,
            ActorKind.Person,
            (names, annotations) =>
            {
                ActorDirectory all = Directory(annotations);
                string last = PersonName.Parse(names[0])!.SurnameSkeleton;
                Annotation[] kept = [.. annotations.Where((_, i) => PersonName.Parse(names[i])!.SurnameSkeleton != last)];
                HashSet<string> ids = [.. kept.Select(a => a.Article.Id.Value)];
                IEnumerable<string> before = all.Actors.Where(a => a.Sources.All(s => ids.Contains(s.Article.Value))).Select(Line);
                return names.Any(n => n is "Lao Ming" or "Ming Lao") || before.SequenceEqual(Directory(kept).Actors.Select(Line));
            }
        );

    [Fact]
    public void Build_BodiesOfManyArticles_AreJoinedOnlyWithTheirFirstMember() =>
        ForSixOf(
            Bodies,
            ActorKind.Organization,
            (_, annotations) =>
                Directory(annotations)
                    .Actors.All(a =>
                        a.Sources.Select(s => s.Name).Distinct().Count() == 1
                        || a.Sources.All(s => s.Name == a.Name || NameKey.Initials(NameKey.Of(a.Name)) == NameKey.Of(s.Name))
                    )
        );

    // Six articles, each with one actor whose name is drawn from the names.
    private static void ForSixOf(string[] names, ActorKind kind, Func<string[], Annotation[], bool> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200),
            Prop.ForAll(
                Gen.Elements(names).ArrayOf(6).ToArbitrary(),
                drawn => holds(drawn, [.. drawn.Select((name, i) => Build.Article($"n{i}", "Text.").With(Build.Actor(name, kind)))])
            )
        );

    private static string Line(Actor a) =>
        $"{a.Id} {a.Name}: {string.Join(", ", a.Sources.Select(s => $"{s.Article} {s.Name} {s.Because}").Order(StringComparer.Ordinal))}";

    private static PersonName InOrderOf(string other, string name)
    {
        PersonName read = PersonName.Parse(name)!;
        return PersonName.AreCompatible(PersonName.Parse(other)!, read) ? read : read.Reversed() ?? read;
    }

    private static string Summary(Annotation[] annotations) => string.Join('\n', Directory(annotations).Actors.Select(Line));

    private static ActorDirectory Directory(Annotation[] annotations)
    {
        Batch batch = Batch.Of(annotations);
        int[] originals = new int[annotations.Length];
        Array.Fill(originals, -1);
        return ActorDirectory.Build(batch, originals);
    }
}
