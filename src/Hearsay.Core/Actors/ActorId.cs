namespace Hearsay.Core.Actors;

/// <summary>Names an actor within one annotation, brief or ledger. The default is the empty id, which no actor has.</summary>
public readonly record struct ActorId : IComparable<ActorId>
{
    private readonly string? _value;

    private ActorId(string value) => _value = value;

    /// <summary>Gets the id as printed.</summary>
    public string Value => _value ?? "";

    /// <summary>The id with this value.</summary>
    /// <exception cref="ArgumentException">The value is empty or white space.</exception>
    public static ActorId From(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new ActorId(value);
    }

    public static bool operator <(ActorId left, ActorId right) => left.CompareTo(right) < 0;

    public static bool operator >(ActorId left, ActorId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ActorId left, ActorId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ActorId left, ActorId right) => left.CompareTo(right) >= 0;

    /// <summary>Orders by the values' code units; the empty id comes first.</summary>
    public int CompareTo(ActorId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
