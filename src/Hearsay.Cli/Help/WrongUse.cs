using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hearsay.Cli.Help;

/// <summary>Says what is wrong with a command line, in the words of the help and not of the parser.</summary>
internal static class WrongUse
{
    private const int FarthestTypo = 2;

    /// <summary>One line a fault, then where the help is.</summary>
    public static IEnumerable<string> Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        string call = HelpPage.PathOf(command);
        foreach (string fault in FaultsOf(parsed, command, call).Distinct(StringComparer.Ordinal))
            yield return fault;
        yield return $"'{call} --help' says how it is called";
    }

    private static IEnumerable<string> FaultsOf(ParseResult parsed, Command command, string call)
    {
        if (parsed.UnmatchedTokens.Count > 0)
            return parsed
                .UnmatchedTokens.Take(command.Subcommands.Count > 0 ? 1 : int.MaxValue)
                .Select(token => Unknown(token, command, call));
        return parsed.Errors.Select(error =>
            error.SymbolResult switch
            {
                OptionResult { Tokens.Count: 0, Option: { } option } => $"{option.Name} wants {option.HelpName ?? "a value"}",
                ArgumentResult { Tokens.Count: 0, Argument: { } argument } => $"'{call}' wants {argument.Name}",
                CommandResult { Command: { Subcommands.Count: > 0 } parent } =>
                    $"'{HelpPage.PathOf(parent)}' wants a command: {string.Join(", ", parent.Subcommands.Select(sub => sub.Name))}",
                _ => error.Message,
            }
        );
    }

    /// <summary>Says that a command has no such option, and which is near.</summary>
    public static string UnknownOption(string word, Command command)
    {
        // What stands behind an equals sign is the option's value.
        string name = word.Split('=', 2)[0];
        return $"there is no option {name}" + Suggestion(name, command.Options.SelectMany(option => option.Aliases.Append(option.Name)));
    }

    private static string Unknown(string word, Command command, string call)
    {
        if (word.Length > 1 && word[0] == '-')
            return UnknownOption(word, command);
        return command.Subcommands.Count == 0
            ? $"'{call}' has no use for '{word}'"
            : $"there is no command {word}" + Suggestion(word, command.Subcommands.Select(sub => sub.Name));
    }

    private static string Suggestion(string word, IEnumerable<string> known)
    {
        string? near = known
            .Select(name => (Name: name, Distance: Distance(word, name)))
            .Where(pair => pair.Distance <= FarthestTypo && pair.Distance < pair.Name.Length - 1)
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .Select(pair => pair.Name)
            .FirstOrDefault();
        return near is null ? "" : $"; did you mean {near}?";
    }

    // Levenshtein: letters to insert, delete or change.
    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
