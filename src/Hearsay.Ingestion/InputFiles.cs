using System.Collections.Immutable;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Files;

namespace Hearsay.Ingestion;

/// <summary>Turns the arguments of a command, files, folders, globs and <c>-</c>, into the files to read.</summary>
public static class InputFiles
{
    /// <summary>Resolves the arguments; never throws for what is missing or forbidden.</summary>
    public static InputSelection Resolve(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        List<Diagnostic> diagnostics = [];
        List<string> paths = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string argument in arguments)
        {
            foreach (string path in Expand(argument, diagnostics))
            {
                if (seen.Add(path == InputFile.StandardInput ? path : Path.GetFullPath(path)))
                    paths.Add(path);
            }
        }

        string[] ids = ArticleIds.For([.. paths.Select(p => Resumption.PathOf(p).Path)]);
        ImmutableArray<InputFile>.Builder files = ImmutableArray.CreateBuilder<InputFile>(paths.Count);
        for (int i = 0; i < paths.Count; i++)
        {
            (string path, long offset) = Resumption.PathOf(paths[i]);
            files.Add(new InputFile(path, ids[i], SizeOf(path)) { Offset = offset });
        }

        return new InputSelection(files.MoveToImmutable(), [.. diagnostics]);
    }

    private static List<string> Expand(string argument, List<Diagnostic> diagnostics)
    {
        if (argument == InputFile.StandardInput || File.Exists(Resumption.PathOf(argument).Path))
            return [argument];
        if (Directory.Exists(argument))
            return OfFolder(argument, diagnostics);
        if (!Glob.IsGlob(argument))
        {
            diagnostics.Add(Missing(argument, "there is no such file or folder"));
            return [];
        }

        List<string> found = Glob.Expand(argument, diagnostics);
        if (found.Count == 0)
            diagnostics.Add(Missing(argument, "no file matches"));
        return WithoutEmpty(found, diagnostics);
    }

    private static List<string> OfFolder(string folder, List<Diagnostic> diagnostics)
    {
        int faults = diagnostics.Count;
        List<string> found = [.. FolderWalk.Articles(folder, diagnostics)];
        if (found.Count == 0 && diagnostics.Count == faults)
            diagnostics.Add(
                new Diagnostic(
                    DiagnosticCodes.NothingToRead,
                    DiagnosticSeverity.Error,
                    folder,
                    "the folder holds no page, text, JSONL file, feed or archive",
                    "name files of other endings one by one"
                )
            );
        return WithoutEmpty(found, diagnostics);
    }

    // What has no size may be a pipe or a device: opened, it would hold the whole run up for ever. Whoever means one names it.
    private static List<string> WithoutEmpty(List<string> found, List<Diagnostic> diagnostics)
    {
        List<string> files = [];
        foreach (string path in found)
        {
            if (SizeOf(path) == 0)
                diagnostics.Add(new Diagnostic(DiagnosticCodes.Empty, DiagnosticSeverity.Error, path, "it is empty"));
            else
                files.Add(path);
        }

        return files;
    }

    private static Diagnostic Missing(string argument, string message) =>
        new(DiagnosticCodes.FileNotFound, DiagnosticSeverity.Error, argument, message, "check the spelling");

    private static long? SizeOf(string path)
    {
        if (path == InputFile.StandardInput)
            return null;
        try
        {
            return new FileInfo(path).Length;
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }
}
