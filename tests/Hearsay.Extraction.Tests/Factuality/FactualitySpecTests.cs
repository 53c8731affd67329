using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Factuality;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests.Factuality;

/// <summary>Reads the rule book <c>tests/specs/factuality.md</c> and holds the reading of status, certainty and polarity to its examples.</summary>
public sealed class FactualitySpecTests
{
    private static readonly FactualityReader Reading = FactualityReader.Load();

    public static TheoryData<string> Sections()
    {
        TheoryData<string> names = [];
        foreach (SpecExample example in SpecFile.Read("factuality.md"))
            names.Add(example.Title);
        return names;
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Of_Example_SaysWhatTheRuleBookSays(string section)
    {
        SpecExample example = SpecFile.Read("factuality.md").Single(e => e.Title == section);
        Analysis analysis = Reader.Analyze(example.Text);
        ArticleWords words = new(analysis, QuotationFinder.Find(analysis.Article));
        ArticleFactuality factuality = Reading.Read(words);
        Assert.NotEmpty(example.Rows);
        foreach (SpecRow row in example.Rows)
        {
            int at = example.Text.IndexOf(row.Content, StringComparison.Ordinal);
            Assert.True(at >= 0, $"the text has no '{row.Content}'");
            TextSpan span = TextSpan.FromBounds(at, at + row.Content.Length);
            WordFactuality told = factuality.Of(span);
            double? value = factuality.Rows().Where(r => r.Span.Overlaps(span)).Select(r => (double?)r.Value).FirstOrDefault();
            foreach ((string field, string expected) in row.Fields)
                Assert.Equal((row.Content, field, expected), (row.Content, field, Field(told, value, field, expected)));
        }
    }

    private static string Field(WordFactuality told, double? value, string field, string expected) =>
        field switch
        {
            "status" => told.Status.ToString().ToLowerInvariant(),
            "certainty" => told.Certainty.ToString().ToLowerInvariant(),
            "polarity" => told.Polarity.ToString().ToLowerInvariant(),
            "value" => Level(value) == expected ? expected : FormattableString.Invariant($"{Level(value)} ({value})"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
        };

    private static string Level(double? value) =>
        value switch
        {
            null => "none",
            > 2 => "high",
            > 0 => "middle",
            _ => "low",
        };
}
