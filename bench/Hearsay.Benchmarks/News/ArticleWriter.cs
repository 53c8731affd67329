using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Benchmarks.News;

/// <summary>Writes the articles of a story: agencies first, others after them in words of their own, copied, or with paragraphs taken over.</summary>
internal sealed class ArticleWriter(NewsWorld world)
{
    private readonly BackgroundWriter _background = new(world);

    /// <summary>The next article of the story.</summary>
    /// <param name="day">Days since the story began.</param>
    /// <param name="minute">The minute of that day.</param>
    public InventedArticle Write(InventedStory story, int day, int minute)
    {
        Draw draw = new(Draw.Key(story.Key, 50, story.Told.Count));
        DateTime published = story.Start.AddDays(day).ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        InventedArticle? wire = story.Told.FindLast(a => a.Way == "wire");
        bool hasFreshWire = wire is not null && (published - wire.Published).TotalHours < 30;
        InventedArticle article =
            (story.Told.Count == 0 && draw.Percent(60)) || draw.Percent(8) ? Wire(story, day, published, ref draw)
            : hasFreshWire && draw.Percent(35) ? Copy(story, wire!, published, ref draw)
            : story.Told.Count > 0 && draw.Percent(18) ? Reuse(story, day, published, ref draw)
            : Own(story, day, published, ref draw);
        story.Told.Add(article);
        return article;
    }

    private InventedArticle Wire(InventedStory story, int day, DateTime published, ref Draw draw)
    {
        string agency = world.Agency(draw.Below(NewsWorld.Agencies));
        InventedArticle article = Tell(story, "wire", agency, day, published, ref draw);
        string dateline = string.Create(
            CultureInfo.InvariantCulture,
            $"{story.Towns.First.ToUpperInvariant()}, {published:MMMM d} ({agency}) - "
        );
        return article with { Paragraphs = article.Paragraphs.SetItem(0, dateline + article.Paragraphs[0]) };
    }

    private InventedArticle Own(InventedStory story, int day, DateTime published, ref Draw draw) =>
        Tell(story, "own", world.Outlet(draw.Below(NewsWorld.Outlets)), day, published, ref draw);

    // The agency's text with another headline, often cut from the end.
    private InventedArticle Copy(InventedStory story, InventedArticle wire, DateTime published, ref Draw draw)
    {
        string outlet = world.Outlet(draw.Below(NewsWorld.Outlets));
        string first = wire.Paragraphs[0];
        ImmutableArray<string> paragraphs = wire.Paragraphs.SetItem(0, first[(first.IndexOf(" - ", StringComparison.Ordinal) + 3)..]);
        int kept = draw.Percent(50) ? paragraphs.Length : draw.Between((paragraphs.Length + 1) / 2, paragraphs.Length + 1);
        return wire with
        {
            Way = "copy",
            Outlet = outlet,
            Agency = wire.Outlet,
            Title = Title(story, outlet, ref draw),
            Published = published,
            Paragraphs = paragraphs[..kept],
        };
    }

    // Own lead, then two or three paragraphs of an earlier article, named or not.
    private InventedArticle Reuse(InventedStory story, int day, DateTime published, ref Draw draw)
    {
        InventedArticle own = Tell(story, "reuse", world.Outlet(draw.Below(NewsWorld.Outlets)), day, published, ref draw);
        InventedArticle other = story.Told[draw.Below(story.Told.Count)];
        int from = draw.Between(1, other.Paragraphs.Length);
        IEnumerable<string> taken = other.Paragraphs.Skip(from).Take(draw.Between(2, 4));
        string? named = draw.Percent(50) ? $"{other.Outlet} reported on the matter earlier." : null;
        int kept = (own.Paragraphs.Length + 1) / 2;
        return own with { Paragraphs = [.. own.Paragraphs.Take(kept), .. named is null ? [] : new[] { named }, .. taken] };
    }

    private InventedArticle Tell(InventedStory story, string way, string outlet, int day, DateTime published, ref Draw draw)
    {
        HashSet<string> introduced = new(StringComparer.Ordinal);
        StoryFact[] known = [.. story.Kind.Facts.Where(f => f.Day <= day)];
        List<string> sentences = [];
        // News first, then what was known before; older facts fall out one after the other.
        foreach (StoryFact fact in known.Where(f => f.Day == known[^1].Day).Concat(known.Where(f => f.Day < known[^1].Day)))
        {
            if (sentences.Count == 0 || draw.Percent(fact.Day == known[^1].Day ? 95 : 80))
                sentences.Add(story.Fill(fact.Wordings[draw.Below(fact.Wordings.Length)], fact.Day, outlet, introduced));
        }

        int length = draw.Between(14, 32);
        ulong key = Draw.Key(story.Key, 53, story.Told.Count);
        sentences.AddRange(_background.Sentences(story.Towns, key).Take(Math.Max(0, length - sentences.Count)));
        return new InventedArticle(
            story.Number,
            way,
            outlet,
            null,
            Title(story, outlet, ref draw),
            published,
            [Byline(ref draw)],
            [.. sentences.Chunk(draw.Between(2, 4)).Select(paragraph => string.Join(' ', paragraph))]
        );
    }

    private static string Title(InventedStory story, string outlet, ref Draw draw)
    {
        // Nobody has to be introduced in a headline.
        HashSet<string> known = ["P1", "P2", "P3", "P4"];
        return story.Fill(story.Kind.Headlines[draw.Below(story.Kind.Headlines.Length)], 0, outlet, known);
    }

    private string Byline(ref Draw draw)
    {
        int writer = draw.Below(500);
        return NewsVocabulary.Name(Draw.Key(world.Seed, 51, writer)) + " " + NewsVocabulary.Name(Draw.Key(world.Seed, 52, writer));
    }
}
