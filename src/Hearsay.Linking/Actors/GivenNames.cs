using System.Collections.Frozen;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Actors;

/// <summary>Short forms of given names: Bill of William.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> FullForms = WordLists
        .Rows("nicknames.txt")
        .SelectMany(row => row.Select(form => (Form: form, Full: row[0])))
        .GroupBy(pair => pair.Form, StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(p => p.Full).ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>Whether one folded name is a short form of the other, or both of one full name.</summary>
    public static bool AreForms(string left, string right) =>
        FullForms.TryGetValue(left, out FrozenSet<string>? a) && FullForms.TryGetValue(right, out FrozenSet<string>? b) && a.Overlaps(b);
}
