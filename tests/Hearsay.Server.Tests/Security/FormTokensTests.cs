using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Tests.Security;

public sealed class FormTokensTests
{
    private readonly FormTokens _tokens = new();

    [Fact]
    public void IsValid_TokenOfThisBrowser_Holds()
    {
        DefaultHttpContext context = new();
        Assert.True(_tokens.IsValid(context, _tokens.TokenFor(context)));
    }

    [Fact]
    public void IsValid_TokenOfAnotherBrowser_DoesNotHold()
    {
        DefaultHttpContext other = new();
        DefaultHttpContext context = new();
        _tokens.TokenFor(context);
        Assert.False(_tokens.IsValid(context, _tokens.TokenFor(other)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    public void IsValid_ForgedToken_DoesNotHold(string? token)
    {
        DefaultHttpContext context = new();
        _tokens.TokenFor(context);
        Assert.False(_tokens.IsValid(context, token));
    }

    [Fact]
    public void TokenFor_SameBrowser_StaysTheSame()
    {
        DefaultHttpContext context = new();
        Assert.Equal(_tokens.TokenFor(context), _tokens.TokenFor(context));
    }
}
