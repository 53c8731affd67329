using System.Text;

namespace Hearsay.Server.Pages.Markup;

/// <summary>Markup that is safe to send. Every value put into it was encoded; only what stands in the source code is taken as it is.</summary>
/// <remarks>There is no way to make one from a string: <see cref="Of(HtmlInterpolation)"/> takes literals as they are and encodes every hole. The default is empty.</remarks>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>Gets nothing at all.</summary>
    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>The interpolated markup, each hole encoded unless it is <see cref="Html"/> itself.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.Finish());

    /// <summary>Plain text.</summary>
    public static Html Text(string? text) => new(HtmlEncoding.Encode(text));

    /// <summary>The parts one after the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => Join(parts, Empty);

    /// <summary>The parts that hold something, with the separator between them.</summary>
    public static Html Join(IEnumerable<Html> parts, Html separator)
    {
        StringBuilder joined = new();
        foreach (Html part in parts)
        {
            if (part.IsEmpty)
                continue;
            if (joined.Length > 0)
                joined.Append(separator._markup);
            joined.Append(part._markup);
        }

        return new Html(joined.ToString());
    }

    public override string ToString() => _markup ?? "";
}
