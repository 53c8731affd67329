namespace Hearsay.Ingestion.Fetching;

/// <summary>A host has no address that may be reached.</summary>
/// <param name="host">The name or address that was asked for.</param>
public sealed class AddressRefusedException(string host)
    : IOException($"{host} is not on the public internet: private, local and reserved addresses are not asked")
{
    /// <summary>Gets the name or address that was asked for.</summary>
    public string Host => host;
}
