using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events.Lexicons;

/// <summary>The verbs, nouns and adjectives that name deeds. Immutable, thread-safe.</summary>
/// <remarks>The head of <c>events.txt</c> tells the format, in which a user's own rows are written too.</remarks>
internal sealed class EventLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _verbs;
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _nouns;
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _adjectives;

    private EventLexicon(IEnumerable<(string[] Row, bool Own)> rows)
    {
        Dictionary<char, Dictionary<string, List<LexiconEntry>>> found = new()
        {
            ['v'] = [],
            ['n'] = [],
            ['a'] = [],
        };
        foreach ((string[] row, bool own) in rows)
        {
            Dictionary<string, List<LexiconEntry>> part = found[row[0][0]];
            LexiconEntry entry = LexiconRow.Read(row, own);
            foreach (string lemma in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!part.TryGetValue(lemma, out List<LexiconEntry>? entries))
                    part[lemma] = entries = [];
                entries.Add(entry);
            }
        }

        _verbs = Freeze(found['v']);
        _nouns = Freeze(found['n']);
        _adjectives = Freeze(found['a']);
    }

    /// <summary>The list that comes with the program, with the rows of the user's own file where one is given.</summary>
    /// <exception cref="FormatException">A row of the file is not in the format; the message names its line.</exception>
    public static EventLexicon Create(string? ownFile = null)
    {
        IEnumerable<(string[], bool)> rows = LexiconFile.Rows("events.txt").Select(row => (row, false));
        if (ownFile is not null)
            rows = rows.Concat(LexiconRow.ReadFile(ownFile).Select(row => (row, true)));
        return new EventLexicon(rows);
    }

    /// <summary>The entries of a word, in the order of the list, whether or not their conditions hold; empty when it names no deed.</summary>
    public ImmutableArray<LexiconEntry> Find(WordSyntax word)
    {
        FrozenDictionary<string, ImmutableArray<LexiconEntry>>? part = word.Upos switch
        {
            Upos.Verb => _verbs,
            Upos.Noun => _nouns,
            Upos.Adj => _adjectives,
            _ => null,
        };
        if (part is null || word.Lemma.Length == 0)
            return [];
        if (part.TryGetValue(word.Lemma, out ImmutableArray<LexiconEntry> entries))
            return entries;
        // Guessed lemmas of rare verbs lack an "e" or the second of two like letters: "blockad", "boycot".
        return part.TryGetValue(word.Lemma + "e", out entries) || part.TryGetValue(word.Lemma + word.Lemma[^1], out entries) ? entries : [];
    }

    private static FrozenDictionary<string, ImmutableArray<LexiconEntry>> Freeze(Dictionary<string, List<LexiconEntry>> part) =>
        part.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
}
