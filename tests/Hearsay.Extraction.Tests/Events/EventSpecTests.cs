using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Events;

/// <summary>Reads the rule book <c>tests/specs/events.md</c> and holds the annotator to its examples.</summary>
public sealed class EventSpecTests
{
    public static TheoryData<string> Sections()
    {
        TheoryData<string> names = [];
        foreach (SpecExample example in SpecFile.Read("events.md"))
            names.Add(example.Title);
        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Annotate_Example_YieldsTheEventsOfTheRuleBook(string section)
    {
        SpecExample example = SpecFile.Read("events.md").Single(e => e.Title == section);
        Annotation annotation = Reader.Read(example.Text);

        Assert.Equal(example.Rows.Select(row => row.Content), annotation.Events.Select(e => annotation.Article.Slice(e.Trigger)));
        foreach ((SpecRow row, Event found) in example.Rows.Zip(annotation.Events))
        {
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((field, expected), (field, Field(annotation, found, field)));
        }
    }

    /// <summary>What an event row says of a field.</summary>
    internal static string Field(Annotation annotation, Event found, string field) =>
        field switch
        {
            "type" => found.Type.ToString().ToUpperInvariant(),
            "clause" => found.Clause is { } clause ? annotation.Article.Slice(clause) : "none",
            "mode" => found.Mode ?? "none",
            "status" => found.Status.ToString().ToLowerInvariant(),
            "date" => found.Date?.Value ?? "none",
            "actor" => NameOf(annotation, found.Actor),
            "recipient" => NameOf(annotation, found.Recipient),
            "place" => NameOf(annotation, found.Place),
            "numbers" => found.Numbers.IsEmpty ? "none" : string.Join(", ", found.Numbers.Select(Number)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
        };

    private static string Number(StatedNumber number)
    {
        string bound = number.Bound switch
        {
            NumberBound.AtLeast => "at-least",
            NumberBound.AtMost => "at-most",
            NumberBound.About => "about",
            _ => "exact",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{number.What} {number.Value} {bound}");
    }

    private static string NameOf(Annotation annotation, ActorReference? party) =>
        party is null ? "none" : party.Description ?? annotation.Actors.Single(a => a.Id == party.Actor).Name;
}
