using Hearsay.Server.Hosting;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages;

/// <summary>The page that says what went wrong and what to do. It needs nothing of the ledger, so that it is there when nothing else is.</summary>
internal static class ErrorPage
{
    private static readonly EmbeddedAssets Assets = EmbeddedAssets.Load();

    public static string Render(int status, string title, string? detail) =>
        PageFrame.Render(
            new Page(
                Heading(status, title),
                "",
                Html.Of(
                    $"""<p class="standfirst">{Sentence(detail ?? Advice(status))}</p><p><a class="button" href="{PageLink.Stories}">All stories</a></p>"""
                )
            )
            {
                Kicker = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Error {status}"),
            },
            Assets
        );

    private static string Heading(int status, string title) =>
        status switch
        {
            400 => "This could not be understood",
            403 => "This is not open to you",
            404 => "There is nothing here",
            413 => "This is too large",
            429 => "Too many requests",
            500 => "Something failed on our side",
            503 => "Too busy at the moment",
            _ => title,
        };

    private static string Advice(int status) =>
        status switch
        {
            404 => "The address may be mistyped, or the story was joined with another; the search finds it",
            429 => "Wait a moment, then try again",
            _ => "Go back and try again",
        };

    // Details are written as clauses without a full stop.
    private static string Sentence(string clause)
    {
        string text = clause.Trim();
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '!' or '?' ? "" : ".");
    }
}
