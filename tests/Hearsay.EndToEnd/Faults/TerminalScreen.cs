using System.Text;
using System.Text.RegularExpressions;

namespace Hearsay.EndToEnd.Faults;

/// <summary>What stands in a terminal after all that was written to it: a carriage return goes back in the line, and later letters cover earlier ones.</summary>
internal static partial class TerminalScreen
{
    /// <summary>The lines, without trailing blanks.</summary>
    public static string[] Of(string written)
    {
        List<string> lines = [];
        foreach (string line in Commands().Replace(written, "").Split('\n'))
        {
            StringBuilder cells = new();
            foreach (string part in line.TrimEnd('\r').Split('\r'))
            {
                int covered = Math.Min(part.Length, cells.Length);
                cells.Remove(0, covered).Insert(0, part);
            }

            lines.Add(cells.ToString().TrimEnd());
        }

        return [.. lines];
    }

    [GeneratedRegex("\u001b(?:\\[[0-?]*[ -/]*[@-~]|[=>])", RegexOptions.None, 1000)]
    private static partial Regex Commands();
}

/// <summary>A test that needs <c>script</c>, which gives a program a terminal.</summary>
internal sealed class FactWithScriptAttribute : FactAttribute
{
    public FactWithScriptAttribute()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/script"))
            Skip = "needs 'script' of util-linux";
    }
}
