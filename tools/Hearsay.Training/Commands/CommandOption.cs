using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Hearsay.Training.Commands;

/// <summary>An option of a command, read off one line: its name, what its value is, what it does.</summary>
/// <param name="Value">FILE, FOLDER or WORD; N for a whole number, X for any number.</param>
internal sealed record CommandOption(string Name, string Value, string Description)
{
    /// <summary>Reads "epochs N how often everything is learned".</summary>
    public static CommandOption Parse(string line)
    {
        string[] parts = line.Split(' ', 3);
        return new CommandOption(parts[0], parts[1], parts[2]);
    }

    public Option<string> ToOption()
    {
        Option<string> option = new("--" + Name) { Description = Description, HelpName = Value };
        option.Validators.Add(Check);
        return option;
    }

    private void Check(OptionResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        CultureInfo culture = CultureInfo.InvariantCulture;
        if (Value == "N" && !int.TryParse(text, NumberStyles.Integer, culture, out _))
            result.AddError($"--{Name} takes a whole number, not '{text}'");
        else if (Value == "X" && !double.TryParse(text, NumberStyles.Float, culture, out _))
            result.AddError($"--{Name} takes a number, not '{text}'");
    }
}
