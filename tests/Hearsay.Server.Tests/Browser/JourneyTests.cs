using System.Text.RegularExpressions;
using Hearsay.Server.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Hearsay.Server.Tests.Browser;

/// <summary>The way that an analyst goes on the first day, with a browser: two pages in, a claim traced to its letters, a merger undone, an alert.</summary>
[Collection(nameof(OneBrowser))]
public sealed class JourneyTests(Chromium chromium)
{
    [ChromiumTheory]
    [InlineData("desktop")]
    [InlineData("phone")]
    public async Task AddTwoPages_TraceAClaimToItsLetters_UndoAMerger_SeeAnAlert(string size)
    {
        await using OpenRoom room = await OpenRoom.OpenAsync(new ReadingRoomOptions { AlertInterval = TimeSpan.FromMilliseconds(300) });
        IPage page = await chromium.OpenAsync(size == "phone" ? Screen.Phone : Screen.Desktop);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
                complaints.Add(message.Text);
        };
        page.SetDefaultTimeout(60_000);

        await page.GotoAsync(new Uri(room.Address, "/watch").ToString());
        await page.GetByLabel("Name of the list").FillAsync("Harbour desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the list" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Harbour desk" })).ToBeVisibleAsync();

        await page.GotoAsync(room.Address.ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Add articles" }).ClickAsync();
        await page.GetByLabel("Drop files here").SetInputFilesAsync(Sample("northline.txt", "coast-seven.html"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the files" }).ClickAsync();
        // The page follows the addition by itself.
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the story" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Crane");
        await page.Locator("#claims").GetByRole(AriaRole.Link, new() { Name = "failed a brake test" }).First.ClickAsync();

        await Expect(page.GetByText("how do we know", new() { Exact = false }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who denies it" })).ToBeVisibleAsync();
        await Expect(page.Locator("svg.origins-picture")).ToBeVisibleAsync();
        await page.Locator("#evidence figcaption a").First.ClickAsync();

        await Expect(page.Locator("#text")).ToContainTextAsync("brake test");
        await Expect(page).ToHaveURLAsync(new Regex("/articles/.*#row-", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal("brake", await MarkedWordAsync(page));

        await MergeAndUndoAsync(page);
        await SeeAlertAsync(page, room);
        Assert.Empty(complaints);
    }

    private static async Task MergeAndUndoAsync(IPage page)
    {
        await page.GotoAsync(new Uri(new Uri(page.Url), "/actors").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "Northline", Exact = true }).ClickAsync();
        await page.GetByLabel("Name or id of the same party").FillAsync("Northline News Agency");
        await page.GetByLabel("Reason or note").First.FillAsync("the agency goes by both names");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Merge", RegexOptions.None, TimeSpan.FromSeconds(1)) })
            .ClickAsync();
        await Expect(page.Locator("q").GetByText("the agency goes by both names").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Undo decision", RegexOptions.None, TimeSpan.FromSeconds(1)) })
            .First.ClickAsync();
        await page.GotoAsync(new Uri(new Uri(page.Url), "/decisions").ToString());
        await Expect(page.GetByText("undone by").First).ToBeVisibleAsync();
    }

    private static async Task SeeAlertAsync(IPage page, OpenRoom room)
    {
        ILocator alert = page.GetByText("first denial").First;
        for (int i = 0; i < 60; i++)
        {
            await page.GotoAsync(new Uri(room.Address, "/alerts").ToString());
            if (await alert.IsVisibleAsync())
                break;
            await page.WaitForTimeoutAsync(500);
        }

        await Expect(alert).ToBeVisibleAsync();
    }

    // The letters that the address points at, and no others, are marked as what was said.
    private static Task<string?> MarkedWordAsync(IPage page) =>
        page.EvaluateAsync<string?>(
            """
            () => {
              const anchor = document.getElementById(decodeURIComponent(location.hash.slice(1)));
              const said = anchor && anchor.closest('.letters').textContent;
              return said && said.includes('failed a brake test') ? 'brake' : said;
            }
            """
        );

    private static string[] Sample(params string[] names) =>
        [.. SampleStories.Files.Where(path => names.Contains(Path.GetFileName(path), StringComparer.Ordinal))];
}

/// <summary>Tests with a browser run one after the other: it is one program on a small machine.</summary>
[CollectionDefinition(nameof(OneBrowser))]
public sealed class OneBrowser : ICollectionFixture<Chromium>;
