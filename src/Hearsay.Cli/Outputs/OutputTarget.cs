namespace Hearsay.Cli.Outputs;

/// <summary>Where a command's result goes: standard output, or a file that appears whole or not at all.</summary>
internal sealed class OutputTarget : IDisposable
{
    private const int BufferBytes = 1 << 16;

    private readonly string? _target;
    private readonly string? _draft;
    private bool _isCommitted;

    private OutputTarget(Stream stream, string? target, string? draft)
    {
        Stream = new BufferedStream(stream, BufferBytes);
        _target = target;
        _draft = draft;
    }

    /// <summary>Gets what to write to.</summary>
    public Stream Stream { get; }

    /// <summary>Gets whether the result goes to standard output.</summary>
    public bool IsStandardOutput => _target is null && _draft is null;

    /// <summary>Opens the target; of a file, a draft beside it.</summary>
    /// <param name="path">Null or <c>-</c> for standard output.</param>
    /// <param name="beforeFirstLetters">What to do when the first letters go to a terminal; null for nothing.</param>
    /// <exception cref="IOException">The folder does not exist, is full or may not be written to.</exception>
    public static OutputTarget Open(string? path, Action? beforeFirstLetters = null)
    {
        if (path is null or "-")
        {
            Stream output = StandardOutput.Open();
            if (beforeFirstLetters is not null && !Console.IsOutputRedirected)
                output = new AnnouncedStream(output, beforeFirstLetters);
            return new OutputTarget(output, target: null, draft: null);
        }

        if (string.IsNullOrWhiteSpace(path))
            throw new IOException("a file without a name");
        string target = Path.GetFullPath(path);
        // A link stays a link: what it points to is replaced.
        if (new FileInfo(target).LinkTarget is not null && File.ResolveLinkTarget(target, returnFinalTarget: true) is { } real)
            target = real.FullName;
        if (Directory.Exists(target))
            throw new IOException("it is a folder");
        if (IsDevice(target))
            return new OutputTarget(new FileStream(target, FileMode.Open, FileAccess.Write), target, draft: null);
        string folder = Path.GetDirectoryName(target) ?? ".";
        if (!Directory.Exists(folder))
            throw new IOException($"there is no folder {folder}");
        string draft = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        try
        {
            return new OutputTarget(new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None), target, draft);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or FileNotFoundException)
        {
            // The draft's name would say nothing to whoever named the target.
            throw new IOException($"no file can be made in {folder}", exception);
        }
    }

    /// <summary>Makes what was written the result. Without it, disposing leaves the file as it was.</summary>
    public void Commit()
    {
        Stream.Flush();
        if (_draft is not null)
        {
            Stream.Dispose();
            if (!OperatingSystem.IsWindows() && File.Exists(_target))
                File.SetUnixFileMode(_draft, File.GetUnixFileMode(_target));
            File.Move(_draft, _target!, overwrite: true);
        }

        _isCommitted = true;
    }

    /// <summary>Removes the draft at once, for an exit that cannot wait for the work to end.</summary>
    public void Abandon()
    {
        if (!_isCommitted && _draft is not null)
            File.Delete(_draft);
    }

    public void Dispose()
    {
        try
        {
            Stream.Dispose();
        }
        catch (IOException) when (!_isCommitted)
        {
            // The failure that kept it from being committed has been reported; what is left in the buffer is of no use.
        }

        Abandon();
    }

    private static bool IsDevice(string path) => path.StartsWith("/dev/", StringComparison.Ordinal);
}
