using Hearsay.Server.Api;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Hearsay.Server.Tests.Api;

public sealed class OpenApiDocumentTests
{
    private static readonly string Document = System.Text.Encoding.UTF8.GetString(
        Server.Api.OpenApiDocument.Write(ApiRoutes.Operations).Span
    );

    [Fact]
    public void Write_Operations_MatchesItsSnapshot() => RepositoryFiles.MatchesSnapshot("openapi.json", Document);

    [Fact]
    public void Write_Operations_IsOpenApiWithoutErrors()
    {
        ReadResult read = Microsoft.OpenApi.OpenApiDocument.Parse(Document, "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(ApiRoutes.Operations.Length, read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public void Operations_Names_AreUnique() =>
        Assert.Equal(
            ApiRoutes.Operations.Length,
            ApiRoutes.Operations.Select(operation => operation.Name).Distinct(StringComparer.Ordinal).Count()
        );

    [Fact]
    public void Operations_ThatChangeSomething_NeedTheRightToWrite() =>
        Assert.All(
            ApiRoutes.Operations.Where(operation => operation.Method != "GET"),
            operation => Assert.NotEqual(Server.Security.Scope.Read, operation.Scope)
        );
}
