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
    private readonly MemoryLinkingState _state = new();
    private readonly StoryFormer _former;
    private readonly List<Annotation> _annotations = [];
    private readonly HashSet<ArticleId> _ids = [];
    private readonly Dictionary<int, (int First, Brief Brief)> _stories = [];
    private int _nextStory;

    public IncrementalLinker() => _former = new StoryFormer(_frequencies, _state);

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
        foreach (Annotation annotation in annotations)
        {
            if (!_ids.Add(annotation.Article.Id))
                throw new ArgumentException($"two annotations have the article id '{annotation.Article.Id}'", nameof(annotations));
            _former.Add(_annotations.Count, annotation.Article);
            _annotations.Add(annotation);
        }

        StoryFormation formation = _former.Form();
        Dictionary<int, string> before = formation.Before.ToDictionary(s => s, s => _stories[s].Brief.Stories[0].Id);
        List<ChangedStory> changed = [];
        foreach (FormedStory story in formation.Changed)
        {
            Brief brief = SingleStory.Link([.. story.Articles.Select(a => _annotations[a])], _frequencies);
            changed.Add(new ChangedStory(brief, [.. story.From.Select(f => before[f]).Order(StringComparer.Ordinal)]));
            _stories.Add(_nextStory, (story.Articles[0], brief));
            _state.SetStory(_nextStory++, story.Articles);
        }

        foreach (int story in formation.Before)
        {
            _stories.Remove(story);
            _state.RemoveStory(story);
        }

        HashSet<string> lasting = [.. changed.Select(c => c.Brief.Stories[0].Id)];
        return new LinkChange([.. changed], [.. before.Values.Where(id => !lasting.Contains(id)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>What all articles say together.</summary>
    public Brief ToBrief() => BriefUnion.Of([.. _stories.Values.OrderBy(s => s.First, _former.Graph.Order).Select(s => s.Brief)]);
}
