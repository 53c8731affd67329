using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Exports.Documents;
using Hearsay.Exports.Tables;

namespace Hearsay.Exports.Stix;

/// <summary>Articles as observed data: their text as a file with its hash, and their address.</summary>
internal static class StixArticles
{
    public static void Write(StixWriter writer, ExportScope scope)
    {
        foreach (BriefArticle row in scope.Brief.Articles)
            WriteObservation(writer, row.Article);
        foreach (BriefArticle copy in scope.Brief.Articles)
        {
            if (copy.DuplicateOf is { } original && scope.Index.FindArticle(original) is not null)
                WriteCopy(writer, copy, original);
        }
    }

    private static void WriteObservation(StixWriter writer, Article article)
    {
        List<string> observed = [WriteText(writer, article)];
        if (WebAddress.Of(article.Url) is { } address)
        {
            string url = StixId.OfUrl(address);
            writer.Observable(url, json => json.WriteString("value", address));
            observed.Add(url);
        }

        string time = StixTime.Of(article.Published);
        writer.Domain(
            StixId.OfObservation(article.Id),
            time,
            json =>
            {
                json.WriteString("first_observed", time);
                json.WriteString("last_observed", time);
                json.WriteNumber("number_observed", 1);
                writer.Strings("object_refs", observed);
                writer.Extension(() =>
                {
                    json.WriteString("article", article.Id.Value);
                    writer.Optional("title", article.Title);
                    if (article.Outlet is { Length: > 0 } outlet)
                        json.WriteString("outlet_ref", StixId.OfOutlet(outlet));
                });
            }
        );
    }

    // The text is named and hashed, not copied: the bundle stays small, and who has the article can check it.
    private static string WriteText(StixWriter writer, Article article)
    {
        string name = article.Id.Value + ".txt";
        string hash = TextHash.Of(article.Text);
        string file = StixId.OfFile(name, hash);
        writer.Observable(
            file,
            json =>
            {
                json.WriteStartObject("hashes");
                json.WriteString("SHA-256", hash);
                json.WriteEndObject();
                json.WriteString("name", name);
            }
        );
        return file;
    }

    private static void WriteCopy(StixWriter writer, BriefArticle copy, ArticleId original) =>
        writer.Domain(
            StixId.OfCopy(copy.Article.Id),
            StixTime.Of(copy.Article.Published),
            json =>
            {
                json.WriteString("relationship_type", "derived-from");
                writer.Optional("description", copy.DuplicateBecause);
                json.WriteString("source_ref", StixId.OfObservation(copy.Article.Id));
                json.WriteString("target_ref", StixId.OfObservation(original));
            }
        );
}
