using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Language;
using Hearsay.Linking;
using Hearsay.Testing;

namespace Hearsay.Tests.Commitments;

/// <summary>Reads the rule book <c>tests/specs/commitments.md</c> and holds the stages, one after the other, to its examples.</summary>
public sealed class CommitmentSpecTests
{
    private static readonly TextAnalyzer Analyzer = TextAnalyzer.Create();
    private static readonly Annotator Annotator = Annotator.Create();

    public static TheoryData<string> Sections()
    {
        TheoryData<string> names = [];
        foreach (SpecExample example in SpecFile.Read("commitments.md"))
            names.Add(example.Title);
        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Link_Example_YieldsTheCommitmentsOfTheRuleBook(string section)
    {
        SpecExample example = SpecFile.Read("commitments.md").Single(e => e.Title == section);
        Article article = new(
            ArticleId.From("test"),
            example.Text,
            [new Block(TextSpan.FromBounds(0, example.Text.Length), BlockKind.Paragraph)]
        )
        {
            Published = PublicationTime.Parse("2031-06-12"),
        };
        Brief brief = StoryLinker.Link([Annotator.Annotate(Analyzer.Analyze(article))]);

        Assert.Equal(example.Rows.Select(row => row.Content), brief.Commitments.Select(c => Words(article, c)));
        foreach ((SpecRow row, Commitment commitment) in example.Rows.Zip(brief.Commitments))
        {
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((field, expected), (field, Field(brief.Actors, commitment, field)));
        }
    }

    private static string Words(Article article, Commitment commitment) =>
        string.Join(" // ", commitment.What.Select(evidence => article.Slice(evidence.Span)));

    private static string Field(ImmutableArray<Actor> actors, Commitment commitment, string field) =>
        field switch
        {
            "kind" => commitment.Kind.ToString().ToLowerInvariant(),
            "by" => NameOf(actors, commitment.By),
            "to" => NameOf(actors, commitment.To),
            "due" => commitment.Due ?? "none",
            "if" => commitment.Condition ?? "none",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
        };

    private static string NameOf(ImmutableArray<Actor> actors, ActorReference? party) =>
        party is null ? "none" : party.Description ?? actors.Single(a => a.Id == party.Actor).Name;
}
