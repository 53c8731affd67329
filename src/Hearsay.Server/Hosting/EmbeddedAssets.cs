using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Hearsay.Core.Resources;

namespace Hearsay.Server.Hosting;

/// <summary>The style sheets, scripts and pictures that are built into the program, each under an address that changes with its letters. Immutable.</summary>
public sealed class EmbeddedAssets
{
    private const string Prefix = "assets/";
    private const int HashLetters = 12;

    private readonly FrozenDictionary<string, Asset> _byName;
    private readonly FrozenDictionary<string, Asset> _byAddress;

    private EmbeddedAssets(IReadOnlyCollection<Asset> assets)
    {
        _byName = assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
        _byAddress = assets.ToFrozenDictionary(asset => asset.Address, StringComparer.Ordinal);
    }

    /// <summary>Reads what this assembly carries under <c>Assets</c>.</summary>
    public static EmbeddedAssets Load()
    {
        Assembly assembly = typeof(EmbeddedAssets).Assembly;
        return new EmbeddedAssets([
            .. assembly
                .GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ]);
    }

    /// <summary>The address of an asset, for a page: <c>/assets/site.0a1b2c3d4e5f.css</c>.</summary>
    /// <param name="name">Its path under <c>Assets</c>: <c>site.css</c>.</param>
    /// <exception cref="KeyNotFoundException">There is none: the page's fault.</exception>
    public string AddressOf(string name) => _byName[name].Address;

    /// <summary>The asset at an address; null when there is none.</summary>
    public Asset? At(string address) => _byAddress.GetValueOrDefault(address);

    private static Asset Read(Assembly assembly, string resource)
    {
        byte[] bytes = EmbeddedFile.ReadBytes(assembly, resource);
        string name = resource[Prefix.Length..].Replace('\\', '/');
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLetters];
        string extension = Path.GetExtension(name);
        return new Asset(name, $"/assets/{name[..^extension.Length]}.{hash}{extension}", TypeOf(extension), bytes);
    }

    private static string TypeOf(string extension) =>
        extension switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".txt" => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        };
}

/// <summary>A file built into the program.</summary>
/// <param name="Name">Its path under <c>Assets</c>.</param>
/// <param name="Address">Where it is served; it changes with the letters, so it may be kept for ever.</param>
public sealed record Asset(string Name, string Address, string MediaType, ReadOnlyMemory<byte> Bytes);
