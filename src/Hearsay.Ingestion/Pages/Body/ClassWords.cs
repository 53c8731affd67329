namespace Hearsay.Ingestion.Pages.Body;

/// <summary>The words inside class names and ids (<c>articleBody-text_2</c> → article, body, text), hashed.</summary>
internal static class ClassWords
{
    private const int MaxWords = 24;
    private const int MaxLength = 20;
    private const uint Basis = 2166136261U;

    // What a letter is: small 1, large 2, none 0.
    private static readonly byte[] Sizes =
    [
        .. Enumerable
            .Range(0, 0x80)
            .Select(c =>
                char.IsAsciiLetterLower((char)c) ? (byte)1
                : char.IsAsciiLetterUpper((char)c) ? (byte)2
                : (byte)0
            ),
    ];

    public static void Add(ReadOnlySpan<char> names, List<uint> words)
    {
        unchecked
        {
            int left = MaxWords;
            uint hash = Basis;
            int length = 0;
            int before = 0;
            ReadOnlySpan<byte> sizes = Sizes;
            foreach (char c in names)
            {
                int size = c < sizes.Length ? sizes[c] : 0;
                // A large letter after a small one starts a word.
                if (length > 0 && (size == 0 || size > before))
                {
                    if (length is > 1 and < MaxLength)
                    {
                        words.Add(hash);
                        if (--left == 0)
                            return;
                    }

                    hash = Basis;
                    length = 0;
                }

                before = size;
                if (size == 0)
                    continue;
                hash = Extend(hash, (char)(c | 0x20));
                length++;
            }

            if (length is > 1 and < MaxLength)
                words.Add(hash);
        }
    }

    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Basis;
        foreach (char c in word)
            hash = Extend(hash, c);
        return hash;
    }

    private static uint Extend(uint hash, char c)
    {
        unchecked
        {
            return (hash ^ c) * 16777619U;
        }
    }
}
