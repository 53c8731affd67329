using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Writing;
using Hearsay.Linking.Stories;
using Hearsay.Linking.Words;

namespace Hearsay.Ledgers;

/// <summary>Links what changes in a ledger: new articles into stories, stories anew after a decision or a re-analysis. Used by one writer at a time.</summary>
internal sealed class StoryKeeper
{
    // Articles of stories that are linked at once: enough for many processors, few enough that the linked stories take little memory.
    private const int MostAtOnce = 200;

    private readonly DocumentFrequencies _frequencies = DocumentFrequencies.Load();
    private readonly LedgerLinkingState _state;
    private readonly StoryFormer _former;
    private readonly RecentlyUsed<Annotation> _annotations;

    // Of this transaction, which holds them anyway.
    private readonly Dictionary<long, Annotation> _new = [];

    public StoryKeeper(LinkingMemory memory)
    {
        _state = new LedgerLinkingState(memory);
        _former = new StoryFormer(_frequencies, _state);
        _annotations = new RecentlyUsed<Annotation>(memory.Letters);
    }

    /// <summary>Gets the table that words are weighed by.</summary>
    public DocumentFrequencies Frequencies => _frequencies;

    /// <summary>Links new articles, which have been written already, and everything that they change.</summary>
    /// <returns>The story of each.</returns>
    public Dictionary<long, string> Add(LedgerWriter writer, IReadOnlyCollection<(long Number, Annotation Annotation)> added)
    {
        _state.Begin(writer);
        foreach ((long number, Annotation annotation) in added)
        {
            _new.Add(number, annotation);
            _former.Add(checked((int)number), annotation.Article);
        }

        StoryFormation formation = _former.Form();
        Dictionary<int, Brief> before = formation.Before.ToDictionary(s => s, s => writer.ReadStory(s));
        AnalystDecisions decisions = AnalystDecisions.Read(writer);
        HashSet<int> taken = [];
        List<(FormedStory Story, int Number)> numbered = [];
        foreach (FormedStory story in formation.Changed)
        {
            // It goes on under the number of the story that most of it was, so that little is written.
            int? kept = story
                .From.Where(f => !taken.Contains(f))
                .OrderByDescending(f => _state.ArticlesOf(f).Intersect(story.Articles).Count())
                .ThenBy(f => f)
                .Cast<int?>()
                .FirstOrDefault();
            int number = kept ?? checked((int)writer.Next(Counters.StoryNumbers));
            taken.Add(number);
            numbered.Add((story, number));
        }

        Dictionary<long, string> stories = [];
        foreach (
            (StoryToLink linked, Brief brief) in Save(
                writer,
                numbered.Select(n => new StoryToLink(n.Number, n.Story.Articles, n.Story.From, before.GetValueOrDefault(n.Number))),
                decisions
            )
        )
        {
            writer.NoteDifferences(linked.Number, brief, [.. linked.From.Select(f => before[f])]);
            foreach (int article in linked.Articles)
                stories[article] = brief.Stories[0].Id;
        }

        foreach (int gone in formation.Before.Where(b => !taken.Contains(b)))
        {
            int successor = numbered.First(n => n.Story.From.Contains(gone)).Number;
            writer.RemoveStory(gone, before[gone], successor);
            writer.Note(ChangeKind.StoryMerged, before[gone].Stories[0].Id, c => c with { Text = before[gone].Stories[0].Title });
        }

        foreach ((FormedStory story, int number) in numbered)
            _state.SetStory(number, story.Articles);
        _state.Flush();
        foreach ((long number, Annotation annotation) in _new)
            Keep(number, annotation);
        _new.Clear();
        return added.ToDictionary(a => a.Number, a => stories[a.Number]);
    }

    /// <summary>Links stories anew: the same articles, under other decisions or with other annotations.</summary>
    public void Relink(LedgerWriter writer, IReadOnlyCollection<long> stories, CancellationToken cancellationToken)
    {
        AnalystDecisions decisions = AnalystDecisions.Read(writer);
        IEnumerable<StoryToLink> read = stories.Select(number =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] articles = [.. writer.ArticlesOfStory(number).Select(a => (int)a)];
            return new StoryToLink((int)number, articles, [(int)number], writer.ReadStory(number));
        });
        foreach ((StoryToLink linked, Brief brief) in Save(writer, read, decisions))
            writer.NoteDifferences(linked.Number, brief, [linked.Before!]);
    }

    /// <summary>Forgets what it knew of the ledger, as after a transaction that failed.</summary>
    public void Forget()
    {
        _state.Clear();
        _annotations.Clear();
        _new.Clear();
    }

    /// <summary>Forgets annotations, which others have replaced.</summary>
    public void ForgetAnnotations() => _annotations.Clear();

    /// <summary>Links stories, several at once, and writes them one after the other.</summary>
    private IEnumerable<(StoryToLink Story, Brief Brief)> Save(
        LedgerWriter writer,
        IEnumerable<StoryToLink> stories,
        AnalystDecisions decisions
    )
    {
        List<(StoryToLink Story, Annotation[] Annotations)> atOnce = [];
        int articles = 0;
        foreach (StoryToLink story in stories)
        {
            atOnce.Add((story, [.. story.Articles.Select(a => AnnotationOf(writer, a))]));
            articles += story.Articles.Length;
            if (articles < MostAtOnce)
                continue;
            foreach ((StoryToLink, Brief) saved in SaveAtOnce(writer, atOnce, decisions))
                yield return saved;
            atOnce.Clear();
            articles = 0;
        }

        foreach ((StoryToLink, Brief) saved in SaveAtOnce(writer, atOnce, decisions))
            yield return saved;
    }

    private IEnumerable<(StoryToLink Story, Brief Brief)> SaveAtOnce(
        LedgerWriter writer,
        List<(StoryToLink Story, Annotation[] Annotations)> stories,
        AnalystDecisions decisions
    )
    {
        PackedStory[] linked = new PackedStory[stories.Count];
        Parallel.For(0, linked.Length, i => linked[i] = PackedStory.Of(decisions.Link(stories[i].Annotations, _frequencies)));
        for (int i = 0; i < linked.Length; i++)
        {
            (StoryToLink story, Annotation[] annotations) = stories[i];
            Dictionary<ArticleId, long> numbers = [];
            for (int place = 0; place < annotations.Length; place++)
                numbers.Add(annotations[place].Article.Id, story.Articles[place]);
            writer.SaveStory(story.Number, linked[i], story.Before, numbers);
            yield return (story, linked[i].Brief);
        }
    }

    private Annotation AnnotationOf(LedgerWriter writer, long number)
    {
        if (!_new.TryGetValue(number, out Annotation? annotation) && !_annotations.TryGet(number, out annotation))
            Keep(number, annotation = writer.ReadAnnotation(number));
        return annotation;
    }

    private void Keep(long number, Annotation annotation)
    {
        _annotations.Trim();
        _annotations.Set(number, annotation, annotation.Article.Text.Length);
    }

    /// <summary>A story that is to be linked.</summary>
    /// <param name="From">The stories that its articles were in.</param>
    /// <param name="Before">What is kept under its number; null for a new story.</param>
    private sealed record StoryToLink(int Number, int[] Articles, int[] From, Brief? Before);
}
