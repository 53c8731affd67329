using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Hearsay.Ingestion.Fetching;

/// <summary>Which addresses may be reached: public ones, so that an address in a feed or a request cannot make the program ask its own machine or network.</summary>
/// <remarks>The special-purpose registries of IANA (RFC 6890). Addresses that carry another one inside (mapped, NAT64, 6to4) are judged by that one.</remarks>
public sealed class AddressGuard
{
    private static readonly ImmutableArray<IPNetwork> Refused =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/127",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");

    private readonly ImmutableArray<IPNetwork> _allowed;

    /// <summary>A guard that lets these networks pass although they are not public.</summary>
    public AddressGuard(params ImmutableArray<IPNetwork> allowed) => _allowed = allowed;

    /// <summary>Gets the guard that lets only public addresses pass.</summary>
    public static AddressGuard PublicOnly { get; } = new();

    /// <summary>Whether the address may be reached.</summary>
    public bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        IPAddress real = Embedded(address);
        foreach (IPNetwork network in _allowed)
        {
            if (network.Contains(real) || network.Contains(address))
                return true;
        }

        foreach (IPNetwork network in Refused)
        {
            if (network.Contains(real))
                return false;
        }

        return true;
    }

    // The IPv4 address that an IPv6 one stands for; else the address itself, without its scope.
    private static IPAddress Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        byte[] bytes = address.GetAddressBytes();
        if (Nat64.Contains(address) || (Compatible.Contains(address) && bytes[12] != 0))
            return new IPAddress(bytes.AsSpan(12));
        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : new IPAddress(bytes);
    }
}
