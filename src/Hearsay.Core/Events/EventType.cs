namespace Hearsay.Core.Events;

/// <summary>PLOVER's event types, and one for deeds that have none of them. The numbers are stored in ledgers and never change.</summary>
public enum EventType
{
    Agree = 0,
    Consult = 1,
    Support = 2,
    Cooperate = 3,
    Aid = 4,
    Yield = 5,
    Request = 6,
    Accuse = 7,
    Reject = 8,
    Threaten = 9,
    Protest = 10,
    Sanction = 11,
    Mobilize = 12,
    Coerce = 13,
    Assault = 14,

    /// <summary>An ordinary deed, nobody's political act (a road mended, a wage paid): a row only where it keeps, strains or breaks a commitment.</summary>
    Ordinary = 15,
}
