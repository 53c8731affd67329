using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Ingestion.Fetching;

namespace Hearsay.Server.Alerts.Deliveries;

/// <summary>Posts alerts to an address, signed, so that the receiver knows from whom they come and that nobody sends them again. Thread-safe.</summary>
/// <remarks>
/// <c>Hearsay-Signature</c> is <c>v1=</c> and the HMAC-SHA256, in hexadecimal, of the timestamp, a dot and the body. No redirect is followed, and only public
/// addresses are connected to, whatever the name resolves to at that moment.
/// </remarks>
public sealed class WebhookSender : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpMessageInvoker _invoker;
    private readonly TimeProvider _time;

    /// <summary>A sender behind this guard.</summary>
    public WebhookSender(AddressGuard guard, TimeProvider time)
    {
        _invoker = new HttpMessageInvoker(GuardedConnection.CreateHandler(guard, TimeSpan.FromSeconds(10)));
        _time = time;
    }

    /// <summary>Sends; null when it was taken, else what went wrong.</summary>
    public async Task<string?> SendAsync(
        long number,
        string address,
        string secret,
        ImmutableArray<AlertThread> threads,
        CancellationToken cancellationToken
    )
    {
        byte[] body = BodyOf(threads);
        string timestamp = _time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "Hearsay");
        request.Headers.TryAddWithoutValidation("Hearsay-Delivery", number.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("Hearsay-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("Hearsay-Signature", "v1=" + Sign(secret, timestamp, body));
        using CancellationTokenSource clock = new(Patience, _time);
        using CancellationTokenSource both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            using HttpResponseMessage answer = await _invoker.SendAsync(request, both.Token);
            return answer.IsSuccessStatusCode
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"the receiver answered {(int)answer.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "the receiver did not answer in time";
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or AddressRefusedException)
        {
            return Refusal(fault) ?? fault.Message;
        }
    }

    /// <summary>The signature that a receiver computes too.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => _invoker.Dispose();

    private static string? Refusal(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is AddressRefusedException)
                return fault.Message;
        }

        return null;
    }

    private static byte[] BodyOf(ImmutableArray<AlertThread> threads)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer, ContractWriter.Options(indented: false)))
            AlertJson.WriteThreads(json, threads);
        return buffer.ToArray();
    }
}
