using Hearsay.Core;
using Hearsay.Core.Statements;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.SpeechActs;

/// <summary>Reads the rule books of speech acts and of opinions and holds the annotator to their examples.</summary>
public sealed class SpeechActSpecTests
{
    private static readonly string[] Files = ["speech-acts.md", "opinions.md"];

    public static TheoryData<string, string> Sections()
    {
        TheoryData<string, string> names = [];
        foreach (string file in Files)
        {
            foreach (SpecExample example in SpecFile.Read(file))
                names.Add(file, example.Title);
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Annotate_Example_YieldsTheActsOfTheRuleBook(string file, string section)
    {
        SpecExample example = SpecFile.Read(file).Single(e => e.Title == section);
        Annotation annotation = Reader.Read(example.Text);

        Assert.Equal(example.Rows.Select(row => row.Content), annotation.Statements.Select(s => SpecTests.ContentOf(annotation, s)));
        foreach ((SpecRow row, Statement statement) in example.Rows.Zip(annotation.Statements))
        {
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((field, expected), (field, SpecTests.Field(annotation, statement, field)));
        }
    }
}
