using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Exports;

/// <summary>What an article's text is known by wherever it stands: whoever holds the text can tell that the places of a row are places in it.</summary>
internal static class TextHash
{
    /// <summary>SHA-256 of the text in UTF-8, in small hexadecimal letters.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
