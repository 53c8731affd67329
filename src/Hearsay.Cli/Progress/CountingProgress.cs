using System.Globalization;
using Hearsay.Cli.Terminals;

namespace Hearsay.Cli.Progress;

/// <summary>Says every thousand how far a work has come.</summary>
internal sealed class CountingProgress(StandardError errors, string what) : IProgress<long>
{
    private const int Every = 1_000;

    private long _told;

    public void Report(long value)
    {
        if (value < _told + Every)
            return;
        _told = value;
        errors.Line(string.Create(CultureInfo.InvariantCulture, $"hearsay: {value} {what}"));
    }
}
