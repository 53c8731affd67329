using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Engines;
using Hearsay.Ledger.Packs;
using Hearsay.Ledger.Rows;

namespace Hearsay.Ledger.Writing;

internal sealed partial class LedgerWriter
{
    /// <summary>The version of a document that has this content; null when there is none.</summary>
    public (long Number, string Id)? FindVersion(string document, byte[] contentHash) =>
        Session
            .Query(
                "SELECT number, id FROM article WHERE document = @0 AND content_hash = @1",
                r => ((long, string)?)(r.GetInt64(0), r.GetString(1)),
                document,
                contentHash
            )
            .FirstOrDefault();

    /// <summary>Notes that a version was seen again.</summary>
    public void SeeAgain(long number) => Session.Execute("UPDATE article SET last_seen = @1 WHERE number = @0", number, Columns.Of(Now));

    /// <summary>The number of the next version of a document, from 1.</summary>
    public int NextVersion(string document) =>
        (int)(Session.Number("SELECT MAX(version) FROM article WHERE document = @0", document) ?? 0) + 1;

    /// <summary>The id itself where it is free, else <c>id~2</c>, <c>id~3</c> …</summary>
    public ArticleId FreeId(ArticleId wanted)
    {
        string id = wanted.Value;
        for (int turn = 2; Session.Scalar("SELECT 1 FROM article WHERE id = @0", id) is not null; turn++)
            id = string.Create(CultureInfo.InvariantCulture, $"{wanted.Value}~{turn}");
        return ArticleId.From(id);
    }

    /// <summary>Adds a version. It belongs to no story yet.</summary>
    /// <param name="packed">The article with what was read in it.</param>
    /// <returns>Its number.</returns>
    public long AddArticle(string document, int version, byte[] contentHash, Article article, PackedArticle packed, string model)
    {
        long number = Next(Counters.Articles);
        if (version == 1)
            Next(Counters.Documents);
        Session.Execute(
            """
            INSERT INTO article (number, id, document, version, content_hash, source_hash, url, outlet, outlet_key, title, published, day, origin, first_seen, last_seen, model)
            VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @13, @14)
            """,
            number,
            article.Id.Value,
            document,
            (long)version,
            contentHash,
            article.SourceHash is { } hash ? Convert.FromHexString(hash) : null,
            article.Url,
            article.Outlet,
            OutletKey.Of(article.Outlet),
            article.Title,
            article.Published?.ToString(),
            Columns.Of(article.Published?.Day),
            article.Origin,
            Columns.Of(Now),
            ModelNumber(model)
        );
        Session.Execute(
            "INSERT INTO content (article, text, frame, annotation) VALUES (@0, @1, @2, @3)",
            number,
            packed.Text,
            packed.Frame,
            packed.Annotation
        );
        _engine.AddTexts(
            Session,
            TextTable.Article,
            [new TextEntry(number, packed.TitleWords, packed.TextWords, Tags.OfArticle(article.Outlet, article.Published?.Day))]
        );
        return number;
    }

    /// <summary>Puts what a later model reads in an article in place of what an earlier one read.</summary>
    public void ReplaceAnnotation(long number, Annotation annotation, string model)
    {
        Session.Execute("UPDATE content SET annotation = @1 WHERE article = @0", number, AnnotationPack.Of(annotation));
        Session.Execute("UPDATE article SET model = @1 WHERE number = @0", number, ModelNumber(model));
    }

    /// <summary>The article with what was read in it.</summary>
    public Annotation ReadAnnotation(long number) => ContentReader.Annotation(Session, number);

    private long ModelNumber(string model)
    {
        if (Session.Number("SELECT number FROM model WHERE name = @0", model) is { } known)
            return known;
        long number = (Session.Number("SELECT MAX(number) FROM model") ?? 0) + 1;
        Session.Execute("INSERT INTO model (number, name) VALUES (@0, @1)", number, model);
        return number;
    }
}
