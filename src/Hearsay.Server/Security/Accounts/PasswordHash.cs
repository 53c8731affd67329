using System.Security.Cryptography;

namespace Hearsay.Server.Security.Accounts;

/// <summary>A password as it is kept: PBKDF2 with SHA-256, so slow that guessing from a stolen ledger does not pay.</summary>
/// <param name="Iterations">How slow; kept beside the hash, so that it can grow.</param>
internal sealed record PasswordHash(string Salt, int Iterations, string Hash)
{
    // OWASP's figure for PBKDF2-HMAC-SHA256 (Password Storage Cheat Sheet, 2023).
    private const int CurrentIterations = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static PasswordHash Of(string password) => Of(password, CurrentIterations);

    public static PasswordHash Of(string password, int iterations)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PasswordHash(Convert.ToBase64String(salt), iterations, Convert.ToBase64String(Derive(password, salt, iterations)));
    }

    public bool Fits(string password) =>
        CryptographicOperations.FixedTimeEquals(
            Convert.FromBase64String(Hash),
            Derive(password, Convert.FromBase64String(Salt), Iterations)
        );

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
