namespace Hearsay.Cli.Options;

/// <summary>Files that an option names.</summary>
internal static class NamedFile
{
    /// <summary>Why nothing can be read under this name, for people; null where there is a file.</summary>
    public static string? FaultOf(string path) =>
        Directory.Exists(path) ? "it is a folder; name one file"
        : File.Exists(path) ? null
        : "there is no such file; check the spelling";
}
