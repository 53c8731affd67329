using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Diagnostics;
using Hearsay.Core.Statements;
using Hearsay.Ingestion;
using Hearsay.Testing;

namespace Hearsay.Tests;

public sealed class NewsPipelineTests : IDisposable
{
    private const string Ferry =
        "---\noutlet: Sunhaven Courier\npublished: 2031-03-02\n---\nThe ferry sank on Monday, Mayor Ines Dale said.\n\n\"We lost her,\" she said.\n";
    private const string Denial =
        "---\noutlet: Radio Brack\npublished: 2031-03-03\n---\nThe ferry company denied that the ferry sank on Monday.\n";

    private readonly TemporaryFolder _folder = new();
    private readonly NewsPipeline _pipeline = new(new PipelineOptions { Jobs = 3 });

    public void Dispose() => _folder.Dispose();

    private ImmutableArray<InputFile> Files(params string[] names) =>
        InputFiles.Resolve(names.Length == 0 ? [_folder.Path] : [.. names.Select(_folder.At)]).Files;

    [Fact]
    public async Task ReadAsync_ManyFilesAndRows_KeepsTheOrderOfTheInputs()
    {
        string[] names = [.. Enumerable.Range(10, 40).Select(number => $"a{number}.txt")];
        foreach (string name in names)
            _folder.Write(name, $"Something happened in {name} yesterday.");
        _folder.Write("rows.jsonl", "{\"id\":\"r1\",\"text\":\"One.\"}\n{\"id\":\"r2\",\"text\":\"Two.\"}\n");

        List<string> ids = [];
        await foreach (PipelineItem<Article> item in _pipeline.ReadAsync(Files()))
            ids.Add(item.Value!.Id.Value);

        Assert.Equal([.. names.Select(name => name[..^4]), "r1", "r2"], ids);
    }

    [Fact]
    public async Task AnalyzeAsync_FurnitureAndRules_ParsesEveryLetter()
    {
        const string Text = "The ferry sank.\n\nAdvertisement\n\n_____\n\nNobody drowned.";
        _folder.Write("a.txt", Text);

        List<PipelineItem<Analysis>> items = [];
        await foreach (PipelineItem<Analysis> item in _pipeline.AnalyzeAsync(Files()))
            items.Add(item);

        Analysis analysis = items.Single().Value!;
        string words = string.Concat(analysis.Tokens.Select((_, i) => analysis.TextOf(i).ToString()));
        Assert.Equal(string.Concat(analysis.Text.Where(letter => !char.IsWhiteSpace(letter))), words);
    }

