using Hearsay.Core.Articles;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Stories;

/// <summary>Finds which stories new articles make, change or end.</summary>
internal sealed class StoryFormer
{
    private readonly StoryCells _cells;
    private readonly ILinkingState _state;
    private readonly HashSet<int> _touched = [];

    public StoryFormer(DocumentFrequencies frequencies, ILinkingState state)
    {
        _state = state;
        Graph = new StoryGraph(frequencies, new StoryOptions(), state);
        _cells = new StoryCells(Graph);
    }

    public StoryGraph Graph { get; }

    /// <summary>Enters an article; <see cref="Form"/> tells what it changes.</summary>
    public void Add(int number, Article article) => _touched.UnionWith(Graph.Add(number, article));

    /// <summary>The stories that have other articles than before, since it was last asked.</summary>
    public StoryFormation Form()
    {
        (List<int> open, List<int[]> cells) = _cells.Update(_touched);
        _touched.Clear();
        HashSet<int> before = [];
        foreach (int article in open)
        {
            if (_state.StoryOf(article) is { } story)
                before.Add(story);
        }

        List<FormedStory> changed = [];
        foreach (int[] story in cells.SelectMany(c => StoryGroups.Find(Graph, c)))
        {
            int[] from = [.. story.Select(_state.StoryOf).OfType<int>().Distinct()];
            if (from.Length == 1 && IsSame(_state.ArticlesOf(from[0]), story))
                before.Remove(from[0]);
            else
                changed.Add(new FormedStory(story, from));
        }

        return new StoryFormation(changed, [.. before]);
    }

    private static bool IsSame(IReadOnlyCollection<int> articles, int[] story) =>
        articles.Count == story.Length && story.ToHashSet().SetEquals(articles);
}

/// <summary>What became of the stories around new articles.</summary>
/// <param name="Changed">New stories and those with other articles.</param>
/// <param name="Before">The stories that those articles were in before: each changed or gone.</param>
internal sealed record StoryFormation(List<FormedStory> Changed, int[] Before);

/// <summary>A story as it stands now.</summary>
/// <param name="Articles">In the order of publication.</param>
/// <param name="From">The stories that its articles were in before.</param>
internal sealed record FormedStory(int[] Articles, int[] From);
