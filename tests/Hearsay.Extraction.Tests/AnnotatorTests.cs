using Hearsay.Core;
using Hearsay.Core.Statements;

namespace Hearsay.Extraction.Tests;

public sealed class AnnotatorTests
{
    [Fact]
    public void Annotate_SpeechAndDate_FindsBoth()
    {
        Annotation annotation = Reader.Read("The mayor, Ilse Brandow, said on Tuesday that the bridge would reopen.");

        Statement statement = Assert.Single(annotation.Statements);
        Assert.Equal("the bridge would reopen", annotation.Article.Slice(statement.Content[0]));
        Assert.Equal("2031-06-10", statement.Date?.Value);
    }

    [Fact]
    public void Annotate_EmptyText_YieldsNoRow() => Assert.Empty(Reader.Read("").Statements);
}
