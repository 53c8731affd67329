using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Security;

/// <summary>Ties a form to the browser that it was shown in, so that no other page can send it. Thread-safe.</summary>
/// <remarks>
/// A random cookie names the browser; the form carries the cookie's HMAC under a key that lives as long as the process. Whoever cannot read the cookie cannot
/// make the token. It stands behind <see cref="Hosting.OriginCheck"/>, for browsers that do not tell where a request comes from.
/// </remarks>
public sealed class FormTokens
{
    /// <summary>The name of the hidden field.</summary>
    public const string Field = "form-token";

    private const string Cookie = "hearsay-browser";
    private const int BrowserBytes = 16;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The value of the hidden field for this browser; names the browser when it has no name yet.</summary>
    public string TokenFor(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (BrowserOf(context) is not { } browser)
        {
            browser = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BrowserBytes));
            context.Items[Cookie] = browser;
            context.Response.Cookies.Append(
                Cookie,
                browser,
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Secure = context.Request.IsHttps,
                    IsEssential = true,
                }
            );
        }

        return Sign(browser);
    }

    /// <summary>Whether the token was made for this browser.</summary>
    public bool IsValid(HttpContext context, string? token)
    {
        ArgumentNullException.ThrowIfNull(context);
        return BrowserOf(context) is { } browser
            && token is not null
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Sign(browser)));
    }

    // A browser that got its name earlier in this request has it in the items.
    private static string? BrowserOf(HttpContext context)
    {
        string? name = context.Items[Cookie] as string ?? context.Request.Cookies[Cookie];
        return name is { Length: BrowserBytes * 2 } && name.All(char.IsAsciiHexDigitLower) ? name : null;
    }

    private string Sign(string browser) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(browser)));
}
