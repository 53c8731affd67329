using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Hosting;

/// <summary>Answers only to its own names, so that a foreign page whose name was bound to this address (DNS rebinding) gets nothing.</summary>
internal sealed class HostCheck
{
    private readonly bool _takesEveryName;
    private readonly HashSet<string> _names;

    public HostCheck(ReadingRoomOptions options)
    {
        _takesEveryName = !options.IsLoopback && options.HostNames.IsEmpty;
        _names = new HashSet<string>(options.HostNames, StringComparer.OrdinalIgnoreCase)
        {
            "localhost",
            "127.0.0.1",
            "[::1]",
            // As it stands in an address of the web: between brackets where it has colons.
            new UriBuilder(Uri.UriSchemeHttp, options.Address.ToString())
                .Uri
                .Host,
        };
    }

    public Task Apply(HttpContext context, RequestDelegate next) =>
        _takesEveryName || _names.Contains(context.Request.Host.Host)
            ? next(context)
            : Problems.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, "this name is not one of the server's");
}
