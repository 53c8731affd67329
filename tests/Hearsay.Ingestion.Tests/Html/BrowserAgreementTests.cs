using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hearsay.Ingestion.Html;
using Hearsay.Testing;

namespace Hearsay.Ingestion.Tests.Html;

/// <summary>Our tree against AngleSharp's, which follows the HTML standard to the letter: text in paragraphs, headings and list items must be the same.</summary>
public sealed class BrowserAgreementTests
{
    private const string Pages = "data/article-extraction/pages";

    private static readonly string[] Compared = ["P", "H1", "H2", "H3", "LI", "BLOCKQUOTE", "FIGCAPTION", "TD"];

    [Fact]
    public void Build_GeneratedPages_AgreesWithAngleSharp()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            string page = new PageGenerator(seed).Page();

            Assert.Equal(ByAngleSharp(page), ByHearsay(page));
        }
    }

    [SharedDataFact(Pages)]
    public void Build_RealPages_AgreesWithAngleSharpOnNearlyAllText()
    {
        string folder = SharedData.Find(Pages)!;
        int pages = 0;
        int same = 0;
        int total = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*.html.gz").Order(StringComparer.Ordinal).Take(60))
        {
            string page = ReadPage(file);
            List<string> expected = ByAngleSharp(page);
            List<string> actual = ByHearsay(page);
            pages++;
            total += expected.Count;
            same += SharedWith(expected, actual);
        }

        Assert.True(pages > 0);
        Assert.True(same >= 0.99 * total, $"{same} of {total} blocks agree");
    }

    private static int SharedWith(List<string> expected, List<string> actual)
    {
        Dictionary<string, int> counts = expected.CountBy(block => block).ToDictionary();
        int shared = 0;
        foreach (string block in actual)
        {
            if (counts.TryGetValue(block, out int left) && left > 0)
            {
                counts[block] = left - 1;
                shared++;
            }
        }

        return shared;
    }

    private static string ReadPage(string file)
    {
        using GZipStream stream = new(File.OpenRead(file), CompressionMode.Decompress);
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static List<string> ByAngleSharp(string page)
    {
        List<string> blocks = [];
        foreach (IElement element in new HtmlParser().ParseDocument(page).All)
        {
            if (Compared.Contains(element.TagName) && !element.Ancestors<IElement>().Any(IsHidden))
                blocks.Add($"{element.TagName}: {WordsOf(element)}");
        }

        return blocks;
    }

    private static bool IsHidden(IElement element) => element.TagName is "NOSCRIPT" or "SVG" or "TEMPLATE" or "IFRAME" or "MATH";

    private static string WordsOf(IElement element)
    {
        StringBuilder text = new();
        foreach (IText node in element.Descendants<IText>())
        {
            if (!node.Ancestors<IElement>().Any(a => a.TagName is "SCRIPT" or "STYLE" or "TEXTAREA" or "TITLE" || IsHidden(a)))
                text.Append(node.Data).Append(' ');
        }

        return Letters(text);
    }

    private static List<string> ByHearsay(string page)
    {
        HtmlTree tree = HtmlTreeBuilder.Build(page, 512, Deadline.In(TimeSpan.FromMinutes(1)), out _)!;
        List<string> blocks = [];
        for (int node = 1; node < tree.Count; node++)
        {
            string name = tree.TagOf(node).ToString().ToUpperInvariant();
            if (Compared.Contains(name) && !IsInsideHidden(tree, node))
                blocks.Add($"{name}: {WordsOf(tree, node)}");
        }

        return blocks;
    }

    private static bool IsInsideHidden(HtmlTree tree, int node)
    {
        for (int at = tree[node].Parent; at > 0; at = tree[at].Parent)
        {
            if (tree.TagOf(at) is HtmlTag.Noscript or HtmlTag.Svg or HtmlTag.Template or HtmlTag.Iframe)
                return true;
        }

        return false;
    }

    private static string WordsOf(HtmlTree tree, int node)
    {
        StringBuilder text = new();
        for (int i = node + 1; i < tree[node].SubtreeEnd; i++)
        {
            if (tree.TagOf(i) == HtmlTag.Text && !IsInsideHidden(tree, i))
                text.Append(CharacterReferences.Decode(tree.RawText(i))).Append(' ');
        }

        return Letters(text);
    }

    // Where an element ends changes where white space falls; the letters are what must be the same.
    private static string Letters(StringBuilder text) => string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c) && c != '\u200B'));

    /// <summary>Pages with the faults of real ones: tags left open, formatting across blocks, stray ends, broken references.</summary>
    private sealed class PageGenerator(int seed)
    {
        private static readonly string[] Blocks = ["div", "p", "ul", "blockquote", "h2", "section", "article", "table", "figure"];
        private static readonly string[] Inline = ["b", "i", "a href=x", "span class='c d'", "em", "strong"];
        private static readonly string[] Words =
        [
            "weir",
            "ferry &amp; crew",
            "5 &lt; 6",
            "caf&eacute;",
            "&#8220;yes&#8221;",
            "AT&T",
            "a < b",
            "&nbsp;",
            "quay",
        ];

#pragma warning disable RS0030, CA5394 // seeded: the same pages on every run, and no secret
        private readonly Random _random = new(seed);

        public string Page() => "<!doctype html><html><head><title>t</title></head><body>" + Content(0) + "</body></html>";

        private string Content(int depth)
        {
            StringBuilder page = new();
            int parts = _random.Next(1, 5);
            for (int i = 0; i < parts; i++)
                page.Append(depth > 4 || _random.Next(3) == 0 ? Phrase() : Block(depth));
            return page.ToString();
        }

        private string Block(int depth)
        {
            string tag = Blocks[_random.Next(Blocks.Length)];
            string inside = tag switch
            {
                "ul" => string.Concat(Enumerable.Range(0, 3).Select(_ => "<li>" + Content(depth + 1) + Sometimes("</li>"))),
                "table" => "<tr><td>" + Phrase() + Sometimes("</td>") + "<td>" + Phrase() + "</td></tr>",
                "p" or "h2" => Phrase(),
                "figure" => Phrase() + "<figcaption>" + Phrase() + "</figcaption>",
                _ => Content(depth + 1),
            };
            string end = tag == "p" ? Sometimes("</p>") : $"</{tag}>";
            return $"<{tag}>{inside}{end}\n";
        }

        private string Phrase()
        {
            string words = Words[_random.Next(Words.Length)] + " " + Words[_random.Next(Words.Length)];
            if (_random.Next(2) == 0)
                return words + Sometimes("<br>") + Sometimes("<!-- note -->");
            string tag = Inline[_random.Next(Inline.Length)];
            return $"<{tag}>{words}</{tag.Split(' ')[0]}> ";
        }

        private string Sometimes(string mark) => _random.Next(3) == 0 ? "" : mark;
#pragma warning restore RS0030, CA5394
    }
}
