using System.Text;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Decoding;

namespace Hearsay.Ingestion.Tests.Decoding;

public sealed class TextDecoderTests
{
    private const string French = "Le maire, Ren\u00E9 Brul\u00E9, a dit \u00AB non \u00BB \u00E0 l\u2019\u00E9t\u00E9.";
    private const string Russian =
        "\u041C\u044D\u0440 \u0433\u043E\u0440\u043E\u0434\u0430 \u0441\u043A\u0430\u0437\u0430\u043B, \u0447\u0442\u043E \u043C\u043E\u0441\u0442 \u0437\u0430\u043A\u0440\u044B\u0442.";

    public static TheoryData<byte[], string> Encoded =>
        new()
        {
            { Encoding.UTF8.GetBytes(French), French },
            { [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(French)], French },
            { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(French)], French },
            { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(French)], French },
            { [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(French)], French },
            { Encoding.Unicode.GetBytes(French), French },
            { Encoding.BigEndianUnicode.GetBytes(French), French },
            { Page("windows-1252", French), "<meta charset=\"windows-1252\">" + French },
            { Page("ISO-8859-1", French), "<meta charset=\"ISO-8859-1\">" + French },
            { Page("windows-1251", Russian), "<meta charset=\"windows-1251\">" + Russian },
        };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Decode_EncodingThatShows_IsReadWithoutAWord(byte[] bytes, string expected)
    {
        DecodedText decoded = TextDecoder.Decode(bytes, "x");
        Assert.Equal((expected, null), (decoded.Text, decoded.Problem));
    }

    [Theory]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1251", Russian)]
    [InlineData("koi8-r", Russian)]
    public void Decode_UndeclaredLegacy_IsDetectedWithAWarning(string encoding, string text)
    {
        DecodedText decoded = TextDecoder.Decode(LegacyEncodings.Find(encoding)!.GetBytes(text), "x");
        Assert.Equal(text, decoded.Text);
        Assert.Equal(DiagnosticSeverity.Warning, decoded.Problem!.Severity);
    }

    [Fact]
    public void Decode_WrongDeclaration_YieldsToValidUtf8()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>" + French);
        Assert.EndsWith(French, TextDecoder.Decode(bytes, "x").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_DamagedUtf8_KeepsTheRestAndSaysWhere()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(French), 0xC3, 0x28, .. Encoding.UTF8.GetBytes(French)];
        DecodedText decoded = TextDecoder.Decode(bytes, "x");
        Assert.Equal(French + "\uFFFD(" + French, decoded.Text);
        Assert.Equal(DiagnosticSeverity.Warning, decoded.Problem!.Severity);
        Assert.Contains(
            "1 bytes are no UTF-8, the first at byte " + Encoding.UTF8.GetByteCount(French),
            decoded.Problem.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decode_Utf16MarkUpWithoutAMark_IsRead(bool bigEndian)
    {
        Encoding encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        string page = "<html><p>" + French + "</p></html>";
        Assert.Equal(page, TextDecoder.Decode(encoding.GetBytes(page), "x").Text);
    }

    [Fact]
    public void Decode_OlderLettersWithinUtf8_AreReadAndSaid()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(French), .. Encoding.Latin1.GetBytes(" It\u0092s a caf\u00E9, he said.")];
        DecodedText decoded = TextDecoder.Decode(bytes, "x");
        Assert.Equal(French + " It\u2019s a caf\u00E9, he said.", decoded.Text);
        Assert.EndsWith("read as windows-1252", decoded.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_DeclaredUtf8ThatIsNone_SaysSo()
    {
        byte[] bytes = DeclaredCharset.ByName("windows-1252")!.GetBytes("<meta charset=utf-8>" + French);
        DecodedText decoded = TextDecoder.Decode(bytes, "x");
        Assert.EndsWith(French, decoded.Text, StringComparison.Ordinal);
        Assert.StartsWith("it declares UTF-8 but is none", decoded.Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_RandomBytes_AreRefused()
    {
        byte[] bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Assert.Equal(DiagnosticSeverity.Error, TextDecoder.Decode(bytes, "x").Problem!.Severity);
    }

    private static byte[] Page(string charset, string text) =>
        DeclaredCharset.ByName(charset)!.GetBytes($"<meta charset=\"{charset}\">{text}");
}
