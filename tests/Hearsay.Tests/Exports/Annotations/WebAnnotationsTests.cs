using System.Text.Json;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Exports.Annotations;

namespace Hearsay.Tests.Exports.Annotations;

public sealed class WebAnnotationsTests
{
    [Fact]
    public void Write_EveryRow_HasOneAnnotation()
    {
        using JsonDocument page = Page();
        Assert.Equal("http://www.w3.org/ns/anno.jsonld", page.RootElement.GetProperty("@context").GetString());
        Assert.Equal(
            ExportSample.Brief.Statements.Select(row => row.Id.Value).Concat(ExportSample.Brief.Events.Select(row => row.Id.Value)),
            Items(page).Select(item => item.GetProperty("id").GetString()!["urn:hearsay:row:".Length..])
        );
    }

    [Fact]
    public void Write_BothSelectors_FindTheSameWords()
    {
        using JsonDocument page = Page();
        foreach (JsonElement target in Items(page).SelectMany(item => item.GetProperty("target").EnumerateArray()))
        {
            string source = target.GetProperty("source").GetString()!;
            Article article = ExportSample
                .Brief.Articles.Select(row => row.Article)
                .Single(a => source == a.Url || source.EndsWith(":" + a.Id.Value, StringComparison.Ordinal));
            JsonElement[] selectors = [.. target.GetProperty("selector").EnumerateArray()];
            CodePointIndex positions = new(article.Text);
            int start = positions.ToUtf16(selectors[0].GetProperty("start").GetInt32());
            int end = positions.ToUtf16(selectors[0].GetProperty("end").GetInt32());
            string exact = selectors[1].GetProperty("exact").GetString()!;
            Assert.Equal(exact, article.Text[start..end]);
            string around = selectors[1].GetProperty("prefix").GetString() + exact + selectors[1].GetProperty("suffix").GetString();
            Assert.Contains(around, article.Text, StringComparison.Ordinal);
            // No half of a pair: U+FFFD would stand for it.
            Assert.DoesNotContain('\uFFFD', around);
        }
    }

    [Fact]
    public void Write_AddressThatIsNoWebAddress_IsNotASource()
    {
        using JsonDocument page = Page();
        string[] sources =
        [
            .. Items(page)
                .SelectMany(item => item.GetProperty("target").EnumerateArray())
                .Select(target => target.GetProperty("source").GetString()!),
        ];
        Assert.DoesNotContain(sources, source => source.StartsWith("javascript:", StringComparison.Ordinal));
    }

    private static JsonDocument Page()
    {
        using MemoryStream output = new();
        WebAnnotations.Write(output, [ExportSample.Brief]);
        return JsonDocument.Parse(output.ToArray());
    }

    private static JsonElement[] Items(JsonDocument page) => [.. page.RootElement.GetProperty("items").EnumerateArray()];
}
