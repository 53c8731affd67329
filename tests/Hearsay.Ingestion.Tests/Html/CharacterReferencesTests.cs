using Hearsay.Ingestion.Html;

namespace Hearsay.Ingestion.Tests.Html;

public sealed class CharacterReferencesTests
{
    [Theory]
    [InlineData("a &amp; b", "a & b")]
    [InlineData("&ldquo;so&rdquo;&hellip;", "\u201Cso\u201D\u2026")]
    [InlineData("&#8217;&#x2019;&#146;", "\u2019\u2019\u2019")]
    [InlineData("&ampx &copy2024 &notin; &notit;", "&x \u00A92024 \u2209 \u00ACit;")]
    [InlineData("AT&T & &; &# &#x; &bogus;", "AT&T & &; &# &#x; &bogus;")]
    [InlineData("&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("&#128512;", "\U0001F600")]
    public void Decode_References_ReadAsInABrowser(string raw, string expected) => Assert.Equal(expected, CharacterReferences.Decode(raw));
}
