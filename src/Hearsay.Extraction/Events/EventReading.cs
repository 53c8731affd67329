using Hearsay.Core.Events;

namespace Hearsay.Extraction.Events;

/// <summary>A deed as read from its sentence, before status, date and statement are known.</summary>
/// <param name="Actor">Head word of who did it; -1 when nobody is named.</param>
/// <param name="Recipient">Head word of whom it met; -1 when nobody is named.</param>
/// <param name="Score">How much more likely the type is than no event.</param>
internal sealed record EventReading(Deed Deed, EventType Type, string? Mode, int Actor, int Recipient, float Score);
