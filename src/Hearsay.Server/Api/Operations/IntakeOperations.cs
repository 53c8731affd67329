using System.Collections.Immutable;
using System.Text.Json;
using Hearsay.Ingestion.Fetching;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Intake;
using Hearsay.Server.Jobs;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Adding articles: one, many, files and addresses.</summary>
internal static class IntakeOperations
{
    private const string Area = "Adding";

    public static ImmutableArray<Operation> All { get; } =
    [
        new("POST", "/articles", "addArticle", Area, "Add one article: a page, a plain text, or a row of JSON.")
        {
            Remarks =
                "Answers when it is committed and linked. A row has 'text' or 'html', and optionally id, url, outlet, title, published and authors.",
            Scope = Scope.Write,
            IsUpload = true,
            Bodies = [("application/json", "ArticleRow"), ("text/html", null), ("text/plain", null)],
            Answer = "AddedItem",
            AnswerStatus = StatusCodes.Status201Created,
            Handle = AddOneAsync,
        },
        new("POST", "/articles/bulk", "addArticles", Area, "Add many articles, one row of JSON a line; one line comes back for each.")
        {
            Remarks =
                "A line comes as soon as its article is committed, so that a caller whose connection breaks knows how far it came. Adding a row again does no harm.",
            Scope = Scope.Write,
            IsUpload = true,
            Bodies = [("application/x-ndjson", "ArticleRow")],
            Answer = "AddedItem",
            AnswerType = "application/x-ndjson",
            Handle = AddManyAsync,
        },
        new("POST", "/files", "addFiles", Area, "Add files of any kind that 'hearsay add' reads, archives too, as a job.")
        {
            Scope = Scope.Write,
            IsUpload = true,
            Bodies = [("multipart/form-data", null)],
            Answer = "Job",
            AnswerStatus = StatusCodes.Status202Accepted,
            Handle = AddFilesAsync,
        },
        new("POST", "/fetches", "fetchPage", Area, "Fetch a page from its address and add it, as a job.")
        {
            Remarks = "Only public addresses are asked, also behind a redirect, and only where the site's robots.txt allows it.",
            Scope = Scope.Write,
            Bodies = [("application/json", "FetchRequest")],
            Answer = "Job",
            AnswerStatus = StatusCodes.Status202Accepted,
            Handle = FetchAsync,
        },
    ];

    private static async Task<IResult> AddOneAsync(ApiCall call)
    {
        string type = (call.Context.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        string name = type switch
        {
            "text/html" => ".html",
            "text/plain" => ".txt",
            _ => ".jsonl",
        };
        using Upload upload = await SaveBodyAsync(call, name, type == "application/json");
        AddedItem[] items = [.. call.Room.Intake.AddFile(upload, call.Aborted)];
        if (items.Length != 1)
            return ApiCall.Bad("the body must hold one article; send many to /api/v1/articles/bulk");
        int status = items[0].Status switch
        {
            "failed" => StatusCodes.Status422UnprocessableEntity,
            "known" => StatusCodes.Status200OK,
            _ => StatusCodes.Status201Created,
        };
        return items[0].Article is null
            ? new ProblemAnswer(status, items[0].Message)
            : new JsonAnswer(new LedgerJson(call.Store), json => json.Added(items[0])) { Status = status };
    }

    // A row of JSON may be written over many lines; the reader of rows takes one line.
    private static async Task<Upload> SaveBodyAsync(ApiCall call, string name, bool isJson)
    {
        if (!isJson)
            return await Upload.SaveAsync(call.Context.Request.Body, name, call.Aborted);
        using JsonDocument? row = await call.BodyAsync();
        byte[] line = row is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(row.RootElement, JsonLine.Default.JsonElement);
        using MemoryStream stream = new(line);
        return await Upload.SaveAsync(stream, name, call.Aborted);
    }

    private static async Task<IResult> AddManyAsync(ApiCall call)
    {
        using Upload upload = await Upload.SaveAsync(call.Context.Request.Body, ".jsonl", call.Aborted);
        call.Context.Response.ContentType = "application/x-ndjson";
        foreach (AddedItem item in call.Room.Intake.AddFile(upload, call.Aborted, "line"))
        {
            ReadOnlyMemory<byte> line = new LedgerJson(call.Store).Bytes(json => json.Added(item));
            await call.Context.Response.Body.WriteAsync(line, call.Aborted);
            await call.Context.Response.Body.WriteAsync("\n"u8.ToArray(), call.Aborted);
            await call.Context.Response.Body.FlushAsync(call.Aborted);
        }

        return Results.Empty;
    }

    private static async Task<IResult> AddFilesAsync(ApiCall call)
    {
        IFormCollection form = await call.Context.Request.ReadFormAsync(call.Aborted);
        if (form.Files.Count == 0)
            return ApiCall.Bad("the form holds no file");
        return Accepted(call, await call.Room.Intake.QueueAsync(call.Room.Jobs, form.Files, call.Aborted));
    }

    private static async Task<IResult> FetchAsync(ApiCall call)
    {
        using JsonDocument? body = await call.BodyAsync();
        if (body is null)
            return ApiCall.Bad("the body is no JSON object");
        JsonFields fields = new(body.RootElement);
        if (fields.FaultOf(["url"], 2_000) is { } fault)
            return ApiCall.Bad(fault);
        if (FetchAddress.Parse(fields.Text("url")) is not { } address)
            return ApiCall.Bad("'url' must be an address that begins with http:// or https://");
        return Accepted(call, call.Room.Fetches.Queue(call.Room.Jobs, address));
    }

    private static IResult Accepted(ApiCall call, Job? job)
    {
        if (job is null)
            return new ProblemAnswer(StatusCodes.Status503ServiceUnavailable, "too many jobs are waiting: try again later");
        call.Context.Response.Headers.Location = $"{ApiRoutes.Prefix}/jobs/{job.Id}";
        return new JsonAnswer(new LedgerJson(call.Store), json => json.Job(job)) { Status = StatusCodes.Status202Accepted };
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonLine : System.Text.Json.Serialization.JsonSerializerContext;
