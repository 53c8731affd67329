using Hearsay.Core.Text;

namespace Hearsay.Linking.Words;

/// <summary>The words of one run, each folded form once. Keys count in the order of first sight and mean nothing outside the run.</summary>
/// <remarks>Not thread-safe: one run fills it from one thread.</remarks>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly HashSet<int> _lightConcepts = [];
    private readonly List<ulong> _conceptHashes = [];
    private readonly List<Entry> _entries = [];

    public Vocabulary() => _lookup = _keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key of a folded word.</summary>
    public int Intern(ReadOnlySpan<char> folded)
    {
        if (_lookup.TryGetValue(folded, out int key))
            return key;
        string word = folded.ToString();
        key = _entries.Count;
        _keys.Add(word, key);
        _entries.Add(new Entry(word, StableHash.Start.Add(word).ToUInt64(), ConceptOf(word), WordLists.IsStop(word)));
        return key;
    }

    /// <summary>The folded letters.</summary>
    public string TextOf(int key) => _entries[key].Text;

    /// <summary>A hash that is the same in every run.</summary>
    public ulong HashOf(int key) => _entries[key].Hash;

    /// <summary>What the word comes to once inflection and closest synonyms are taken away; shared by all words that come to the same.</summary>
    public int ConceptOf(int key) => _entries[key].Concept;

    /// <summary>What a folded word comes to that the run need not have met.</summary>
    public int ConceptOfWord(string word) => ConceptOf(Intern(word));

    /// <summary>A hash of the concept that is the same in every run.</summary>
    public ulong HashOfConcept(int concept) => _conceptHashes[concept];

    /// <summary>Whether the word says nothing of the matter: articles, pronouns, auxiliaries, plain verbs of saying.</summary>
    public bool IsStop(int key) => _entries[key].IsStop;

    /// <summary>How many words there are; their keys count from 0.</summary>
    public int Count => _entries.Count;

    /// <summary>How many concepts there are; they count from 0.</summary>
    public int ConceptCount => _concepts.Count;

    /// <summary>Whether the concept is too common to tell one matter from another.</summary>
    public bool IsLight(int concept) => _lightConcepts.Contains(concept);

    private int ConceptOf(string word)
    {
        string concept = WordLists.Concept(word);
        if (!_concepts.TryGetValue(concept, out int number))
        {
            number = _concepts.Count;
            _concepts.Add(concept, number);
            _conceptHashes.Add(DocumentFrequencies.HashOf(concept));
            if (WordLists.IsLight(word))
                _lightConcepts.Add(number);
        }

        return number;
    }

    private readonly record struct Entry(string Text, ulong Hash, int Concept, bool IsStop);
}
