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

    public int Integer(string name, int fallback) =>
        int.Parse(Text(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public double Number(string name, double fallback) =>
        double.Parse(Text(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
