using System.Collections.Immutable;
using System.Text;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Jobs;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Long work and how far it is.</summary>
internal static class JobOperations
{
    private const string Area = "Jobs";

    private static readonly Parameter Id = Parameter.InPath("job", "Id of the job.");

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get(
            "/jobs",
            "listJobs",
            Area,
            "Jobs of this process, the newest first.",
            call => call.Json(call.Room.Jobs.List(), (json, job) => json.Job(job))
        ) with
        {
            Answer = "JobList",
        },
        Operation.Get("/jobs/{job}", "getJob", Area, "How far a job is, with what became of its items.", GetJob) with
        {
            Parameters = [Id],
            Answer = "Job",
        },
        new("GET", "/jobs/{job}/events", "watchJob", Area, "A job's progress as server-sent events, until it is over.")
        {
            Remarks = "Events of the kind 'progress' carry the job as it is; the last one is of the kind 'over'.",
            Parameters = [Id],
            Answer = "Job",
            AnswerType = "text/event-stream",
            Handle = WatchAsync,
        },
        new("DELETE", "/jobs/{job}", "cancelJob", Area, "Ask a job to stop; what is done stays done.")
        {
            Parameters = [Id],
            Scope = Scope.Write,
            AnswerStatus = StatusCodes.Status204NoContent,
            Handle = call => Task.FromResult(Cancel(call)),
        },
    ];

    private static Job? Find(ApiCall call) => call.Room.Jobs.Find(call.Text("job")!);

    private static IResult GetJob(ApiCall call) => Find(call) is { } job ? call.Json(json => json.Job(job)) : ApiCall.NotFound("job");

    private static IResult Cancel(ApiCall call)
    {
        if (Find(call) is not { } job)
            return ApiCall.NotFound("job");
        job.Cancel();
        return Results.NoContent();
    }

    private static async Task<IResult> WatchAsync(ApiCall call)
    {
        if (Find(call) is not { } job)
            return ApiCall.NotFound("job");
        HttpResponse response = call.Context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        JobProgress progress = job.Progress;
        while (true)
        {
            ReadOnlyMemory<byte> data = new LedgerJson(call.Store).Bytes(json => json.Job(job));
            await response.Body.WriteAsync(
                Encoding.ASCII.GetBytes($"event: {(progress.IsOver ? "over" : "progress")}\ndata: "),
                call.Aborted
            );
            await response.Body.WriteAsync(data, call.Aborted);
            await response.Body.WriteAsync("\n\n"u8.ToArray(), call.Aborted);
            await response.Body.FlushAsync(call.Aborted);
            if (progress.IsOver)
                return Results.Empty;
            progress = await job.WaitForChangeAsync(progress, call.Aborted);
        }
    }
}
