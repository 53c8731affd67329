using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Exports.Stix;

/// <summary>UUIDs made of names (RFC 9562, version 5): the same name has the same id in every export.</summary>
internal static class NameUuid
{
    /// <summary>The namespace in which STIX 2.1 makes the ids of observables (section 2.9).</summary>
    public static readonly Guid StixObservables = new("00abedb4-aa42-466c-9c01-fed23315a9b7");

    /// <summary>The namespace of everything else that Hearsay names.</summary>
    public static readonly Guid Hearsay = new("6b1f2c0e-0c5e-5d0a-9e55-8d3b1f6a2c47");

    public static Guid Of(Guid space, string name)
    {
        byte[] letters = Encoding.UTF8.GetBytes(name);
        byte[] input = new byte[16 + letters.Length];
        space.TryWriteBytes(input, bigEndian: true, out _);
        letters.CopyTo(input, 16);
#pragma warning disable CA5350 // the standard prescribes SHA-1; nothing is secured by it
        byte[] hash = SHA1.HashData(input);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
