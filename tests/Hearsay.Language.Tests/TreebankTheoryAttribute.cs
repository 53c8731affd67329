namespace Hearsay.Language.Tests;

/// <summary>A theory that needs the treebanks, which are no part of the project: it is skipped, visibly, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TreebankTheoryAttribute : TheoryAttribute
{
    public TreebankTheoryAttribute()
    {
        if (Treebank.Folder is null)
            Skip = "The treebanks (../shared/data/ud) are not on this machine.";
    }
}
