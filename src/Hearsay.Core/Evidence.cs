using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Core;

/// <summary>Letters of a named article: what a row that spans several articles points at (the contract's SPAN).</summary>
public readonly record struct Evidence(ArticleId Article, TextSpan Span) : IComparable<Evidence>
{
    public static bool operator <(Evidence left, Evidence right) => left.CompareTo(right) < 0;

    public static bool operator >(Evidence left, Evidence right) => left.CompareTo(right) > 0;

    public static bool operator <=(Evidence left, Evidence right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Evidence left, Evidence right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by article, then by place.</summary>
    public int CompareTo(Evidence other) => Article != other.Article ? Article.CompareTo(other.Article) : Span.CompareTo(other.Span);
}
