namespace Hearsay.Linking.Actors;

/// <summary>How articles address a person, which tells two people of one family name apart. The numbers are in no file.</summary>
internal enum FormOfAddress
{
    Unknown = 0,
    Mister = 1,
    Lady = 2,
}

internal static class FormsOfAddress
{
    /// <summary>The form in which any of the articles addresses its actor; unknown where none does, or both are used.</summary>
    public static FormOfAddress Of(ActorNode node)
    {
        FormOfAddress found = FormOfAddress.Unknown;
        foreach (LocalActor local in node.Locals)
        {
            foreach (string alias in local.Actor.Aliases)
            {
                FormOfAddress form = Read(alias);
                if (form == FormOfAddress.Unknown || form == found)
                    continue;
                if (found != FormOfAddress.Unknown)
                    return FormOfAddress.Unknown;
                found = form;
            }
        }

        return found;
    }

    /// <summary>Whether neither contradicts the other.</summary>
    public static bool Agree(FormOfAddress left, FormOfAddress right) =>
        left == right || left == FormOfAddress.Unknown || right == FormOfAddress.Unknown;

    private static FormOfAddress Read(string alias)
    {
        int space = alias.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? FormOfAddress.Unknown
            : alias[..space] switch
            {
                "Mr" or "Mr." or "Sir" or "Lord" => FormOfAddress.Mister,
                "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Dame" or "Lady" => FormOfAddress.Lady,
                _ => FormOfAddress.Unknown,
            };
    }
}
