using Hearsay.Server.Hosting;
using Hearsay.Server.Pages.Markup;
using Hearsay.Server.Security;

namespace Hearsay.Server.Pages;

/// <summary>Where a person gives name and password.</summary>
internal static class SignInPage
{
    private static readonly EmbeddedAssets Assets = EmbeddedAssets.Load();

    /// <summary>The whole page; every value is encoded here.</summary>
    /// <param name="token">The form's token.</param>
    /// <param name="to">Where to go afterwards.</param>
    public static string Render(string token, string to, bool failed)
    {
        Html fault = failed ? Html.Of($"""<div class="warning" role="alert"><p>Name and password do not fit.</p></div>""") : Html.Empty;
        return PageFrame.Render(
            new Page(
                "Sign in",
                "",
                Html.Of(
                    $"""
                    {fault}
                    <form method="post" action="/sign-in">
                    <input type="hidden" name="{FormTokens.Field}" value="{token}"><input type="hidden" name="to" value="{to}">
                    <div class="field"><label for="name">Name</label><input id="name" name="name" autocomplete="username" required></div>
                    <div class="field"><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="current-password" required></div>
                    <button class="primary">Sign in</button>
                    </form>
                    """
                )
            ),
            Assets
        );
    }
}
