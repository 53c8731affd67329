using System.Globalization;
using System.Net;

namespace Hearsay.Server.Pages;

/// <summary>The page that says what went wrong. It needs nothing else of the server, so that it is there when nothing else is.</summary>
internal static class ErrorPage
{
    public static string Render(int status, string title, string? detail) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{status} {WebUtility.HtmlEncode(
                title
            )}</title></head>
            <body>
            <main>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            <p>{WebUtility.HtmlEncode(detail ?? "")}</p>
            <p><a href="/">All stories</a></p>
            </main>
            </body>
            </html>

            """
        );
}
