using Hearsay.Core.Articles;
using Hearsay.Linking.Stories;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Tests.Stories;

public sealed class StoryCellsTests
{
    [Fact]
    public void Update_OneByOne_EndsWithTheCellsOfAllAtOnce()
    {
        StoryOptions options = new() { LargestCell = 6, Neighbours = 3 };
        Article[] articles = [.. Enumerable.Range(0, 60).Select(Invented)];
        Assert.Equal(CellsOf(articles, options, one: false), CellsOf(articles, options, one: true));
        Assert.Equal(CellsOf(articles, options, one: true), CellsOf([.. articles.Reverse()], options, one: true));
    }

    [Fact]
    public void Update_ManyAlike_KeepsCellsSmallWhereLikenessLets()
    {
        StoryOptions options = new() { LargestCell = 6, Neighbours = 3 };
        string[] cells = CellsOf([.. Enumerable.Range(0, 60).Select(Invented)], options, one: true).Split(';');
        Assert.True(cells.Length > 1);
    }

    private static string CellsOf(Article[] articles, StoryOptions options, bool one)
    {
        StoryGraph graph = new(DocumentFrequencies.Load(), options);
        StoryCells cells = new(graph);
        Dictionary<int, string> cellOf = [];
        HashSet<int> touched = [];
        foreach (Article article in articles)
        {
            touched.UnionWith(graph.Add(article));
            if (one)
                Note(cells.Update(touched).Formed);
            if (one)
                touched.Clear();
        }

        Note(cells.Update(touched).Formed);
        return string.Join(';', cellOf.Values.Distinct().Order(StringComparer.Ordinal));

        void Note(List<int[]> formed)
        {
            foreach (int[] cell in formed)
            {
                string name = string.Join(',', cell.Select(a => articles[a].Id.Value));
                foreach (int article in cell)
                    cellOf[article] = name;
            }
        }
    }

    // Ten matters that lend each other words.
    private static Article Invented(int number)
    {
        string[] nouns = ["turnip", "harbour", "beehive", "tramway", "glacier", "organist", "ferryman", "lantern", "quarry", "orchard"];
        string matter = nouns[number % 10];
        string next = nouns[(number + 1 + (number / 10)) % 10];
        string text =
            $"The {matter} of Quillport was sold and the {matter} committee met; a {next} stood by. {matter} {number % 7} {next}.";
        return new Article(ArticleId.From($"n{number:00}"), text, [])
        {
            Published = PublicationTime.Parse($"2031-01-{1 + (number % 28):00}"),
        };
    }
}
