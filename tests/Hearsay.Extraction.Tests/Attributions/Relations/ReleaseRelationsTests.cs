using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Language;

namespace Hearsay.Extraction.Tests.Attributions.Relations;

public sealed class ReleaseRelationsTests
{
    private const string Text =
        "The Ketterby Water Board closed the sluice on Monday. The Ketterby Water Board did not open it again. "
        + "No member of the Ketterby Water Board was held there.";

    [Fact]
    public void Annotate_OwnRelease_StatesWhatTheOutletAsserts()
    {
        Annotation annotation = Read("Ketterby Water Board");

        Statement last = annotation.Statements[^1];
        Assert.Equal("No member of the Ketterby Water Board was held there", last.Content[0].TextIn(Text));
        Assert.True(last.Source.Named);
        Assert.Null(last.Cue);
        Assert.Equal(3, annotation.Statements.Length);
        Assert.Empty(annotation.Attributions);
    }

    [Fact]
    public void Annotate_ReleaseOfAnInstitution_NeedsItsNameOnlyOnce()
    {
        const string Release = "The Army of Korland regrets the event at the bridge. At noon a patrol opened fire on our post.";
        Annotation annotation = Annotator
            .Create()
            .Annotate(TextAnalyzer.Create().Analyze(Reader.ArticleOf(Release) with { Outlet = "Army of Korland" }));
        Assert.Contains(annotation.Statements, s => s.Content[0].TextIn(Release).StartsWith("At noon a patrol", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("QUILL, May 2 (KWA) - The sluice of Ketterby was closed on Monday. Ketterby Water Agency has two boats.", 0)]
    [InlineData("QUILL, May 2 - The sluice of Ketterby was closed on Monday. Ketterby Water Agency has two boats.", 2)]
    public void Annotate_AgencyThatSignsItsDateline_SendsNewsAndNoRelease(string text, int statements)
    {
        Annotation annotation = Annotator
            .Create()
            .Annotate(TextAnalyzer.Create().Analyze(Reader.ArticleOf(text) with { Outlet = "Ketterby Water Agency" }));
        Assert.Equal(statements, annotation.Statements.Count(s => s.Cue is null));
    }

    [Theory]
    [InlineData("Statement on the sluice", false, true)]
    [InlineData("Sluice shut", true, true)]
    [InlineData("Sluice shut", false, false)]
    public void Annotate_OneMentionOfTheOutlet_IsAReleaseWhenItSaysSo(string title, bool hasNotes, bool isRelease)
    {
        const string Release = "Ketterby Water denies that the sluice was left open. Nobody was near it that night.";
        const string Notes = "Notes to editors";
        Article article = Reader.ArticleOf(hasNotes ? $"{Release}\n\n{Notes}" : Release) with { Outlet = "Ketterby Water", Title = title };
        if (hasNotes)
            article = article with { Blocks = [article.Blocks[0], article.Blocks[1] with { Kind = BlockKind.Boilerplate }] };

        Annotation annotation = Annotator.Create().Annotate(TextAnalyzer.Create().Analyze(article));

        Assert.Equal(
            isRelease,
            annotation.Statements.Any(s => s.Content[0].TextIn(article.Text).StartsWith("Nobody was near", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Annotate_MinistrysStatement_NeedsNotNameItselfAndMayThreaten()
    {
        const string Release = "At dawn a patrol was fired on. Should a single shell fall again, the guns that fired it will be destroyed.";
        Article article = Reader.ArticleOf(Release) with { Outlet = "Ministry of Defence of Velm", Title = "Statement on the patrol" };

        Annotation annotation = Annotator.Create().Annotate(TextAnalyzer.Create().Analyze(article));

        Assert.Equal([SpeechAct.Assertion, SpeechAct.Threat], annotation.Statements.Select(s => s.Act));
    }

    [Fact]
    public void Annotate_WhatTheIssuerWillDo_IsPromised()
    {
        const string Release =
            "Ketterby Water announces a recall of its taps. Ketterby will replace every tap by May. The weather will be fine. Ketterby Water regrets it.";
        Article article = Reader.ArticleOf(Release) with { Outlet = "Ketterby Water", Title = "Press release of Ketterby Water" };

        Annotation annotation = Annotator.Create().Annotate(TextAnalyzer.Create().Analyze(article));

        Statement promise = Assert.Single(annotation.Statements, s => s.Act == SpeechAct.Promise);
        Assert.StartsWith("Ketterby will replace", promise.Content[0].TextIn(Release), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lake Observer")]
    [InlineData(null)]
    public void Annotate_NewsOfOthers_StatesNothing(string? outlet) => Assert.Empty(Read(outlet).Statements);

    private static Annotation Read(string? outlet) =>
        Annotator.Create().Annotate(TextAnalyzer.Create().Analyze(Reader.ArticleOf(Text) with { Outlet = outlet }));
}
