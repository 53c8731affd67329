namespace Hearsay.EndToEnd.Faults;

/// <summary>A test about missing rights: the superuser misses none, so it is skipped for it.</summary>
public sealed class FactUnlessRootAttribute : FactAttribute
{
    public FactUnlessRootAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "rights are set another way on Windows";
        else if (Environment.UserName == "root")
            Skip = "the superuser may read everything";
    }
}
