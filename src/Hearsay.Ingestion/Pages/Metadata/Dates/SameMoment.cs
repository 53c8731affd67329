using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Pages.Metadata.Dates;

/// <summary>
/// Joins two days that are one moment: around midnight a page tells machines the day at Greenwich and shows its readers their own.
/// The told one stands, since it has the hour, unless the address bears the readers' day.
/// </summary>
internal static class SameMoment
{
    // Clocks on Earth run from twelve hours behind Greenwich to fourteen before it.
    private const int MaxHoursBehind = 12;
    private const int MaxHoursAhead = 14;
    private const int AddressSource = 5;
    private static readonly int[] ToldSources = [0, 2];
    private static readonly int[] ShownSources = [6, 7, 8, 9, 10, 11];

    public static void Join(CandidateTable<PublicationTime> table)
    {
        List<CandidateTable<PublicationTime>.Entry> all = table.Entries;
        for (int i = 0; i < all.Count; i++)
        {
            if (!Array.Exists(ToldSources, s => all[i].Row[s] > 0) || all[i].Value is not { Time: not null, Offset: { } offset })
                continue;
            int other = offset == TimeSpan.Zero ? all.FindIndex(e => IsLocalDay(e, all[i].Value)) : -1;
            if (other < 0)
                continue;
            if (all[other].Row[AddressSource] > 0)
                table.Merge(all[other], all[i]);
            else
                table.Merge(all[i], all[other]);
            return;
        }
    }

    private static bool IsLocalDay(CandidateTable<PublicationTime>.Entry shown, PublicationTime told)
    {
        int hour = told.Time!.Value.Hour;
        int days = shown.Value.Day.DayNumber - told.Day.DayNumber;
        bool could = (days == -1 && hour < MaxHoursBehind) || (days == 1 && hour >= 24 - MaxHoursAhead);
        return could && Array.Exists(ShownSources, s => shown.Row[s] > 0) && !Array.Exists(ToldSources, s => shown.Row[s] > 0);
    }
}
