using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Server.Security.Accounts;

/// <summary>A program's key: <c>hs_ID_SECRET</c>. The secret has 256 bits of chance, so one fast hash of it gives nothing away.</summary>
internal readonly record struct ApiKey(string Id, string Secret)
{
    private const string Prefix = "hs_";
    private const int IdBytes = 6;
    private const int SecretBytes = 32;

    public static ApiKey Create() =>
        new(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))
        );

    /// <summary>Reads a key; null when it is none.</summary>
    public static ApiKey? Parse(string text)
    {
        const int Length = 3 + (IdBytes * 2) + 1 + (SecretBytes * 2);
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + (IdBytes * 2)] != '_')
            return null;
        string id = text.Substring(Prefix.Length, IdBytes * 2);
        string secret = text[(Prefix.Length + (IdBytes * 2) + 1)..];
        return IsHex(id) && IsHex(secret) ? new ApiKey(id, secret) : null;
    }

    /// <summary>What is kept of a secret, a key's or a session's.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public override string ToString() => $"{Prefix}{Id}_{Secret}";

    private static bool IsHex(string text) => text.All(char.IsAsciiHexDigitLower);
}
