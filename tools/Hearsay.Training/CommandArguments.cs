using System.Globalization;

namespace Hearsay.Training;

/// <summary>Options of the form <c>--name value</c>.</summary>
internal sealed class CommandArguments(string[] arguments)
{
    public string Text(string name, string fallback)
    {
        int at = Array.IndexOf(arguments, "--" + name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : fallback;
    }

    /// <summary>A whole number.</summary>
    /// <exception cref="WrongValueException">It is no whole number.</exception>
    public int Integer(string name, int fallback)
    {
        string text = Text(name, fallback.ToString(CultureInfo.InvariantCulture));
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new WrongValueException($"--{name} wants a whole number, not '{text}'");
    }

    /// <summary>A number.</summary>
    /// <exception cref="WrongValueException">It is no number.</exception>
    public double Number(string name, double fallback)
    {
        string text = Text(name, fallback.ToString(CultureInfo.InvariantCulture));
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number
            : throw new WrongValueException($"--{name} wants a number, not '{text}'");
    }
}
