using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Hearsay.Server.Tests.Alerts;

/// <summary>A receiver of webhooks on a free port of this computer.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedPost> Posts { get; } = [];

    /// <summary>Gets or sets what it answers.</summary>
    public int Status { get; set; } = StatusCodes.Status204NoContent;

    public string Address => _app.Urls.First() + "/hook";

    public static async Task<WebhookReceiver> OpenAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        WebApplication app = builder.Build();
        WebhookReceiver receiver = new(app);
        app.Run(receiver.ReceiveAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        IHeaderDictionary headers = context.Request.Headers;
        Posts.Enqueue(new ReceivedPost(body.ToArray(), headers["Hearsay-Timestamp"].ToString(), headers["Hearsay-Signature"].ToString()));
        context.Response.StatusCode = Status;
    }
}

/// <summary>What it was sent.</summary>
internal sealed record ReceivedPost(byte[] Body, string Timestamp, string Signature);
