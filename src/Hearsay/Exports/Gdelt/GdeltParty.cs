using Hearsay.Core.Actors;

namespace Hearsay.Exports.Gdelt;

/// <summary>An actor in GDELT's ten columns: the code is made of country and kind; what is not known stays empty.</summary>
internal static class GdeltParty
{
    /// <summary>Code, name, country, known group, ethnic, two religions, three types.</summary>
    public static string[] Columns(Actor? actor, string? name)
    {
        string country = actor?.Country ?? "";
        string type = TypeOf(actor);
        return [country + type, (name ?? "").ToUpperInvariant(), country, "", "", "", "", type, "", ""];
    }

    /// <summary>Type, name, country, region, latitude, longitude, feature. The name is the article's own; type 0 says that it is looked up in no gazetteer.</summary>
    public static string[] Geography(string? place) => ["0", place ?? "", "", "", "", "", ""];

    private static string TypeOf(Actor? actor) =>
        actor?.Kind switch
        {
            ActorKind.Government => "GOV",
            ActorKind.Media => "MED",
            _ => "",
        };
}
