using Hearsay.Core;
using Hearsay.Core.Articles;

namespace Hearsay.Ledgers;

public sealed partial class NewsLedger
{
    private const int StoriesAtOnce = 16;

    /// <summary>Reads again what an earlier program or model read, story by story: of every story the old reading holds or the new one, never a mixture. Analysts' decisions stay.</summary>
    /// <param name="all">Whether also to read again what this program read.</param>
    /// <returns>How many articles were read again.</returns>
    public int Reanalyse(bool all, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        int done = 0;
        long after = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long[] stories = Store.StoriesReadByOthers(all ? "" : _model.Value, after, StoriesAtOnce);
            if (stories.Length == 0)
                return done;
            (long Number, Article Article)[] articles = Store.ArticlesOf(stories);
            Annotation[] annotations = new Annotation[articles.Length];
            Parallel.For(
                0,
                articles.Length,
                new ParallelOptions { CancellationToken = cancellationToken },
                i => annotations[i] = _pipeline.Annotate(articles[i].Article)
            );
            Writing(writer =>
            {
                for (int i = 0; i < articles.Length; i++)
                    writer.ReplaceAnnotation(articles[i].Number, annotations[i], _model.Value);
                _keeper.Value.ForgetAnnotations();
                // Articles that came in meanwhile may have moved some to other stories: those are linked as they stand now.
                HashSet<long> touched = [.. articles.Select(a => writer.StoryNumberOf(a.Number)).OfType<long>()];
                _keeper.Value.Relink(writer, [.. touched.Order()], cancellationToken);
                return true;
            });
            done += articles.Length;
            after = stories[^1];
            progress?.Report(done);
        }
    }
}
