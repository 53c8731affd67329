using Hearsay.Server.Security;

namespace Hearsay.Server.Pages;

/// <summary>Where a person gives name and password.</summary>
internal static class SignInPage
{
    /// <param name="token">The form's token, encoded.</param>
    /// <param name="to">Where to go afterwards, encoded.</param>
    public static string Render(string token, string to, bool failed) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in – Hearsay</title></head>
            <body>
            <main>
            <h1>Sign in</h1>
            {(failed ? "<p role=\"alert\">Name and password do not fit.</p>" : "")}
            <form method="post" action="/sign-in">
            <input type="hidden" name="{FormTokens.Field}" value="{token}">
            <input type="hidden" name="to" value="{to}">
            <p><label>Name <input name="name" autocomplete="username" required></label></p>
            <p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
            <p><button>Sign in</button></p>
            </form>
            </main>
            </body>
            </html>

            """;
}
