using System.Text;

namespace Hearsay.Testing;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-");

    public string Path => _folder.FullName;

    /// <summary>Where a file of this name lies or would lie.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, in folders of its own where the name has them.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The files that lie in it now.</summary>
    public FileInfo[] GetFiles(string pattern = "*") => _folder.GetFiles(pattern);

    public void Dispose() => _folder.Delete(recursive: true);
}
