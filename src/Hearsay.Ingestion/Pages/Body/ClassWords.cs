namespace Hearsay.Ingestion.Pages.Body;

/// <summary>The words inside class names and ids (<c>articleBody-text_2</c> → article, body, text), hashed.</summary>
internal static class ClassWords
{
    private const int MaxWords = 24;

    public static void Add(ReadOnlySpan<char> names, List<uint> words)
    {
        int limit = words.Count + MaxWords;
        uint hash = 0;
        int length = 0;
        for (int i = 0; i <= names.Length && words.Count < limit; i++)
        {
            char c = i < names.Length ? names[i] : ' ';
            bool letter = char.IsAsciiLetter(c);
            bool camel = letter && char.IsAsciiLetterUpper(c) && i > 0 && char.IsAsciiLetterLower(names[i - 1]);
            if ((!letter || camel) && length > 0)
            {
                if (length is > 1 and < 20)
                    words.Add(hash);
                hash = 0;
                length = 0;
            }

            if (letter)
            {
                hash = Extend(length == 0 ? 2166136261U : hash, (char)(c | 0x20));
                length++;
            }
        }
    }

    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261U;
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
