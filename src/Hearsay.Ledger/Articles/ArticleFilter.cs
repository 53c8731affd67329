namespace Hearsay.Ledger.Articles;

/// <summary>Which articles: those that fit everything given.</summary>
public sealed record ArticleFilter
{
    /// <summary>Gets the first day of publication.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Gets the last day of publication.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Gets the outlet, by its name without regard to case.</summary>
    public string? Outlet { get; init; }
}
