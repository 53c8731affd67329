using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Changes;
using Hearsay.Ledger.Writing;
using Hearsay.Linking.Stories;
using Hearsay.Linking.Words;

namespace Hearsay.Ledgers;

/// <summary>Links what changes in a ledger: new articles into stories, stories anew after a decision or a re-analysis. Used by one writer at a time.</summary>
internal sealed class StoryKeeper
{
    private readonly DocumentFrequencies _frequencies = DocumentFrequencies.Load();
    private readonly LedgerLinkingState _state;
    private readonly StoryFormer _former;
    private readonly RecentlyUsed<Annotation> _annotations;

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
            Keep(number, annotation);
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
        foreach ((FormedStory story, int number) in numbered)
        {
            Brief brief = Save(writer, number, story.Articles, before.GetValueOrDefault(number), decisions);
            writer.NoteDifferences(number, brief, [.. story.From.Select(f => before[f])]);
            foreach (int article in story.Articles)
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
        return added.ToDictionary(a => a.Number, a => stories[a.Number]);
    }

    /// <summary>Links stories anew: the same articles, under other decisions or with other annotations.</summary>
    public void Relink(LedgerWriter writer, IReadOnlyCollection<long> stories, CancellationToken cancellationToken)
    {
        AnalystDecisions decisions = AnalystDecisions.Read(writer);
        foreach (long number in stories)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Brief before = writer.ReadStory(number);
            int[] articles = [.. writer.ArticlesOfStory(number).Select(a => (int)a)];
            Brief brief = Save(writer, (int)number, articles, before, decisions);
            writer.NoteDifferences(number, brief, [before]);
        }
    }

    /// <summary>Forgets what it knew of the ledger, as after a transaction that failed.</summary>
    public void Forget()
    {
        _state.Clear();
        _annotations.Clear();
    }

    /// <summary>Forgets annotations, which others have replaced.</summary>
    public void ForgetAnnotations() => _annotations.Clear();

    private Brief Save(LedgerWriter writer, int number, int[] articles, Brief? before, AnalystDecisions decisions)
    {
        Annotation[] annotations = [.. articles.Select(a => AnnotationOf(writer, a))];
        Brief brief = decisions.Link(annotations, _frequencies);
        Dictionary<ArticleId, long> numbers = [];
        for (int i = 0; i < articles.Length; i++)
            numbers.Add(annotations[i].Article.Id, articles[i]);
        writer.SaveStory(number, brief, before, numbers);
        return brief;
    }

    private Annotation AnnotationOf(LedgerWriter writer, long number)
    {
        if (!_annotations.TryGet(number, out Annotation? annotation))
            Keep(number, annotation = writer.ReadAnnotation(number));
        return annotation;
    }

    private void Keep(long number, Annotation annotation)
    {
        _annotations.Trim();
        _annotations.Set(number, annotation, annotation.Article.Text.Length);
    }
}
