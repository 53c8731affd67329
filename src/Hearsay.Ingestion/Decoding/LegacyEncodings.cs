using System.Text;

namespace Hearsay.Ingestion.Decoding;

/// <summary>Encodings other than Unicode's, without touching the process-wide registration.</summary>
internal static class LegacyEncodings
{
    public static Encoding Windows1252 { get; } = Find("windows-1252")!;

    /// <summary>The encoding of that name; null when this machine has none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
