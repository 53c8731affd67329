using System.Collections.Frozen;
using System.Globalization;
using Hearsay.Core.Resources;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Words;

/// <summary>In how many articles of a large body of news each concept occurs. Being fixed, it makes two articles as like each other today as they were before a thousand others came.</summary>
/// <remarks>Counted once by <c>tools/Hearsay.Training</c>, verb <c>concept-frequencies</c>; concepts in fewer articles than the table keeps are rare alike.</remarks>
internal sealed class DocumentFrequencies
{
    private readonly FrozenDictionary<ulong, int> _counts;
    private readonly double _articles;
    private readonly double _rare;

    private DocumentFrequencies(Dictionary<ulong, int> counts, int articles, int fewest)
    {
        _counts = counts.ToFrozenDictionary();
        _articles = articles;
        _rare = fewest / 2.0;
    }

    /// <summary>Reads the table that ships with the linking stage: its first line gives the number of articles and the fewest that a concept is listed with.</summary>
    public static DocumentFrequencies Load()
    {
        using StreamReader reader = new(EmbeddedFile.Open(typeof(DocumentFrequencies).Assembly, "concept-frequencies.txt"));
        string[] head = (reader.ReadLine() ?? "").Split(' ');
        Dictionary<ulong, int> counts = [];
        while (reader.ReadLine() is { } line)
        {
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            counts[HashOf(line.AsSpan(0, space))] = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture);
        }

        return new DocumentFrequencies(
            counts,
            int.Parse(head[0], CultureInfo.InvariantCulture),
            int.Parse(head[1], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>The hash under which a concept is counted.</summary>
    public static ulong HashOf(ReadOnlySpan<char> concept) => StableHash.Start.Add(concept).ToUInt64();

    /// <summary>Inverse document frequency (Spärck Jones 1972).</summary>
    public double WeightOf(ulong concept) => Math.Log(1 + (_articles / (_counts.TryGetValue(concept, out int count) ? count : _rare)));
}
