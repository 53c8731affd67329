using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Linking.Stories;
using Hearsay.Linking.Words;

namespace Hearsay.Linking;

/// <summary>Links articles as they come: one article in, the changed stories with their claims and actors out.</summary>
/// <remarks>
/// What it holds depends on which articles it has, never on the order in which they came. Only the stories around a new article are formed and linked again,
/// so that its cost does not grow with the number of articles. Not thread-safe.
/// </remarks>
public sealed class IncrementalLinker
{
    private readonly DocumentFrequencies _frequencies = DocumentFrequencies.Load();
    private readonly StoryGraph _graph;
    private readonly StoryCells _cells;
    private readonly List<Annotation> _annotations = [];
    private readonly HashSet<ArticleId> _ids = [];
    private readonly List<LinkedStory?> _storyOf = [];

    public IncrementalLinker()
    {
        _graph = new StoryGraph(_frequencies, new StoryOptions());
        _cells = new StoryCells(_graph);
    }

    /// <summary>Gets how many articles it holds.</summary>
    public int Count => _annotations.Count;

    /// <summary>Links one more article.</summary>
    /// <exception cref="ArgumentException">It holds an article with this id.</exception>
    public LinkChange Add(Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return AddRange([annotation]);
    }

    /// <summary>Links more articles, each changed story once.</summary>
    /// <exception cref="ArgumentException">Two annotations have the same article id.</exception>
    public LinkChange AddRange(IReadOnlyCollection<Annotation> annotations)
    {
        ArgumentNullException.ThrowIfNull(annotations);
        HashSet<int> touched = [];
        foreach (Annotation annotation in annotations)
        {
            if (!_ids.Add(annotation.Article.Id))
                throw new ArgumentException($"two annotations have the article id '{annotation.Article.Id}'", nameof(annotations));
            _annotations.Add(annotation);
            _storyOf.Add(null);
            touched.UnionWith(_graph.Add(annotation.Article));
        }

        (List<int> open, List<int[]> cells) = _cells.Update(touched);
        Dictionary<int, LinkedStory> before = [];
        foreach (int article in open)
        {
            if (_storyOf[article] is { } story)
                before.Add(article, story);
        }

        List<ChangedStory> changed = [];
        HashSet<LinkedStory> kept = [];
        foreach (int[] story in cells.SelectMany(c => StoryGroups.Find(_graph, c)))
        {
            LinkedStory[] from = [.. story.Where(before.ContainsKey).Select(a => before[a]).Distinct()];
            if (from.Length == 1 && from[0].Articles.AsSpan().SequenceEqual(story))
            {
                kept.Add(from[0]);
                continue;
            }

            LinkedStory linked = new(story, SingleStory.Link([.. story.Select(a => _annotations[a])], _frequencies));
            foreach (int article in story)
                _storyOf[article] = linked;
            changed.Add(new ChangedStory(linked.Brief, [.. from.Select(f => f.Brief.Stories[0].Id).Order(StringComparer.Ordinal)]));
        }

        HashSet<string> lasting = [.. changed.Select(c => c.Brief.Stories[0].Id)];
        return new LinkChange(
            [.. changed],
            [
                .. before
                    .Values.Distinct()
                    .Where(s => !kept.Contains(s))
                    .Select(s => s.Brief.Stories[0].Id)
                    .Where(id => !lasting.Contains(id))
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>What all articles say together.</summary>
    public Brief ToBrief()
    {
        LinkedStory[] stories = [.. _storyOf.OfType<LinkedStory>().Distinct()];
        Array.Sort(stories, (a, b) => _graph.Order.Compare(a.Articles[0], b.Articles[0]));
        return BriefUnion.Of([.. stories.Select(s => s.Brief)]);
    }

    private sealed record LinkedStory(int[] Articles, Brief Brief)
    {
        // Two stories are one only when they are the same object: their articles are compared where that matters.
        public bool Equals(LinkedStory? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Articles[0];
    }
}
