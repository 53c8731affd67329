using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using Hearsay.Core.Briefs;
using Hearsay.Ingestion;
using Hearsay.Presentation;

namespace Hearsay.Server.Tests.Pages;

/// <summary>What the program itself makes of the invented stories in <c>samples</c>, read once for all tests.</summary>
internal static partial class SampleStories
{
    private static readonly Lazy<Task<Brief>> Whole = new(ReadAsync);

    /// <summary>Gets the repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Gets the sample files.</summary>
    public static ImmutableArray<string> Files { get; } =
    [.. Directory.EnumerateFiles(Path.Combine(Root, "samples"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    public static async Task<BriefIndex> IndexAsync() => new(await Whole.Value);

    /// <summary>The letters that a reader of the markup sees.</summary>
    public static string Seen(string markup) => WebUtility.HtmlDecode(Tag().Replace(markup, ""));

    private static Task<Brief> ReadAsync() =>
        new NewsPipeline(new PipelineOptions()).BriefAsync(
            [.. Files.Select(path => new InputFile(path, Path.GetFileNameWithoutExtension(path), new FileInfo(path).Length))],
            diagnostic => Assert.Fail(diagnostic.ToString())
        );

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hearsay.slnx")))
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no repository around " + AppContext.BaseDirectory);
        return folder;
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
