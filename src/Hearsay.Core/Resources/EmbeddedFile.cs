using System.Reflection;

namespace Hearsay.Core.Resources;

/// <summary>Reads the files that are built into an assembly: word lists, tables of names, weights of models. Thread-safe.</summary>
public static class EmbeddedFile
{
    /// <summary>The file from its first byte; for the caller to dispose of.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file: it was built wrong.</exception>
    public static Stream Open(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not built into {assembly.GetName().Name}");
    }

    /// <summary>All bytes of the file.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file: it was built wrong.</exception>
    public static byte[] ReadBytes(Assembly assembly, string name)
    {
        using Stream stream = Open(assembly, name);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The whole text of the file, which is UTF-8.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file: it was built wrong.</exception>
    public static string ReadText(Assembly assembly, string name)
    {
        using StreamReader reader = new(Open(assembly, name));
        return reader.ReadToEnd();
    }

    /// <summary>The lines of a word list or table as they are asked for, without empty ones and those that <c>#</c> begins.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file: it was built wrong.</exception>
    public static IEnumerable<string> ReadRows(Assembly assembly, string name)
    {
        using StreamReader reader = new(Open(assembly, name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
