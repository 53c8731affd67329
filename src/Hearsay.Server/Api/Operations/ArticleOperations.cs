using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Ledger.Articles;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api.Operations;

/// <summary>Articles and their versions.</summary>
internal static class ArticleOperations
{
    private const string Area = "Articles";

    private static readonly Parameter Article = Parameter.InPath("article", "Id of the article.");

    public static ImmutableArray<Operation> All { get; } =
    [
        Operation.Get("/articles", "listArticles", Area, "Articles, the latest addition first.", ListArticles) with
        {
            Parameters =
            [
                Parameter.Day("since", "First day of publication."),
                Parameter.Day("until", "Last day of publication."),
                Parameter.Text("outlet", "The outlet."),
            ],
            IsPaged = true,
            Answer = "ArticleSummary",
        },
        Operation.Get(
            "/articles/{article}",
            "getArticle",
            Area,
            "An article with its text and everything that was read in it.",
            GetArticle
        ) with
        {
            Parameters = [Article],
            Answer = "StoredArticle",
        },
        Operation.Get(
            "/articles/{article}/versions",
            "listVersions",
            Area,
            "All versions of an article, the first one first.",
            ListVersions
        ) with
        {
            Parameters = [Article],
            Answer = "ArticleList",
        },
    ];

    private static IResult ListArticles(ApiCall call)
    {
        ArticleFilter filter = new()
        {
            Since = call.Day("since"),
            Until = call.Day("until"),
            Outlet = call.Text("outlet"),
        };
        return call.Json(call.Store.Articles(filter, call.After, call.Most), (json, article) => json.Article(article));
    }

    private static IResult GetArticle(ApiCall call) =>
        call.Store.FindArticle(IdOf(call)) is { } article
            ? call.Json(json =>
                json.Object(() =>
                {
                    json.ArticleFields(article.Summary);
                    json.Json.WritePropertyName("annotation");
                    json.Contract.WriteAnnotation(article.Annotation);
                })
            )
            : ApiCall.NotFound("article");

    private static IResult ListVersions(ApiCall call)
    {
        ImmutableArray<ArticleSummary> versions = call.Store.Versions(IdOf(call));
        return versions.IsEmpty ? ApiCall.NotFound("article") : call.Json(versions, (json, article) => json.Article(article));
    }

    private static ArticleId IdOf(ApiCall call) => ArticleId.From(call.Text("article")!);
}
