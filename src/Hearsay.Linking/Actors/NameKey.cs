using System.Text;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Actors;

/// <summary>Brings names into a form in which equal ones are equal: folded letters, no dots, no leading article, no possessive.</summary>
internal static class NameKey
{
    private static readonly string[] LeadingArticles = ["the ", "a ", "an "];

    /// <summary>The key; empty when nothing is left.</summary>
    public static string Of(string name)
    {
        string folded = LetterFolding.Fold(name);
        StringBuilder key = new(folded.Length);
        foreach (char letter in folded)
        {
            if (char.IsLetterOrDigit(letter) || letter == '&')
                key.Append(letter);
            else if (letter is not ('.' or '\'') && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
            else if (letter == '\'' && key.Length > 0 && key[^1] != ' ')
                key.Append('\'');
        }

        string text = key.ToString().Trim();
        if (text.EndsWith("'s", StringComparison.Ordinal))
            text = text[..^2];
        text = text.TrimEnd('\'');
        foreach (string article in LeadingArticles)
        {
            if (text.StartsWith(article, StringComparison.Ordinal))
                return text[article.Length..];
        }

        return text;
    }

    /// <summary>Joins a body's name to its place's.</summary>
    public const string PlaceJoint = " of ";

    /// <summary>The name of a body of two words and more without what stands behind its last "of"; null where nothing does.</summary>
    public static string? BeforePlace(string key) =>
        key.LastIndexOf(PlaceJoint, StringComparison.Ordinal) is > 0 and var of && key.IndexOf(' ', StringComparison.Ordinal) < of
            ? key[..of]
            : null;

    /// <summary>The initials of a name of at least two words, small words left out; empty for shorter names.</summary>
    public static string Initials(string key)
    {
        StringBuilder initials = new();
        foreach (string word in key.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("of" or "the" or "and" or "for" or "in" or "on" or "&"))
                initials.Append(word[0]);
        }

        return initials.Length > 1 ? initials.ToString() : "";
    }

    /// <summary>Whether every word of weight begins with a capital: "Revolutionary Guards", not "U.S. officials" or "two trustees".</summary>
    public static bool IsProper(string name)
    {
        bool any = false;
        foreach (string word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            string key = word.ToLowerInvariant();
            if (key is "the" or "of" or "and" or "for" or "in" or "on" or "de" or "la" or "el" or "al" or "du" or "des" or "&")
                continue;
            // A nickname stands between quotation marks.
            char first = word.Length > 1 && word[0] is '"' or '\u201C' or '\u2018' ? word[1] : word[0];
            if (!char.IsUpper(first) && !char.IsDigit(first))
                return false;
            any = true;
        }

        return any;
    }
}