    [Fact]
    public async Task AnnotateAsync_FaultOfALexicon_IsToldOfEveryArticle()
    {
        _folder.Write("a.txt", Ferry);
        _folder.Write("b.txt", Denial);
        string missing = _folder.At("none.tsv");
        NewsPipeline pipeline = new(new PipelineOptions { Jobs = 2, EventLexicon = missing });

        List<Diagnostic?> told = [];
        await foreach (PipelineItem<Annotation> item in pipeline.AnnotateAsync(Files()))
            told.Add(item.Diagnostic);

        Assert.Equal(2, told.Count);
        Assert.All(told, diagnostic => Assert.Contains(nameof(FileNotFoundException), diagnostic!.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnnotateAsync_OneBadItem_GoesOnWithTheRest()
    {
        _folder.Write("a.txt", Ferry);
        _folder.Write("b.txt", "");
        _folder.Write("c.txt", Denial);

        List<PipelineItem<Annotation>> items = [];
        await foreach (PipelineItem<Annotation> item in _pipeline.AnnotateAsync(Files("a.txt", "b.txt", "c.txt")))
            items.Add(item);

        Assert.Equal(["a", null, "c"], items.Select(item => item.Value?.Article.Id.Value));
        Assert.Equal(DiagnosticCodes.Empty, items[1].Diagnostic!.Code);
    }

    [Fact]
    public async Task BriefAsync_AnyOrderOfInputs_GivesTheSameBytes()
    {
        _folder.Write("a.txt", Ferry);
        _folder.Write("b.txt", Denial);
        _folder.Write("c.txt", Ferry.Replace("Monday", "Tuesday", StringComparison.Ordinal));

        byte[] forward = await BriefBytes(Files("a.txt", "b.txt", "c.txt"));
        byte[] backward = await BriefBytes(Files("c.txt", "b.txt", "a.txt"));

        Assert.Equal(forward, backward);
    }

    [Fact]
    public async Task BriefAsync_TwoArticlesOfOneId_KeepsBothApart()
    {
        _folder.Write(
            "rows.jsonl",
            "{\"id\":\"x\",\"text\":\"The bridge fell.\"}\n{\"id\":\"x\",\"text\":\"The bridge stands.\"}\n{\"id\":\"x\",\"text\":\"The bridge stands.\"}\n"
        );
        List<Diagnostic> diagnostics = [];

        Brief brief = await _pipeline.BriefAsync(Files(), diagnostics.Add);

        Assert.Equal(["x", "x~2"], brief.Articles.Select(row => row.Article.Id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(2, diagnostics.Count(diagnostic => diagnostic.Code == DiagnosticCodes.DuplicateId));
    }

    [Fact]
    public async Task BriefAsync_EverySpan_SlicesToLettersOfItsArticle()
    {
        _folder.Write("a.txt", Ferry);

        Brief brief = await _pipeline.BriefAsync(Files(), _ => { });

        Statement said = Assert.Single(brief.Statements, statement => statement.Quoted == QuotationKind.Direct);
        Assert.Contains("We lost her", brief.Articles[0].Article.Slice(said.Content[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BriefAsync_ArticleInAnotherLanguage_IsWarnedAboutAndLeftOut()
    {
        _folder.Write("a.txt", Ferry);
        _folder.Write(
            "b.txt",
            "Der Bürgermeister sagte am Montag, dass die Fähre nicht mehr fahren werde, weil sie zu alt ist und die Stadt kein Geld hat.\n"
        );
        List<Diagnostic> diagnostics = [];

        Brief brief = await _pipeline.BriefAsync(Files(), diagnostics.Add);

        Assert.Equal("a", Assert.Single(brief.Articles).Article.Id.Value);
        Assert.Equal(DiagnosticCodes.NotEnglish, Assert.Single(diagnostics).Code);
    }

    [Fact]
    public async Task BriefAsync_Progress_EndsAtTheTotal()
    {
        _folder.Write("a.txt", Ferry);
        _folder.Write("b.jsonl", "{\"id\":\"r1\",\"text\":\"One.\"}\n{\"id\":\"r2\",\"text\":\"Two.\"}\n");
        RecordingProgress progress = new();

        await _pipeline.BriefAsync(Files(), _ => { }, progress);

        Assert.Equal(3, progress.Last.Articles);
        Assert.Equal(progress.Last.BytesTotal, progress.Last.BytesDone);
    }

    [Fact]
    public async Task AnnotateAsync_Cancelled_Throws()
    {
        _folder.Write("a.txt", Ferry);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (PipelineItem<Annotation> _ in _pipeline.AnnotateAsync(Files(), null, new CancellationToken(canceled: true)))
                Assert.Fail("nothing must come");
        });
    }

    private async Task<byte[]> BriefBytes(ImmutableArray<InputFile> files)
    {
        Brief brief = await _pipeline.BriefAsync(files, _ => { });
        using MemoryStream stream = new();
        await using (Utf8JsonWriter json = new(stream, ContractWriter.Options(indented: true)))
            new ContractWriter(json).WriteBrief(brief);
        return stream.ToArray();
    }

    private sealed class RecordingProgress : IProgress<PipelineProgress>
    {
        public PipelineProgress Last { get; private set; }

        public void Report(PipelineProgress value) => Last = value;
    }
}
