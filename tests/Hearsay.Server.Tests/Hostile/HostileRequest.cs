namespace Hearsay.Server.Tests.Hostile;

/// <summary>Bytes that an attacker sends over one connection.</summary>
/// <param name="Kind">What is tried.</param>
/// <param name="Bytes">A whole request, or part of one.</param>
internal sealed record HostileRequest(string Kind, byte[] Bytes)
{
    /// <summary>Gets whether the sender then waits, to hold the connection: the server must end it.</summary>
    public bool Waits { get; init; }
}
