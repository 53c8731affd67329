using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Hearsay.Server.Pages.Markup;

/// <summary>What the compiler makes of <c>Html.Of($"…")</c>: literals are markup, holes are encoded.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly StringBuilder _markup;

    public HtmlInterpolation(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 24));

    public void AppendLiteral(string value) => _markup.Append(value);

    /// <summary>Markup stays markup.</summary>
    public void AppendFormatted(Html value) => _markup.Append(value.ToString());

    public void AppendFormatted(IEnumerable<Html> values)
    {
        foreach (Html value in values)
            _markup.Append(value.ToString());
    }

    public void AppendFormatted(string? value) => _markup.Append(HtmlEncoding.Encode(value));

    public void AppendFormatted(char value) => AppendFormatted(value.ToString());

    public void AppendFormatted(int value) => _markup.Append(CultureInfo.InvariantCulture, $"{value}");

    public void AppendFormatted(long value) => _markup.Append(CultureInfo.InvariantCulture, $"{value}");

    /// <summary>A length or place in a picture, to a tenth.</summary>
    public void AppendFormatted(double value) => _markup.Append(CultureInfo.InvariantCulture, $"{value:0.#}");

    public string Finish() => _markup.ToString();
}
