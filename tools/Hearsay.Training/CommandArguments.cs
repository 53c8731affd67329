using System.Globalization;

namespace Hearsay.Training;

/// <summary>The values that a command was given, by the names of its options.</summary>
internal sealed class CommandArguments(IReadOnlyDictionary<string, string> values)
{
    public string Text(string name, string fallback) => values.GetValueOrDefault(name, fallback);

    public int Integer(string name, int fallback) =>
        int.Parse(Text(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);

    public double Number(string name, double fallback) =>
        double.Parse(Text(name, fallback.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
