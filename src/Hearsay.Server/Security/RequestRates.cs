using System.Net;
using System.Threading.RateLimiting;
using Hearsay.Server.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Hearsay.Server.Security;

/// <summary>How often one address may ask.</summary>
internal static class RequestRates
{
    public static void Apply(RateLimiterOptions rates, RequestLimits limits)
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            await Problems.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, "ask less often");
        };
        rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                AddressOf(context),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = limits.Burst,
                    TokensPerPeriod = Math.Max(1, limits.RequestsPerSecond / 10),
                    ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
                    QueueLimit = 0,
                }
            )
        );
        rates.AddPolicy(
            SignInRoutes.RateLimit,
            context =>
                RateLimitPartition.GetFixedWindowLimiter(
                    AddressOf(context),
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) }
                )
        );
    }

    // A network of IPv6 belongs to one household or firm, whatever address of it is used.
    private static IPAddress AddressOf(HttpContext context)
    {
        IPAddress address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6)
            return address;
        byte[] bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
