using System.Net;
using System.Net.Sockets;

namespace Hearsay.Ingestion.Fetching;

/// <summary>Connections to guarded addresses only. A name is resolved once, and the connection goes to what was checked: a name that answers differently the next time gains nothing.</summary>
public static class GuardedConnection
{
    /// <summary>A handler whose every connection, those of redirects too, is guarded. It uses no proxy, keeps no cookies and follows no redirect by itself.</summary>
    public static SocketsHttpHandler CreateHandler(AddressGuard guard, TimeSpan connectTimeout)
    {
        ArgumentNullException.ThrowIfNull(guard);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = connectTimeout,
            MaxConnectionsPerServer = 2,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
            // A proxy would connect in our place, to wherever it likes.
            UseProxy = false,
            ConnectCallback = (context, cancellationToken) => ConnectAsync(guard, context.DnsEndPoint, cancellationToken),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(AddressGuard guard, DnsEndPoint target, CancellationToken cancellationToken)
    {
        IPAddress[] found = IPAddress.TryParse(target.Host, out IPAddress? literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        IPAddress[] allowed = Array.FindAll(found, guard.Allows);
        if (allowed.Length == 0)
            throw new AddressRefusedException(target.Host);
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
