namespace Hearsay.Core.Events;

/// <summary>Whether the event is told as a fact. The numbers are stored in ledgers and never change.</summary>
public enum EventStatus
{
    Occurred = 0,
    Alleged = 1,
    Planned = 2,
    Denied = 3,
    Hypothetical = 4,
}
