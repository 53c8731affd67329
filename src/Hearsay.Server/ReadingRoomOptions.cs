using System.Collections.Immutable;
using System.Net;
using Hearsay.Server.Alerts.Deliveries;

namespace Hearsay.Server;

/// <summary>How the reading room is opened. The defaults are the safe ones: this computer only.</summary>
public sealed record ReadingRoomOptions
{
    private readonly int _port;

    /// <summary>Gets the address to listen on; loopback unless set.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Gets the port; 0, the default, takes a free one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a port.</exception>
    public int Port
    {
        get => _port;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, IPEndPoint.MaxPort);
            _port = value;
        }
    }

    /// <summary>Gets the names under which it may be called beside the loopback ones; beyond loopback, none means every name.</summary>
    public ImmutableArray<string> HostNames { get; init; } = [];

    /// <summary>Gets whether everybody must sign in even on loopback (a computer that several people use).</summary>
    public bool RequiresSignIn { get; init; }

    /// <summary>Gets the address of the proxy that brings TLS; null for none. Only from it is taken on whose behalf it asks and whether over TLS.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>Gets the mail server for alerts; null for none.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>Gets the OpenTelemetry collector that metrics and traces are sent to; null for none.</summary>
    public Uri? Collector { get; init; }

    /// <summary>Gets whether it looks for alerts and sends them; of several rooms over one ledger one is enough.</summary>
    public bool IsWatching { get; init; } = true;

    /// <summary>Gets how often the ledger is looked at for alerts.</summary>
    public TimeSpan AlertInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the address that links in mails begin with; null to make it of the names and the listener, see <see cref="LinkAddress"/>.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Gets what links in mails begin with: the public address, else the first name, over TLS where a proxy brings it, else the listener.</summary>
    public Uri LinkAddress =>
        PublicAddress
        ?? (
            HostNames.IsEmpty ? new UriBuilder(Uri.UriSchemeHttp, Address.ToString(), Port).Uri
            : Proxy is null ? new UriBuilder(Uri.UriSchemeHttp, HostNames[0], Port).Uri
            : new UriBuilder(Uri.UriSchemeHttps, HostNames[0]).Uri
        );

    /// <summary>Gets what a request may cost.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Gets whether it listens to this computer only.</summary>
    public bool IsLoopback => IPAddress.IsLoopback(Address);

    /// <summary>Gets whether nobody is let in without a key or a password.</summary>
    public bool IsGuarded => RequiresSignIn || !IsLoopback;
}
