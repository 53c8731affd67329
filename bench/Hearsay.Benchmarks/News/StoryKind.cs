using System.Collections.Immutable;
using System.Globalization;

namespace Hearsay.Benchmarks.News;

/// <summary>A kind of story: its headlines and what becomes known on which day.</summary>
internal sealed record StoryKind(ImmutableArray<string> Headlines, ImmutableArray<StoryFact> Facts)
{
    /// <summary>Reads <c>stories.txt</c>.</summary>
    public static ImmutableArray<StoryKind> All()
    {
        List<StoryKind> kinds = [];
        foreach (string line in NewsResource.Lines("stories.txt"))
        {
            string rest = line[(line[0] == '@' ? 1 : line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (line[0] == '=')
            {
                kinds.Add(new StoryKind([], []));
                continue;
            }

            StoryKind last = kinds[^1];
            kinds[^1] = line[0] switch
            {
                '!' => last with { Headlines = last.Headlines.Add(rest) },
                '@' => last with { Facts = last.Facts.Add(new StoryFact(int.Parse(rest, CultureInfo.InvariantCulture), [])) },
                _ => last with { Facts = last.Facts.SetItem(last.Facts.Length - 1, last.Facts[^1].Worded(rest)) },
            };
        }

        return [.. kinds];
    }
}

/// <summary>A fact and its wordings.</summary>
/// <param name="Day">The day of the story on which it becomes known.</param>
internal sealed record StoryFact(int Day, ImmutableArray<string> Wordings)
{
    public StoryFact Worded(string wording) => this with { Wordings = Wordings.Add(wording) };
}
