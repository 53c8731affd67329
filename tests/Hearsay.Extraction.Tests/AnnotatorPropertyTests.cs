using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Testing;

namespace Hearsay.Extraction.Tests;

public sealed class AnnotatorPropertyTests
{
    private static readonly string[] Fragments =
    [
        "\"",
        "“",
        "”",
        "'",
        "’",
        "«",
        "»",
        "\n",
        " ",
        ", ",
        ". ",
        ": ",
        "; ",
        "— ",
        "? ",
        "Osk Tammerlin ",
        "the board ",
        "said ",
        "says ",
        "that ",
        "told ",
        "who ",
        "promised ",
        "to ",
        "not ",
        "warning ",
        "from ",
        "according to ",
        "on Monday ",
        "in 2030 ",
        "02:10 ",
        "declined to comment ",
        "killed ",
        "Lake Observer:\n",
        "reportedly ",
        "it ",
        "they ",
        "and ",
        "Two officials ",
        "may ",
        "was ",
        "through ",
        "the assurance ",
        "😀",
        "\u0000",
        "1/2/2030 ",
        "the ",
        "of ",
        "'s ",
        "n't ",
    ];

    private static readonly Gen<string> Shuffled = Gen.Elements(Fragments).ListOf().Select(string.Concat);

    [Fact]
    public void Annotate_AnyText_KeepsEverySpanInTheTextAndNoContentEmpty() =>
        Prop.ForAll(
                Shuffled.Or(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)).ToArbitrary(),
                text => Spans(Reader.Read(text)).All(span => !span.IsEmpty && span.End <= text.Length && span.TrimIn(text) == span)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Annotate_AnyText_GivesEveryParentThatHoldsItsChild() =>
        Prop.ForAll(
                Shuffled.ToArbitrary(),
                text => Reader.Read(text) is var annotation && annotation.Statements.All(child => IsHeld(annotation, child))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Annotate_SameText_GivesTheSameRows() =>
        Prop.ForAll(Shuffled.ToArbitrary(), text => Ids(Reader.Read(text)).SequenceEqual(Ids(Reader.Read(text))))
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Annotate_AnyText_ListsRowsInTheOrderOfTheText() =>
        Prop.ForAll(
                Shuffled.ToArbitrary(),
                text =>
                {
                    Annotation annotation = Reader.Read(text);
                    return IsAscending(annotation.Dates.Select(d => d.Span.Start))
                        && IsAscending(annotation.Statements.Select(s => s.Content[0].Start))
                        && IsAscending(annotation.Events.Select(e => e.Trigger.Start));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Annotate_Boilerplate_YieldsNothing() =>
        Assert.Empty(Reader.Read("Vicar promises to pay. \"We will,\" he said on Monday.", kind: BlockKind.Boilerplate).Statements);

    [Theory]
    [InlineData("\"a\" ")]
    [InlineData("“")]
    [InlineData("said ")]
    [InlineData("Osk Tammerlin said that ")]
    [InlineData("\"No,\" he said. ")]
    [InlineData("who , ")]
    [InlineData("on Monday ")]
    public void Annotate_HostileRepetition_TakesTimeInProportionToItsLength(string unit)
    {
        LeastSeconds(string.Concat(Enumerable.Repeat(unit, 100)));
        double small = LeastSeconds(string.Concat(Enumerable.Repeat(unit, 1_000)));
        double large = LeastSeconds(string.Concat(Enumerable.Repeat(unit, 4_000)));

        // Four times the text; quadratic would be sixteen times. A floor keeps noise out.
        Assert.True(large < Math.Max(small, 0.1) * 12, $"{small:F3} s, then {large:F3} s");
    }

    private static double LeastSeconds(string text)
    {
        Analysis analysis = Reader.Analyze(text);
        return ProcessorTime.LeastOf(3, () => Reader.Annotate(analysis)).TotalSeconds;
    }

    private static IEnumerable<TextSpan> Spans(Annotation annotation) =>
        annotation
            .Dates.Select(d => d.Span)
            .Concat(annotation.Statements.SelectMany(s => s.Content))
            .Concat(annotation.Statements.Where(s => s.Cue is not null).Select(s => s.Cue!.Value))
            .Concat(annotation.Statements.Where(s => s.Source.Party.Span is not null).Select(s => s.Source.Party.Span!.Value))
            .Concat(annotation.Attributions.SelectMany(a => a.Source.Concat(a.Cue).Concat(a.Content)))
            .Concat(annotation.Events.Select(e => e.Trigger))
            .Concat(annotation.Unknowns.Select(u => u.Span));

    private static bool IsHeld(Annotation annotation, Statement child)
    {
        if (child.Parent is not { } id)
            return true;
        Statement? parent = annotation.Statements.FirstOrDefault(s => s.Id == id);
        return parent is not null && child.Content.All(span => parent.Content.Any(piece => piece.Contains(span)));
    }

    private static IEnumerable<RowId> Ids(Annotation annotation) =>
        annotation.Statements.Select(s => s.Id).Concat(annotation.Events.Select(e => e.Id));

    private static bool IsAscending(IEnumerable<int> starts) => starts.Zip(starts.Skip(1)).All(pair => pair.First <= pair.Second);
}
