using System.Net;
using Hearsay.Server.Alerts;
using Hearsay.Server.Alerts.Deliveries;
using Hearsay.Server.Api;
using Hearsay.Server.Hosting;
using Hearsay.Server.Mcp;
using Hearsay.Server.Pages;
using Hearsay.Server.Security;
using Hearsay.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hearsay.Server;

/// <summary>The web server over a ledger: pages, REST, MCP and alerts.</summary>
/// <remarks>Nothing is read from the environment or the working folder: what it does follows from the options alone.</remarks>
public sealed class ReadingRoom : IAsyncDisposable
{
    /// <summary>How long stopping may take: requests and the item of a job in hand end within it.</summary>
    public static readonly TimeSpan ShutdownPatience = TimeSpan.FromSeconds(10);

    private readonly WebApplication _app;
    private readonly MetricsText _metrics;
    private readonly Collector? _collector;

    private ReadingRoom(WebApplication app, MetricsText metrics, Collector? collector)
    {
        _app = app;
        _metrics = metrics;
        _collector = collector;
    }

    /// <summary>Gets the address that it listens on, once started: <c>http://127.0.0.1:41873</c>.</summary>
    public Uri Address =>
        new(_app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>Why a room must not be opened like this; null when it may.</summary>
    public static string? RefusalOf(ReadingRoomOptions options, RoomServices services)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(services);
        return options.IsGuarded && !services.Accounts.HasAny()
            ? $"{options.Address} can be reached by others, and nobody could sign in: make a key with 'hearsay keys add' or a password with 'hearsay keys password' first"
            : null;
    }

    /// <summary>Builds a room; nothing listens yet.</summary>
    /// <param name="logging">Where the log goes; nowhere unless set.</param>
    /// <exception cref="InvalidOperationException">It would be open to others without anybody being able to sign in, see <see cref="RefusalOf"/>.</exception>
    public static ReadingRoom Build(ReadingRoomOptions options, RoomServices services, Action<ILoggingBuilder>? logging = null)
    {
        if (RefusalOf(options, services) is { } refusal)
            throw new InvalidOperationException(refusal);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = typeof(ReadingRoom).Assembly.GetName().Name }
        );
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => KestrelLimits.Apply(kestrel, options));
        builder.Services.AddRouting();
        builder.Services.AddRateLimiter(rates => RequestRates.Apply(rates, options.Limits));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownPatience);
        builder.Services.AddHostedService(provider => new BackgroundLoops(
            services,
            PostOf(options, services),
            options.IsWatching ? options.AlertInterval : null,
            provider.GetRequiredService<ILogger<BackgroundLoops>>()
        ));
        logging?.Invoke(builder.Logging);
        WebApplication app = builder.Build();
        Guard(app, options, services);
        AssetRoutes.Map(app, services.Assets);
        SignInRoutes.Map(app, services);
        ApiRoutes.Map(app, services, options.Limits);
        AlertRoutes.Map(app, services);
        McpRoutes.Map(app, services);
        PageRoutes.Map(app, services);
        MetricsText metrics = new(services.Metrics.Meter);
        HealthRoutes.Map(app, services, metrics);
        return new ReadingRoom(app, metrics, options.Collector is { } collector ? new Collector(collector) : null);
    }

    /// <summary>Begins to listen.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await _app.StartAsync(cancellationToken);
        ILogger<ReadingRoom> log = _app.Services.GetRequiredService<ILogger<ReadingRoom>>();
        ServerLog.Opened(log, Address.ToString());
        _app.Lifetime.ApplicationStopping.Register(() => ServerLog.Closes(log));
    }

    /// <summary>Lets the requests in flight end and takes no more.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    /// <summary>Waits until it is stopped.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => ((IHost)_app).WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _metrics.Dispose();
        _collector?.Dispose();
    }

    // Outermost first: what goes wrong further in still gets the headers.
    private static void Guard(WebApplication app, ReadingRoomOptions options, RoomServices services)
    {
        HostCheck hosts = new(options);
        FormCheck forms = new(services.FormTokens);
        SignInCheck signIns = new(services.Accounts, options.IsGuarded);
        RequestTelemetry telemetry = new(services.Metrics, services.Time, app.Services.GetRequiredService<ILogger<RequestTelemetry>>());
        if (options.Proxy is { } proxy)
            app.UseForwardedHeaders(ForwardedBy(proxy));
        app.Use(telemetry.Apply);
        app.Use(SecurityHeaders.Apply);
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                ExceptionHandler = AnswerFaultAsync,
                SuppressDiagnosticsCallback = context => IsTheSenders(context.Exception),
            }
        );
        app.UseStatusCodePages(context => Problems.WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.Use(hosts.Apply);
        app.Use(OriginCheck.Apply);
        app.UseRouting();
        app.UseRateLimiter();
        app.Use(signIns.Apply);
        app.Use(services.Audit.Apply);
        app.Use(forms.Apply);
    }

    private static ForwardedHeadersOptions ForwardedBy(IPAddress proxy)
    {
        ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        forwarded.KnownProxies.Add(proxy);
        return forwarded;
    }

    private static AlertPost PostOf(ReadingRoomOptions options, RoomServices services)
    {
        return new AlertPost(
            services,
            new WebhookSender(services.Guard, services.Time),
            options.Mail is { } server ? new MailSender(server, options.LinkAddress) : null
        );
    }

    private static Task AnswerFaultAsync(HttpContext context)
    {
        Exception? fault = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return fault is not null && IsTheSenders(fault)
            ? Problems.WriteAsync(
                context,
                (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                "the request could not be read"
            )
            : Problems.WriteAsync(context, StatusCodes.Status500InternalServerError, "the fault stands in the server's log");
    }

    // A body that breaks off, is too large, or is no form although it says so.
    private static bool IsTheSenders(Exception fault) => fault is BadHttpRequestException or InvalidDataException;
}
