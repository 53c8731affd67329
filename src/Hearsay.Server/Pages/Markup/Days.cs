using System.Globalization;

namespace Hearsay.Server.Pages.Markup;

/// <summary>Days as pages write them.</summary>
internal static class Days
{
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of a form's field; null when it is empty or none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
