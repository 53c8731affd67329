using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;

namespace Hearsay.Ingestion.Fetching;

/// <summary>Fetches feeds and pages: public addresses only, with robots.txt, pauses for each host, and limits on size, time and redirects. Thread-safe.</summary>
public sealed class WebFetcher : IDisposable
{
    /// <summary>The name by which robots.txt may address us.</summary>
    public const string Product = "hearsay";

    private readonly FetchLimits _limits;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;
    private readonly HostTurns _turns;
    private readonly ConcurrentDictionary<string, HostRobots> _robots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A fetcher behind this guard.</summary>
    /// <param name="agent">The User-Agent; says who asks and where to complain.</param>
    /// <exception cref="FormatException">The agent is not written as the header wants it, see <see cref="IsAgent"/>.</exception>
    public WebFetcher(AddressGuard guard, FetchLimits limits, TimeProvider time, string agent)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
        _time = time;
        _turns = new HostTurns(time, limits.HostInterval);
        // The client's own clock is off: ours counts redirects and the body too.
        _client = new HttpClient(GuardedConnection.CreateHandler(guard, limits.ConnectTimeout)) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
    }

    /// <summary>Whether it can stand in the User-Agent header: products with versions, and remarks between parentheses.</summary>
    public static bool IsAgent(string agent)
    {
        using HttpRequestMessage trial = new();
        return trial.Headers.UserAgent.TryParseAdd(agent) && trial.Headers.UserAgent.Count > 0;
    }

    /// <summary>Fetches an address, redirects followed; each step asks robots.txt and waits for its host's turn.</summary>
    /// <param name="conditions">What is known of the last answer; null for none.</param>
    public async Task<FetchResult> FetchAsync(Uri address, FetchConditions? conditions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        Uri at = address;
        Uri? movedTo = null;
        bool onlyPermanent = true;
        for (int redirects = 0; ; redirects++)
        {
            if (!FetchAddress.IsAskable(at))
                return new FetchResult(at, FetchOutcome.OutOfBounds) { Problem = "it is no http or https address" };
            HostRobots robots = await RobotsOfAsync(at, cancellationToken);
            // That an address is out of bounds is true of the page as well.
            if (robots.Failure is { Outcome: FetchOutcome.OutOfBounds } refusal)
                return refusal with { Address = at };
            if (robots.Failure is { } failure)
                return failure with { Address = at, Problem = $"robots.txt of {at.Host} cannot be had: {failure.Problem}" };
            if (!robots.File.Allows(at.PathAndQuery))
                return new FetchResult(at, FetchOutcome.Forbidden) { Problem = $"robots.txt of {at.Host} forbids it" };
            Answer answer = await AskAsync(at, conditions, robots.File.CrawlDelay, _limits.MaxBytes, cancellationToken);
            if (answer.Redirect is not { } next)
                return answer.Result with { MovedTo = movedTo };
            onlyPermanent &= answer.Result.Status is 301 or 308;
            at = next;
            movedTo = onlyPermanent ? at : movedTo;
            if (redirects == _limits.MaxRedirects)
                return new FetchResult(at, FetchOutcome.OutOfBounds) { Problem = $"more than {_limits.MaxRedirects} redirects" };
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HostRobots> RobotsOfAsync(Uri address, CancellationToken cancellationToken)
    {
        string host = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(host, out HostRobots? known) && _time.GetUtcNow() < known.Until)
            return known;
        Answer answer = await AskAsync(new Uri(host + "/robots.txt"), null, null, RobotsFile.MaxBytes, cancellationToken);
        // One that leads elsewhere than to the web is as good as none.
        for (
            int redirects = 0;
            redirects < _limits.MaxRedirects && answer.Redirect is { } next && FetchAddress.IsAskable(next);
            redirects++
        )
            answer = await AskAsync(next, null, null, RobotsFile.MaxBytes, cancellationToken);
        HostRobots robots = HostRobots.Of(answer.Result, _time.GetUtcNow(), _limits.RobotsLifetime);
        _robots[host] = robots;
        return robots;
    }

    private async Task<Answer> AskAsync(
        Uri at,
        FetchConditions? conditions,
        TimeSpan? delay,
        int maxBytes,
        CancellationToken cancellationToken
    )
    {
        using IDisposable turn = await _turns.TakeAsync(at, delay, cancellationToken);
        using CancellationTokenSource clock = new(_limits.Timeout, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            using HttpRequestMessage request = Request(at, conditions);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            return await ReadAsync(at, response, maxBytes, both.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failure(
                at,
                FetchOutcome.TimedOut,
                string.Create(CultureInfo.InvariantCulture, $"no whole answer within {_limits.Timeout.TotalSeconds:0} s")
            );
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            for (Exception? cause = e; cause is not null; cause = cause.InnerException)
            {
                if (cause is AddressRefusedException)
                    return Failure(at, FetchOutcome.OutOfBounds, cause.Message);
            }

            return Failure(at, FetchOutcome.Failed, e.Message.TrimEnd('.'));
        }
    }

    private static HttpRequestMessage Request(Uri at, FetchConditions? conditions)
    {
        HttpRequestMessage request = new(HttpMethod.Get, at);
        // As they were sent: hosts that do not keep to the grammar know their own again.
        if (conditions?.ETag is { } tag)
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (conditions?.LastModified is { } since)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", since);
        return request;
    }

    private async Task<Answer> ReadAsync(Uri at, HttpResponseMessage response, int maxBytes, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (status is 301 or 302 or 303 or 307 or 308)
            return Redirection(at, response, status);
        FetchOutcome outcome = status switch
        {
            304 => FetchOutcome.NotModified,
            410 => FetchOutcome.Gone,
            429 or 503 => FetchOutcome.Busy,
            >= 200 and < 300 => FetchOutcome.Fetched,
            >= 400 and < 500 => FetchOutcome.Refused,
            _ => FetchOutcome.Failed,
        };
        FetchResult result = new(at, outcome)
        {
            Status = status,
            ETag = Header(response, "ETag"),
            LastModified = Header(response, "Last-Modified"),
            RetryAfter = WaitOf(response.Headers.RetryAfter),
            Problem = outcome is FetchOutcome.Fetched or FetchOutcome.NotModified
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"the host answered {status} {response.ReasonPhrase}").TrimEnd(),
        };
        if (outcome != FetchOutcome.Fetched)
            return new Answer(result, Redirect: null);
        await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        (byte[] bytes, bool isWhole) = await BoundedBody.ReadAsync(body, maxBytes, cancellationToken);
        return new Answer(
            result with
            {
                Outcome = isWhole ? FetchOutcome.Fetched : FetchOutcome.TooLarge,
                Content = bytes,
                Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
                Problem = isWhole ? null : string.Create(CultureInfo.InvariantCulture, $"the answer is larger than {maxBytes} bytes"),
            },
            Redirect: null
        );
    }

    private static Answer Redirection(Uri at, HttpResponseMessage response, int status)
    {
        if (Header(response, "Location") is not { } location || !Uri.TryCreate(at, location, out Uri? next))
            return Failure(at, FetchOutcome.Failed, $"the host redirects ({status.ToString(CultureInfo.InvariantCulture)}) to no address");
        return new Answer(new FetchResult(at, FetchOutcome.OutOfBounds) { Status = status, Problem = "too many redirects" }, next);
    }

    private static Answer Failure(Uri at, FetchOutcome outcome, string problem) =>
        new(new FetchResult(at, outcome) { Problem = problem }, Redirect: null);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.ToString()
        : response.Content.Headers.NonValidated.TryGetValues(name, out values) ? values.ToString()
        : null;

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        TimeSpan? wait = header?.Delta ?? (header?.Date - _time.GetUtcNow());
        return wait is { } known && known > TimeSpan.Zero ? known : null;
    }

    private sealed record Answer(FetchResult Result, Uri? Redirect);
}
