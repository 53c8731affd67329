using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hearsay.Cli.Options;

/// <summary>Options that take one of a few words.</summary>
internal static class WordOption
{
    /// <summary>Refuses all other words, and says which there are.</summary>
    public static void TakeOnly<T>(this Option<T> option, params string[] words)
        where T : class?
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result => RefuseOthers(result, option.Name, words));
    }

    /// <summary>The same of an argument.</summary>
    public static void TakeOnly(this Argument<string> argument, params string[] words)
    {
        argument.CompletionSources.Add(words);
        argument.Validators.Add(result => RefuseOthers(result, argument.Name, words));
    }

    /// <summary>Refuses an argument without a letter, and says what to give.</summary>
    public static void RefuseEmpty(this Argument<string> argument, string wanted) =>
        argument.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError($"{argument.Name} is empty: give {wanted}");
        });

    /// <summary>The same of an option; without it nothing is refused.</summary>
    public static void RefuseEmpty(this Option<string?> option, string wanted) =>
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                result.AddError($"{option.Name} is empty: give {wanted}");
        });

    /// <summary>An option whose words are the members of an enumeration, in small letters; the first is the default.</summary>
    public static Option<T> Create<T>(string name, string description, string helpName)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetNames<T>().Select(member => member.ToLowerInvariant())];
        Option<T> option = new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => default,
            CustomParser = result =>
            {
                string word = result.Tokens[0].Value;
                int place = Array.FindIndex(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
                if (place >= 0)
                    return Enum.GetValues<T>()[place];
                result.AddError(Fault(name, words, word));
                return default;
            },
        };
        option.CompletionSources.Add(words);
        return option;
    }

    private static void RefuseOthers(SymbolResult result, string name, string[] words)
    {
        foreach (Token token in result.Tokens.Where(token => !words.Contains(token.Value, StringComparer.Ordinal)))
            result.AddError(Fault(name, words, token.Value));
    }

    private static string Fault(string name, string[] words, string word) =>
        $"{name} takes {(words.Length == 1 ? words[0] : string.Join(", ", words[..^1]) + " or " + words[^1])}, not '{word}'";
}
