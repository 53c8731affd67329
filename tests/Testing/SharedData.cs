namespace Hearsay.Testing;

/// <summary>The corpora that lie beside a developer's checkout. They are no part of the project: tests that need them are skipped without.</summary>
internal static class SharedData
{
    /// <summary>The path of a file or folder of <c>../shared</c>; null when it is not there.</summary>
    public static string? Find(string relative)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
            {
                string path = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", relative));
                return Path.Exists(path) ? path : null;
            }
        }

        return null;
    }
}

/// <summary>A test on <c>../shared</c>; skipped, and shown as skipped, where that is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute(string relative)
    {
        Relative = relative;
        if (SharedData.Find(relative) is null)
            Skip = $"../shared/{relative} is not there";
    }

    /// <summary>Gets what the test needs, as a path below <c>../shared</c>.</summary>
    public string Relative { get; }
}
