using Hearsay.Core;
using Hearsay.Core.Dates;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Dates;

/// <summary>Reads the rule book <c>tests/specs/dates.md</c> and holds the date tagger to its examples.</summary>
public sealed class DateSpecTests
{
    public static TheoryData<string> Sections()
    {
        TheoryData<string> names = [];
        foreach (SpecExample example in SpecFile.Read("dates.md"))
            names.Add(example.Title);
        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Tag_Example_YieldsTheDatesOfTheRuleBook(string section)
    {
        SpecExample example = SpecFile.Read("dates.md").Single(e => e.Title == section);
        string? published = section.Contains("without a date of publication", StringComparison.Ordinal) ? null : "2031-06-12";
        Annotation annotation = Reader.Read(example.Text, published);

        Assert.Equal(example.Rows.Select(row => row.Content), annotation.Dates.Select(d => annotation.Article.Slice(d.Span)));
        foreach ((SpecRow row, DateExpression date) in example.Rows.Zip(annotation.Dates))
        {
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((row.Content, field, expected), (row.Content, field, Field(date, field)));
        }
    }

    private static string Field(DateExpression date, string field) =>
        field switch
        {
            "value" => date.Value ?? "none",
            "type" => date.Type.ToString().ToLowerInvariant(),
            "grain" => date.Grain.ToString().ToLowerInvariant(),
            "anchor" => date.Anchor ?? "none",
            "unresolved" => date.Unresolved?.ToString() ?? "none",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
        };
}
