using System.Text;
using Hearsay.Server.Intake;

namespace Hearsay.Server.Tests.Intake;

public sealed class ArticleIntakeTests(EmptyRooms rooms) : IClassFixture<EmptyRooms>
{
    private ArticleIntake Intake => rooms.Open.Services.Intake;

    [Theory]
    [InlineData("empty.html", "")]
    [InlineData("feed.xml", "<rss><channel><item><title>Mill</title><description>It bur")]
    [InlineData("broken.warc", "no archive at all")]
    public void AddFile_ThatCannotBeRead_IsToldByTheSendersNameAlone(string name, string content)
    {
        using Upload upload = UploadOf(name, content);
        AddedItem item = Intake.AddFile(upload, CancellationToken.None).Last();
        Assert.Equal("failed", item.Status);
        Assert.StartsWith(name, item.Item, StringComparison.Ordinal);
        Assert.DoesNotContain("hearsay-", item.Item + item.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), item.Item + item.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddFile_SameTextWithoutAName_IsOneArticle()
    {
        const string Text = "The pier is safe, said Oda Brill on Monday. The harbour board did not answer.";
        string[] status =
        [
            .. new[] { ".txt", ".txt" }.Select(name =>
            {
                using Upload upload = UploadOf(name, Text);
                return Assert.Single(Intake.AddFile(upload, CancellationToken.None)).Status;
            }),
        ];
        Assert.Equal(["new", "known"], status);
    }

    [Fact]
    public void AddFile_LongStrangeName_BecomesAnIdOfPlainLetters()
    {
        using Upload upload = UploadOf("ßpier row " + new string('x', 85) + ".txt", "The pier is safe, said Oda Brill on Monday.");
        AddedItem item = Assert.Single(Intake.AddFile(upload, CancellationToken.None));
        Assert.Equal("new", item.Status);
        Assert.Matches("^pier-row-x+$", item.Article);
        Assert.Equal(80, item.Article!.Length);
    }

    private static Upload UploadOf(string name, string content)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(content));
        return Upload.SaveAsync(stream, name, CancellationToken.None).GetAwaiter().GetResult();
    }
}
