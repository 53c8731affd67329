using Hearsay.Core;
using Hearsay.Core.Events;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Events.Lexicons;

/// <summary>Reads <c>tests/specs/event-lexicon.md</c>, the format of a user's own words for deeds, and holds the annotator to its examples.</summary>
public sealed class LexiconSpecTests
{
    private const string File = "event-lexicon.md";

    public static TheoryData<string> Sections()
    {
        TheoryData<string> names = [];
        foreach (SpecExample example in SpecFile.Read(File))
            names.Add(example.Title);
        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Annotate_WithOwnLexicon_YieldsTheEventsOfTheRuleBook(string section)
    {
        SpecExample example = SpecFile.Read(File).Single(e => e.Title == section);
        string path = Path.GetTempFileName();
        System.IO.File.WriteAllLines(path, LexiconOf(section));
        Annotation annotation = Annotator.Create(path).Annotate(Reader.Analyze(example.Text));
        System.IO.File.Delete(path);

        Assert.Equal(example.Rows.Select(row => row.Content), annotation.Events.Select(e => annotation.Article.Slice(e.Trigger)));
        foreach ((SpecRow row, Event found) in example.Rows.Zip(annotation.Events))
        {
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((field, expected), (field, EventSpecTests.Field(annotation, found, field)));
        }
    }

    private static IEnumerable<string> LexiconOf(string section) =>
        System
            .IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, "specs", File))
            .SkipWhile(line => line != "## " + section)
            .SkipWhile(line => line != "```lexicon")
            .Skip(1)
            .TakeWhile(line => line != "```");
}
