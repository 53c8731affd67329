using System.Text.RegularExpressions;

namespace Hearsay.EndToEnd;

/// <summary>A command line as documents write it.</summary>
internal static partial class ShellLine
{
    /// <summary>The words as a shell parts them, without the program and the comment.</summary>
    public static IEnumerable<string> WordsOf(string line) =>
        Words().Matches(line.Split(" #", 2)[0]).Select(word => word.Groups["word"].Value).Skip(1);

    [GeneratedRegex("""'(?<word>[^']*)'|"(?<word>[^"]*)"|(?<word>\S+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
