using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests;

/// <summary>Reads the rule book <c>tests/specs/attribution.md</c> and holds the annotator to its examples.</summary>
public sealed class SpecTests
{
    public static TheoryData<string> Sections()
    {
        TheoryData<string> names = [];
        foreach (SpecExample example in SpecFile.Read("attribution.md"))
            names.Add(example.Title);
        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Annotate_Example_YieldsTheRowsOfTheRuleBook(string section)
    {
        SpecExample example = SpecFile.Read("attribution.md").Single(e => e.Title == section);
        Annotation annotation = Reader.Read(example.Text);

        Assert.Equal(example.Rows.Select(row => row.Content), annotation.Statements.Select(s => ContentOf(annotation, s)));
        foreach ((SpecRow row, Statement statement) in example.Rows.Zip(annotation.Statements))
        {
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((field, expected), (field, Field(annotation, statement, field)));
        }
    }

    internal static string ContentOf(Annotation annotation, Statement statement) =>
        string.Join(" // ", statement.Content.Select(annotation.Article.Slice));

    internal static string Field(Annotation annotation, Statement statement, string field) =>
        field switch
        {
            "source" => NameOf(annotation, statement.Source.Party),
            "to" => NameOf(annotation, statement.Addressee),
            "via" => NameOf(annotation, statement.Channel),
            "cue" => statement.Cue is { } cue ? annotation.Article.Slice(cue) : "none",
            "clause" => statement.Clause is { } clause ? annotation.Article.Slice(clause) : "none",
            "act" when statement.Act == SpeechAct.RefusalToComment => "refusal-to-comment",
            "act" => Word(statement.Act),
            "form" => Word(statement.Form),
            "date" => statement.Date?.Value ?? "none",
            "certainty" => Word(statement.Certainty),
            "polarity" => Word(statement.Polarity),
            "quoted" => Word(statement.Quoted),
            "anonymity" => Word(statement.Source.Anonymity),
            "under" => FirstWords(annotation, statement, 2),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
        };

    private static string FirstWords(Annotation annotation, Statement statement, int count)
    {
        Statement? parent = annotation.Statements.FirstOrDefault(s => s.Id == statement.Parent);
        return parent is null ? "none" : string.Join(' ', ContentOf(annotation, parent).Split(' ').Take(count));
    }

    private static string NameOf(Annotation annotation, ActorReference? party)
    {
        if (party is null)
            return "none";
        return party.Actor is { } id && party.Description is null
            ? annotation.Actors.Single(a => a.Id == id).Name
            : party.Description ?? "none";
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
