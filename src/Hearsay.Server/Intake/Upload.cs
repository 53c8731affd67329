using System.Security.Cryptography;

namespace Hearsay.Server.Intake;

/// <summary>A file that was sent, on the disk until it is disposed of. Its name on the disk tells nothing and is told to nobody.</summary>
public sealed class Upload : IDisposable
{
    private static readonly string[] Extensions =
    [
        ".txt",
        ".md",
        ".html",
        ".htm",
        ".mht",
        ".mhtml",
        ".json",
        ".jsonl",
        ".xml",
        ".rss",
        ".atom",
        ".warc",
        ".gz",
    ];

    private Upload(string path, string name)
    {
        Path = path;
        Name = name;
    }

    /// <summary>Gets where the bytes lie.</summary>
    public string Path { get; }

    /// <summary>Gets what the sender calls it, without folders and letters that do not print.</summary>
    public string Name { get; }

    /// <summary>Gets whether the sender gave no name.</summary>
    public bool IsNameless { get; private init; }

    /// <summary>Keeps what a stream brings.</summary>
    /// <param name="name">
    /// What the sender calls it. Only its end is heeded, to tell what it is, and only one that is known. Where it is nothing but an end (<c>.html</c>), the file
    /// is called by its content: two texts without a name must not be taken for two versions of one.
    /// </param>
    public static async Task<Upload> SaveAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        string clean = Cleaned(name);
        string extension = Array.Find(Extensions, end => clean.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ?? ".txt";
        if (clean.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))
            extension = ".warc.gz";
        string path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "hearsay-" + System.IO.Path.GetRandomFileName() + extension);
        Upload upload = new(path, clean);
        try
        {
            await using FileStream file = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
            await stream.CopyToAsync(file, cancellationToken);
            if (clean[0] != '.')
                return upload;
            file.Position = 0;
            byte[] hash = await SHA256.HashDataAsync(file, cancellationToken);
            return new Upload(path, Convert.ToHexStringLower(hash.AsSpan(0, 8)) + clean) { IsNameless = true };
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    public void Dispose() => File.Delete(Path);

    private static string Cleaned(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        string clean = string.Concat(last.Where(letter => !char.IsControl(letter))).Trim();
        return clean.Length switch
        {
            0 => "article",
            > 200 => clean[^200..],
            _ => clean,
        };
    }
}
