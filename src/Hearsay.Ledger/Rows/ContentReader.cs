using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;

namespace Hearsay.Ledger.Rows;

/// <summary>Reads the letters of articles and what was read in them.</summary>
internal static class ContentReader
{
    public static Article Article(LedgerSession session, long number) =>
        session
            .Query("SELECT frame, text FROM content WHERE article = @0", r => AnnotationPack.ReadArticle(r.Bytes(0), r.Bytes(1)), number)
            .Single();

    public static Annotation Annotation(LedgerSession session, long number) =>
        session
            .Query(
                "SELECT frame, text, annotation FROM content WHERE article = @0",
                r => AnnotationPack.Read(r.Bytes(2), AnnotationPack.ReadArticle(r.Bytes(0), r.Bytes(1))),
                number
            )
            .Single();

    /// <summary>The article's part of its story's brief.</summary>
    public static LinkedArticle Linked(LedgerSession session, long number) =>
        session
            .Query(
                "SELECT frame, text, linked FROM content WHERE article = @0",
                r => StoryPack.ReadLinked(r.Bytes(2), AnnotationPack.ReadArticle(r.Bytes(0), r.Bytes(1))),
                number
            )
            .Single();
}
