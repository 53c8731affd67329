using System.Collections.Immutable;
using Hearsay.Ingestion;

namespace Hearsay.Tests;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-");

    /// <summary>Where a file of this name lies or would lie.</summary>
    public string At(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public ImmutableArray<InputFile> Files(params string[] names) =>
        InputFiles.Resolve(names.Length == 0 ? [_folder.FullName] : [.. names.Select(name => Path.Combine(_folder.FullName, name))]).Files;

    public void Dispose() => _folder.Delete(recursive: true);
}
