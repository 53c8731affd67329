using System.Collections.Immutable;
using Hearsay.Core.Briefs;
using Hearsay.Ingestion;
using Hearsay.Presentation;

namespace Hearsay.Server.Tests.Pages;

/// <summary>What the program itself makes of the invented stories in <c>samples</c>; read once for all tests.</summary>
public sealed class SampleBrief
{
    private static readonly Lazy<Task<Brief>> Whole = new(ReadAsync);

    internal static async Task<BriefIndex> IndexAsync() => new(await Whole.Value);

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    private static async Task<Brief> ReadAsync()
    {
        ImmutableArray<InputFile> files =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, "samples"), "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => new InputFile(path)),
        ];
        return await new NewsPipeline(new PipelineOptions()).BriefAsync(files, diagnostic => Assert.Fail(diagnostic.ToString()));
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Hearsay.slnx")))
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("no repository around " + AppContext.BaseDirectory);
        return folder;
    }
}
