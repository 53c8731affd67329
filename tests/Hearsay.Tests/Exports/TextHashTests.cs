using Hearsay.Exports;

namespace Hearsay.Tests.Exports;

public sealed class TextHashTests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("hello", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData("Café", "73473dcc12b763085904a5279d048c4d5b3b008c46f1f32443b99de04aa83a14")]
    public void Of_Text_IsTheHashOfItsUtf8(string text, string expected) => Assert.Equal(expected, TextHash.Of(text));
}
