using System.Runtime.InteropServices;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>What an article is about: its concepts with weights of unit length. It depends on the article alone, so no later article changes it.</summary>
internal sealed class ArticleTerms
{
    // Beyond these, words tell the manner of writing rather than the matter.
    private const int Kept = 120;

    // A weight of 1.
    private const int Whole = ushort.MaxValue;

    private readonly uint[] _concepts;
    private readonly ushort[] _weights;

    private ArticleTerms(uint[] concepts, ushort[] weights, uint[] heaviest)
    {
        _concepts = concepts;
        _weights = weights;
        Heaviest = heaviest;
    }

    /// <summary>Gets the concepts that tell most about the article: under these it is found.</summary>
    public uint[] Heaviest { get; }

    /// <summary>Weighs the words of an article: rare in news, frequent in the article (Salton and Buckley 1988).</summary>
    public static ArticleTerms Of(Article article, DocumentFrequencies frequencies, StoryOptions options)
    {
        Vocabulary vocabulary = new();
        HashSet<int> names = [];
        (ulong Concept, double Weight)[] weights =
        [
            .. Count(article, vocabulary, names)
                .Select(c =>
                    (
                        Concept: vocabulary.HashOfConcept(c.Key),
                        Weight: (1 + Math.Log(c.Value)) * (names.Contains(c.Key) ? options.NameWeight : 1)
                    )
                )
                .Select(c => (c.Concept, Weight: c.Weight * frequencies.WeightOf(c.Concept)))
                .OrderByDescending(c => c.Weight)
                .ThenBy(c => c.Concept)
                .Take(Kept),
        ];
        double length = Math.Sqrt(weights.Sum(w => w.Weight * w.Weight));

        // Half the hash tells concepts apart well enough: two of a hundred thousand share one.
        uint[] heaviest = [.. weights.Take(options.Keys).Select(w => Half(w.Concept)).Distinct()];
        Array.Sort(weights, (a, b) => a.Concept.CompareTo(b.Concept));
        return new ArticleTerms(
            [.. weights.Select(w => Half(w.Concept))],
            [.. weights.Select(w => (ushort)Math.Round(w.Weight / length * Whole))],
            heaviest
        );
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    public static ArticleTerms FromBytes(ReadOnlySpan<byte> bytes)
    {
        int count = bytes[0];
        int keys = bytes[1];
        ReadOnlySpan<byte> rest = bytes[2..];
        uint[] concepts = MemoryMarshal.Cast<byte, uint>(rest[..(count * sizeof(uint))]).ToArray();
        rest = rest[(count * sizeof(uint))..];
        ushort[] weights = MemoryMarshal.Cast<byte, ushort>(rest[..(count * sizeof(ushort))]).ToArray();
        rest = rest[(count * sizeof(ushort))..];
        uint[] heaviest = new uint[keys];
        for (int i = 0; i < keys; i++)
            heaviest[i] = concepts[rest[i]];
        return new ArticleTerms(concepts, weights, heaviest);
    }

    /// <summary>The terms as little-endian bytes: how many there are and how many of them are heaviest, concepts, weights, and which are heaviest.</summary>
    public byte[] ToBytes()
    {
        int count = _concepts.Length;
        byte[] bytes = new byte[2 + (count * (sizeof(uint) + sizeof(ushort))) + Heaviest.Length];
        bytes[0] = (byte)count;
        bytes[1] = (byte)Heaviest.Length;
        MemoryMarshal.AsBytes<uint>(_concepts).CopyTo(bytes.AsSpan(2));
        MemoryMarshal.AsBytes<ushort>(_weights).CopyTo(bytes.AsSpan(2 + (count * sizeof(uint))));
        for (int i = 0; i < Heaviest.Length; i++)
            bytes[2 + (count * (sizeof(uint) + sizeof(ushort))) + i] = (byte)Array.IndexOf(_concepts, Heaviest[i]);
        return bytes;
    }

    /// <summary>The cosine of two articles.</summary>
    public static double Similarity(ArticleTerms left, ArticleTerms right)
    {
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < left._concepts.Length && j < right._concepts.Length)
        {
            uint a = left._concepts[i];
            uint b = right._concepts[j];
            if (a == b)
                sum += (long)left._weights[i] * right._weights[j];
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return sum / ((double)Whole * Whole);
    }

    private static uint Half(ulong concept) => (uint)(concept >> 32);

    private static Dictionary<int, double> Count(Article article, Vocabulary vocabulary, HashSet<int> names)
    {
        Dictionary<int, double> counts = [];
        HashSet<int> common = [];
        foreach (Word word in ArticleWords.Read(article, vocabulary).All)
        {
            if (vocabulary.IsStop(word.Key))
                continue;
            int concept = vocabulary.ConceptOf(word.Key);
            counts[concept] = counts.GetValueOrDefault(concept) + 1;
            if (IsNameAt(article.Text, word.Span.Start))
                names.Add(concept);
            else if (char.IsLower(article.Text[word.Span.Start]))
                common.Add(concept);
        }

        // In a headline every word may have its capital; a name has it everywhere.
        names.ExceptWith(common);

        List<Word> title = [];
        if (article.Title is { } headline)
            WordScanner.Scan(headline, TextSpan.FromBounds(0, headline.Length), vocabulary, title);
        foreach (Word word in title)
        {
            int concept = vocabulary.ConceptOf(word.Key);
            // A headline word counts like two more; one that the text lacks is a pun as often as not.
            if (!vocabulary.IsStop(word.Key) && counts.TryGetValue(concept, out double count))
                counts[concept] = count + 2;
        }

        return counts;
    }

    // A capital that no beginning of a sentence accounts for.
    private static bool IsNameAt(string text, int start)
    {
        if (!char.IsUpper(text[start]) || start < 2 || text[start - 1] != ' ')
            return false;
        return char.IsLetterOrDigit(text[start - 2]) || text[start - 2] == ',';
    }
}
