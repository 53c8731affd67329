using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hearsay.Server.Api.Answers;

/// <summary>An answer in JSON with a strong entity tag, the hash of its bytes; nothing but "not modified" when the caller has them already.</summary>
internal sealed class JsonAnswer : IResult
{
    private readonly LedgerJson _json;
    private readonly Action<LedgerJson> _write;
    private readonly bool _isList;

    public JsonAnswer(LedgerJson json, Action<LedgerJson> write, bool isList = false)
    {
        _json = json;
        _write = write;
        _isList = isList;
    }

    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Gets the address of the next stretch; null at the end.</summary>
    public string? Next { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        ReadOnlyMemory<byte> bytes = _json.Bytes(_isList ? json => json.Object(() => _write(json)) : _write);
        IHeaderDictionary headers = httpContext.Response.Headers;
        if (Next is not null)
            headers.Link = $"<{Next}>; rel=\"next\"";
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Authorization, Cookie";
        string tag = "\"" + Convert.ToHexStringLower(SHA256.HashData(bytes.Span).AsSpan(0, 16)) + "\"";
        headers.ETag = tag;
        if (Status == StatusCodes.Status200OK && HasAlready(httpContext.Request, tag))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }

    private static bool HasAlready(HttpRequest request, string tag) =>
        HttpMethods.IsGet(request.Method)
        && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out IList<EntityTagHeaderValue>? tags)
        && tags.Any(known => known.Tag == "*" || (!known.IsWeak && known.Tag == tag));
}
