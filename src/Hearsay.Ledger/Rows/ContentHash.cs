using System.Security.Cryptography;
using System.Text;
using Hearsay.Core.Articles;

namespace Hearsay.Ledger.Rows;

/// <summary>What makes two versions of an article the same: letters, title, outlet, authors and dates.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 of the parts, each with its length before it.</summary>
    public static byte[] Of(Article article)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, article.Text);
        Add(hash, article.Title);
        Add(hash, article.Outlet);
        Add(hash, article.Published?.ToString());
        Add(hash, article.Updated?.ToString());
        foreach (string author in article.Authors)
            Add(hash, author);
        return hash.GetHashAndReset();
    }

    // UTF-16, so that half a surrogate pair counts as what it is.
    private static void Add(IncrementalHash hash, string? part)
    {
        hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
        if (part is not null)
            hash.AppendData(Encoding.Unicode.GetBytes(part));
    }
}
