using System.Buffers;

namespace Hearsay.Language.Tokenization;

/// <summary>Addresses of pages and of mail: one token each.</summary>
internal static class WebAddress
{
    // RFC 5321: what stands before the @ has at most 64 octets. The bound also keeps the search linear.
    private const int LongestLocalPart = 64;

    private static readonly SearchValues<char> Marks = SearchValues.Create("@/:");
    private static readonly SearchValues<char> Stops = SearchValues.Create("<>\"“”«»");

    /// <summary>Whether the chunk is worth a closer look.</summary>
    public static bool MayOccurIn(ReadOnlySpan<char> chunk) =>
        chunk.Length > 3 && (chunk.ContainsAny(Marks) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the address that begins at the position ends; the position itself when none begins there.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int at, int limit)
    {
        ReadOnlySpan<char> rest = text[at..limit];
        if (
            StartsWith(rest, "http://")
            || StartsWith(rest, "https://")
            || StartsWith(rest, "ftp://")
            || StartsWith(rest, "mailto:")
            || StartsWith(rest, "www.")
        )
        {
            int stop = rest.IndexOfAny(Stops);
            return at + Trim(stop < 0 ? rest : rest[..stop]);
        }

        return at + MailLength(rest);
    }

    /// <summary>How much of an address is left without the punctuation of the sentence around it.</summary>
    public static int Trim(ReadOnlySpan<char> address)
    {
        int length = address.Length;
        bool bracketed = address.Contains('(');
        while (length > 0)
        {
            char last = address[length - 1];
            bool closing = last switch
            {
                '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ']' or '}' or '*' or '…' or '|' => true,
                ')' => !bracketed,
                _ => false,
            };
            if (!closing)
                break;
            length--;
        }

        return length;
    }

    private static bool StartsWith(ReadOnlySpan<char> rest, string scheme) =>
        rest.Length > scheme.Length && rest.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && rest[scheme.Length] > ' ';

    private static int MailLength(ReadOnlySpan<char> rest)
    {
        int at = 0;
        while (at < rest.Length && at <= LongestLocalPart && IsLocal(rest[at]))
            at++;
        if (at == 0 || at >= rest.Length - 1 || rest[at] != '@' || !char.IsLetterOrDigit(rest[at + 1]))
            return 0;
        at++;
        while (at < rest.Length && (char.IsLetterOrDigit(rest[at]) || rest[at] is '.' or '-' or '_'))
            at++;
        while (rest[at - 1] is '.' or '-')
            at--;
        // "the end.@harbour_news": a full stop and a name on a network, not an address.
        int sign = rest.IndexOf('@');
        return rest[sign - 1] == '.' && !rest[sign..at].Contains('.') ? 0 : at;
    }

    private static bool IsLocal(char letter) =>
        char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '%' or '+' or '-' or '&' or '#';
}
