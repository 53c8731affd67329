using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Conflicts;

/// <summary>Knows which land or town of a story a word like "Quillish" is of, by the names of the story's own governments and places: no table knows an unheard-of land.</summary>
internal sealed class Demonyms
{
    // Shorter names begin too many words.
    private const int ShortestName = 4;

    private static readonly string[] Endings = ["n", "an", "ian", "ean", "ese", "ish", "i", "ite", "er"];

    private readonly HashSet<string> _names;

    public Demonyms(ImmutableArray<Actor> actors) =>
        _names = [
            .. actors
                .Where(a => a.Kind is ActorKind.Government or ActorKind.Place)
                .SelectMany(a => a.Aliases.Append(a.Name))
                .Select(LetterFolding.Fold)
                .Where(n => n.Length >= ShortestName && n.All(char.IsLetter)),
        ];

    /// <summary>The folded name of the land or town; null when the word at the span is no such word.</summary>
    public string? NameIn(string text, TextSpan span)
    {
        if (_names.Count == 0 || span.Length <= ShortestName || !char.IsUpper(text[span.Start]))
            return null;
        string word = LetterFolding.Fold(text[span.Start..span.End]);
        if (_names.Contains(word))
            return null;
        foreach (string ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            string stem = word[..^ending.Length];
            if (_names.Contains(stem))
                return stem;
            // "Tullvania", "Tullvanian"; "Ombra", "Ombrese": a last vowel gives way.
            foreach (char vowel in "aeoy")
            {
                if (stem.Length + 1 >= ShortestName && _names.Contains(stem + vowel))
                    return stem + vowel;
            }
        }

        return null;
    }
}
