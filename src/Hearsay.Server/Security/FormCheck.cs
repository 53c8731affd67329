using Hearsay.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Security;

/// <summary>Lets a form through only with its token. REST and MCP are told by their keys and by <see cref="OriginCheck"/>.</summary>
internal sealed class FormCheck
{
    private readonly FormTokens _tokens;

    public FormCheck(FormTokens tokens) => _tokens = tokens;

    public async Task Apply(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (OriginCheck.IsSafe(request.Method) || IsForPrograms(request.Path))
        {
            await next(context);
            return;
        }

        if (!request.HasFormContentType)
        {
            await Problems.WriteAsync(context, StatusCodes.Status415UnsupportedMediaType, "this address takes forms");
            return;
        }

        IFormCollection form = await request.ReadFormAsync(context.RequestAborted);
        if (_tokens.IsValid(context, form[FormTokens.Field]))
            await next(context);
        else
            await Problems.WriteAsync(
                context,
                StatusCodes.Status403Forbidden,
                "the form is out of date: go back, reload the page and send it again"
            );
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/mcp", StringComparison.OrdinalIgnoreCase);
}
