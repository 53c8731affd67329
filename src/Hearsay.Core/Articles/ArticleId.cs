namespace Hearsay.Core.Articles;

/// <summary>Names an article within one run or ledger. The default is the empty id, which no article has.</summary>
public readonly record struct ArticleId : IComparable<ArticleId>
{
    private readonly string? _value;

    private ArticleId(string value) => _value = value;

    /// <summary>Gets the id as printed.</summary>
    public string Value => _value ?? "";

    /// <summary>The id with this value.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public static ArticleId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new ArticleId(value);
    }

    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;

    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by the values' code units; the empty id comes first.</summary>
    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
