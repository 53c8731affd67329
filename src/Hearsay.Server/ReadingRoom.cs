using Hearsay.Server.Hosting;
using Hearsay.Server.Pages;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server;

/// <summary>The web server over a ledger: pages, REST, MCP and alerts.</summary>
/// <remarks>Nothing is read from the environment or the working folder: what it does follows from the options alone.</remarks>
public sealed class ReadingRoom : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ReadingRoom(WebApplication app) => _app = app;

    /// <summary>Gets the address that it listens on, once started: <c>http://127.0.0.1:41873</c>.</summary>
    public Uri Address =>
        new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>Builds a room; nothing listens yet.</summary>
    /// <param name="logging">Where the log goes; nowhere unless set.</param>
    public static ReadingRoom Build(ReadingRoomOptions options, RoomServices services, Action<ILoggingBuilder>? logging = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(ReadingRoom).Assembly.GetName().Name }
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => KestrelLimits.Apply(kestrel, options));
        builder.Services.AddRouting();
        logging?.Invoke(builder.Logging);
        WebApplication app = builder.Build();
        Guard(app, options, services);
        AssetRoutes.Map(app, services.Assets);
        PageRoutes.Map(app, services);
        return new ReadingRoom(app);
    }

    /// <summary>Begins to listen.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _app.StartAsync(cancellationToken);

    /// <summary>Lets the requests in flight end and takes no more.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <summary>Waits until it is stopped.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => ((IHost)_app).WaitForShutdownAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Outermost first: what goes wrong further in still gets the headers.
    private static void Guard(WebApplication app, ReadingRoomOptions options, RoomServices services)
    {
        HostCheck hosts = new(options);
        FormCheck forms = new(services.FormTokens);
        app.Use(SecurityHeaders.Apply);
        app.UseExceptionHandler(
            new ExceptionHandlerOptions { ExceptionHandler = AnswerFaultAsync, SuppressDiagnosticsCallback = _ => false }
        );
        app.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.Use(hosts.Apply);
        app.Use(OriginCheck.Apply);
        app.UseRouting();
        app.Use(forms.Apply);
    }

    private static Task AnswerFaultAsync(HttpContext context)
    {
        Exception? fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return fault is BadHttpRequestException bad
            ? Problems.WriteAsync(context, bad.StatusCode, "the request could not be read")
            : Problems.WriteAsync(context, StatusCodes.Status500InternalServerError, "the fault stands in the server's log");
    }
}
