using Hearsay.Core.Articles;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger;

public sealed partial class LedgerStore
{
    /// <summary>A decision by its number; null when there is none.</summary>
    public Decision? FindDecision(long number) =>
        Read(session => session.Query(DecisionReader.Select + " WHERE number = @0", DecisionReader.Read, number).FirstOrDefault());

    /// <summary>Whether a document has a version of this content.</summary>
    internal bool HasVersion(string document, byte[] contentHash) =>
        Read(session =>
            session.Scalar("SELECT 1 FROM article WHERE document = @0 AND content_hash = @1", document, contentHash) is not null
        );

    internal bool HasCommitment(string id) =>
        Read(session => session.Scalar("SELECT 1 FROM commitment WHERE id_hash = @0", EntryRow.HashOf(id)) is not null);

    /// <summary>The next stories, by number, that have an article which another model read.</summary>
    internal long[] StoriesReadByOthers(string model, long after, int most) =>
        Read(session =>
            session
                .Query(
                    "SELECT DISTINCT a.story FROM article a JOIN model m ON m.number = a.model WHERE m.name <> @0 AND a.story > @1 ORDER BY a.story LIMIT @2",
                    r => r.GetInt64(0),
                    model,
                    after,
                    (long)most
                )
                .ToArray()
        );

    /// <summary>The articles of stories.</summary>
    internal (long Number, Article Article)[] ArticlesOf(IReadOnlyCollection<long> stories) =>
        Read(session =>
            stories
                .SelectMany(story =>
                    session.Query(
                        "SELECT a.number, c.frame, c.text FROM article a JOIN content c ON c.article = a.number WHERE a.story = @0 ORDER BY a.number",
                        r => (r.GetInt64(0), AnnotationPack.ReadArticle(r.Bytes(1), r.Bytes(2))),
                        story
                    )
                )
                .ToArray()
        );
}
