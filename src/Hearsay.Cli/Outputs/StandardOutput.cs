using Microsoft.Win32.SafeHandles;

namespace Hearsay.Cli.Outputs;

/// <summary>The process's standard output as a stream that reports a reader that went away.</summary>
internal static class StandardOutput
{
    private const int BrokenPipeErrno = 32;
    private const int BrokenPipeWindows = unchecked((int)0x8007006D);

    /// <summary>Opens it. The console's own stream swallows a broken pipe: a long run would work on for nobody.</summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows())
            return Console.OpenStandardOutput();
        SafeFileHandle handle = new(1, ownsHandle: false);
        FileStream stream = new(handle, FileAccess.Write, bufferSize: 0);
        if (!stream.CanSeek)
            return stream;
        // A file stream keeps a position of its own; in "(a; hearsay …; b) > file" the three must share one.
        stream.Dispose();
        return Console.OpenStandardOutput();
    }

    /// <summary>Whether the exception says that nobody reads any more.</summary>
    public static bool IsBrokenPipe(IOException exception) => exception.HResult is BrokenPipeErrno or BrokenPipeWindows;
}
