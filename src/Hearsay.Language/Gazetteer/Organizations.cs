using Hearsay.Core.Actors;

namespace Hearsay.Language.Gazetteer;

/// <summary>A widely known organisation.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">Organisation, or a part of a government.</param>
/// <param name="IsGeneric">Whether other countries have one of the same name: "Supreme Court".</param>
public sealed record KnownOrganization(string Name, ActorKind Kind, bool IsGeneric);

/// <summary>International bodies, well-known authorities, parties, armed groups and companies. Thread-safe.</summary>
public static class Organizations
{
    private static readonly Dictionary<string, KnownOrganization>.AlternateLookup<ReadOnlySpan<char>> Known = Read();

    /// <summary>Whether this is a known organisation or its abbreviation. Case counts; no leading article.</summary>
    public static bool TryFind(ReadOnlySpan<char> name, out KnownOrganization organization)
    {
        bool found = Known.TryGetValue(name, out KnownOrganization? entry);
        organization = entry!;
        return found;
    }

    private static Dictionary<string, KnownOrganization>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        Dictionary<string, KnownOrganization> organizations = new(StringComparer.Ordinal);
        foreach (string[] row in Table.Rows("organizations.tsv"))
        {
            KnownOrganization organization = new(
                row[0],
                row[1] == "government" ? ActorKind.Government : ActorKind.Organization,
                row.Column(3) == "generic"
            );
            organizations.TryAdd(row[0], organization);
            foreach (string other in row.Alternatives(2))
                organizations.TryAdd(other, organization);
        }

        return organizations.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
