namespace Hearsay.Exports.Tables;

/// <summary>A column of a table. Every column may hold nothing (null).</summary>
/// <param name="Name">Lower case with underscores, as data frames like it.</param>
public sealed record ExportColumn(string Name, ColumnKind Kind)
{
    /// <summary>Gets whether the same few words come again and again, so that a file may store each once.</summary>
    public bool Repeats { get; init; }
}

/// <summary>What a column holds, and the type of its cells.</summary>
public enum ColumnKind
{
    /// <summary><see cref="string"/>.</summary>
    Text,

    /// <summary><see cref="long"/>.</summary>
    Whole,

    /// <summary><see cref="double"/>.</summary>
    Number,

    /// <summary><see cref="bool"/>.</summary>
    Truth,

    /// <summary><see cref="DateOnly"/>.</summary>
    Day,
}
