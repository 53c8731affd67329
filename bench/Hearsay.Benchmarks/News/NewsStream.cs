namespace Hearsay.Benchmarks.News;

/// <summary>The invented news, day by day, without end: the first articles are the same however many are taken, and memory holds the stories of two weeks.</summary>
internal static class NewsStream
{
    /// <summary>The first day.</summary>
    public static readonly DateOnly FirstDay = new(2031, 1, 6);

    // What a story has on average, measured; decides how many begin each day.
    private const double TellingsPerStory = 6.6;

    /// <summary>Articles in the order of publication.</summary>
    /// <param name="perDay">About how many are published a day.</param>
    public static IEnumerable<InventedArticle> Articles(ulong seed, int perDay)
    {
        NewsWorld world = new(seed, new NewsVocabulary());
        ArticleWriter writer = new(world);
        var kinds = StoryKind.All();
        int starting = Math.Max(1, (int)(perDay / TellingsPerStory));
        List<Slot>[] days = [.. Enumerable.Range(0, InventedStory.MostDays + 1).Select(_ => new List<Slot>())];
        int stories = 0;
        for (int day = 0; ; day++)
        {
            for (int i = 0; i < starting; i++, stories++)
                Schedule(new InventedStory(world, kinds, stories, FirstDay.AddDays(day)), day, days);
            List<Slot> today = days[day % days.Length];
            today.Sort(static (a, b) => a.Minute != b.Minute ? a.Minute.CompareTo(b.Minute) : a.Story.Number.CompareTo(b.Story.Number));
            foreach (Slot slot in today)
                yield return writer.Write(slot.Story, slot.Day, slot.Minute);
            today.Clear();
        }
    }

    private static void Schedule(InventedStory story, int today, List<Slot>[] days)
    {
        Draw draw = new(Draw.Key(story.Key, 60));
        for (int i = 0; i < story.Tellings; i++)
        {
            int day = i == 0 ? 0 : draw.Below(story.Days);
            days[(today + day) % days.Length].Add(new Slot(story, day, draw.Between(300, 1380)));
        }
    }

    private readonly record struct Slot(InventedStory Story, int Day, int Minute);
}
