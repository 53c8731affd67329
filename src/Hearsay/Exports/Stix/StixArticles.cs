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
        {
            Article article = row.Article;
            string hash = TextHash.Of(article.Text);
            string file = StixId.OfFile(article.Id.Value + ".txt", hash);
            writer.Observable(
                file,
                json =>
                {
                    json.WriteStartObject("hashes");
                    json.WriteString("SHA-256", hash);
                    json.WriteEndObject();
                    json.WriteString("name", article.Id.Value + ".txt");
                }
            );
            List<string> observed = [file];
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

        foreach (BriefArticle copy in scope.Brief.Articles)
        {
            if (copy.DuplicateOf is not { } original || scope.Index.FindArticle(original) is null)
                continue;
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
    }
}
