namespace Hearsay.Language.Tests.Parsing;

/// <summary>A test on the treebanks, skipped visibly where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TreebankTheoryAttribute : TheoryAttribute
{
    public TreebankTheoryAttribute()
    {
        if (Folder is null)
            Skip = "The treebanks (shared/data/ud beside the checkout) are not on this machine.";
    }

    /// <summary>Gets the folder of the treebanks beside the checkout; null when there is none.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "data", "ud");
            if (Directory.Exists(folder))
                return folder;
        }

        return null;
    }
}
