using Hearsay.Language.Models;

namespace Hearsay.Language.Encoders;

/// <summary>The table of the words that the encoder knows, each with a vector of its own. Immutable.</summary>
internal sealed unsafe class KnownWords(ModelFile file, int width)
{
    private readonly WordIndex _index = new(file.Section<uint>("words.hashes"));
    private readonly RowTable _rows = new(file, "words", width);

    /// <summary>Gets the length of a vector.</summary>
    public int Width => _rows.Width;

    /// <summary>Asks for what the search for a word will read.</summary>
    public void Prefetch(uint hash) => _index.Prefetch(hash);

    /// <summary>Writes the vector of the word with the hash.</summary>
    public void Copy(uint hash, float* target) => _rows.Copy(_index.RowOf(hash), target);

    /// <summary>Writes the vector of the word with these letters.</summary>
    public void Copy(ReadOnlySpan<char> letters, float* target) => Copy(WordFeatures.HashOf(letters), target);
}
