namespace Hearsay.Training.Network;

/// <summary>Rows of the word table by the hash of the normal form, most frequent first.</summary>
internal sealed class WordVocabulary
{
    public const int UnknownRow = 0;
    public const int MaskRow = 1;
    public const int FirstWordRow = 2;

    private readonly Dictionary<uint, int> _rows = [];

    public WordVocabulary(IReadOnlyList<uint> hashes)
    {
        Hashes = hashes;
        foreach (uint hash in hashes)
            _rows.Add(hash, FirstWordRow + _rows.Count);
    }

    /// <summary>Gets the hashes in the order of their rows.</summary>
    public IReadOnlyList<uint> Hashes { get; }

    public int RowCount => Hashes.Count + FirstWordRow;

    public int RowOf(uint hash) => _rows.GetValueOrDefault(hash, UnknownRow);
}
