using Hearsay.Core.Events;

namespace Hearsay.Exports.Gdelt;

/// <summary>CAMEO's code of a deed, with its weight on Goldstein's scale as CAMEO's tables give it.</summary>
/// <param name="Code">Two to three digits; the first two are the root.</param>
/// <param name="Goldstein">From -10, hostile, to 10, friendly.</param>
internal readonly record struct CameoCode(string Code, double Goldstein)
{
    public string Root => Code[..2];

    public string Base => Code.Length >= 3 ? Code[..3] : Code;

    /// <summary>Gets GDELT's quarter: verbal and material cooperation, verbal and material conflict.</summary>
    public int QuadClass =>
        int.Parse(Root, System.Globalization.CultureInfo.InvariantCulture) switch
        {
            <= 5 => 1,
            <= 9 => 2,
            <= 14 => 3,
            _ => 4,
        };

    /// <summary>The code of a PLOVER type and mode. PLOVER's types are CAMEO's roots put together (PLOVER manual, "Translating CAMEO"); modes pick the narrower code where there is one.</summary>
    public static CameoCode Of(EventType type, string? mode) =>
        (type, mode) switch
        {
            (EventType.Agree, _) => new("030", 4),
            (EventType.Consult, "phone") => new("041", 1),
            (EventType.Consult, "visit") => new("042", 1.9),
            (EventType.Consult, "third-party") => new("045", 5),
            (EventType.Consult, _) => new("040", 1),
            (EventType.Support, _) => new("050", 3.5),
            (EventType.Cooperate, "economic") => new("061", 6.4),
            (EventType.Cooperate, "military") => new("062", 7.4),
            (EventType.Cooperate, "judicial") => new("063", 7.4),
            (EventType.Cooperate, _) => new("060", 6),
            (EventType.Aid, "economic") => new("071", 7.4),
            (EventType.Aid, "military") => new("072", 8.3),
            (EventType.Aid, "humanitarian") => new("073", 7.4),
            (EventType.Aid, "asylum") => new("075", 7),
            (EventType.Aid, _) => new("070", 7),
            (EventType.Yield, "ease") => new("081", 5),
            (EventType.Yield, "release") => new("0841", 7),
            (EventType.Yield, "return") => new("084", 7),
            (EventType.Yield, "access") => new("086", 9),
            (EventType.Yield, "ceasefire") => new("0871", 9),
            (EventType.Yield, "disarm") => new("0873", 9),
            (EventType.Yield, "retreat") => new("0874", 9),
            (EventType.Yield, _) => new("080", 5),
            (EventType.Request, _) => new("100", -5),
            (EventType.Accuse, "investigate") => new("090", -2),
            (EventType.Accuse, "lawsuit") => new("115", -2),
            (EventType.Accuse, "allege") => new("112", -2),
            (EventType.Accuse, "disapprove") => new("111", -2),
            (EventType.Accuse, _) => new("110", -2),
            (EventType.Reject, _) => new("120", -4),
            (EventType.Threaten, _) => new("130", -4.4),
            (EventType.Protest, "demonstrate") => new("141", -6.5),
            (EventType.Protest, "hunger") => new("142", -6.5),
            (EventType.Protest, "strike" or "boycott") => new("143", -6.5),
            (EventType.Protest, "obstruct") => new("144", -7.5),
            (EventType.Protest, "riot") => new("145", -7.5),
            (EventType.Protest, _) => new("140", -6.5),
            (EventType.Mobilize, "troops") => new("154", -7.2),
            (EventType.Mobilize, _) => new("150", -7.2),
            (EventType.Sanction, "discontinue") => new("164", -7),
            (EventType.Sanction, "expel" or "withdraw") => new("166", -7),
            (EventType.Sanction, _) => new("160", -4),
            (EventType.Coerce, "seize") => new("171", -9.2),
            (EventType.Coerce, "restrict" or "ban" or "curfew" or "martial-law") => new("172", -5),
            (EventType.Coerce, "arrest") => new("173", -5),
            (EventType.Coerce, "deport") => new("174", -5),
            (EventType.Coerce, "crowd-control") => new("175", -9),
            (EventType.Coerce, "cyber") => new("176", -7),
            (EventType.Coerce, _) => new("170", -7),
            (EventType.Assault, "abduct") => new("181", -9),
            (EventType.Assault, "beat") => new("182", -9.5),
            (EventType.Assault, "explosives") => new("183", -10),
            (EventType.Assault, "assassinate") => new("186", -10),
            (EventType.Assault, "firearms") => new("193", -10),
            (EventType.Assault, "heavy-weapons") => new("194", -10),
            (EventType.Assault, "crowd-control") => new("175", -9),
            (EventType.Assault, _) => new("190", -10),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "CAMEO has no code for this type."),
        };
}
