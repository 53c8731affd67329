using Hearsay.Server.Hosting;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Answers;

/// <summary>Says why there is no answer.</summary>
internal sealed class ProblemAnswer(int status, string? detail) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Problems.WriteAsync(httpContext, status, detail);
}
