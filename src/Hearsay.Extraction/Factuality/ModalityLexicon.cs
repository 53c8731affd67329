using System.Collections.Frozen;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>The words of <c>modality.txt</c> by what they tell of the truth of others. Immutable.</summary>
internal sealed class ModalityLexicon
{
    private readonly FrozenDictionary<string, Stance> _stances;

    private ModalityLexicon(FrozenDictionary<string, Stance> stances) => _stances = stances;

    /// <summary>The list that comes with the program.</summary>
    public static ModalityLexicon Load()
    {
        Dictionary<string, Stance> stances = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("modality.txt"))
        {
            Stance stance = Enum.Parse<Stance>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (string word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                stances.TryAdd(word, stance);
        }

        return new ModalityLexicon(stances.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The stance of a dictionary form; none for a word that is not listed.</summary>
    public Stance Of(string lemma) => _stances.GetValueOrDefault(lemma);
}
