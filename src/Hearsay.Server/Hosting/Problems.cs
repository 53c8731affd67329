using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Hearsay.Server.Hosting;

/// <summary>What is answered instead of what was asked: <c>problem+json</c> (RFC 9457) to programs, a plain page to people.</summary>
public static class Problems
{
    /// <summary>Answers with a problem. Nothing of the request is repeated and nothing of the program's inside is told.</summary>
    /// <param name="detail">What to do about it, in words of our own; null when the status says it all.</param>
    public static async Task WriteAsync(HttpContext context, int status, string? detail = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        string title = ReasonPhrases.GetReasonPhrase(status);
        if (IsForPeople(context.Request))
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(Pages.ErrorPage.Render(status, title, detail));
            return;
        }

        context.Response.ContentType = "application/problem+json";
        await using Utf8JsonWriter json = new(
            context.Response.BodyWriter,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteString("type", "about:blank");
        json.WriteString("title", title);
        json.WriteNumber("status", status);
        json.WriteString("detail", detail);
        json.WriteEndObject();
    }

    internal static bool IsForPeople(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !request.Path.StartsWithSegments("/mcp", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
