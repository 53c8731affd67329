using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Browser;

/// <summary>What a page of the reading room is on paper: the ledger and its evidence, nothing to press, in dark letters whatever the screen's theme.</summary>
[Collection(nameof(OneBrowser))]
public sealed class PrintTests(Chromium chromium)
{
    // A4 between margins of 1.5 cm, at 96 pixels an inch.
    private const int PaperWidth = 680;
    private const int PaperHeight = 1009;

    [ChromiumTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryScreen_OnPaper_ShowsTheLedgerAndNothingToPress(bool dark)
    {
        await using SampleRoom room = await SampleRoom.OpenAsync();
        IPage page = await chromium.OpenAsync(new Screen(PaperWidth, PaperHeight, false), dark);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        List<string> complaints = [];
        foreach ((string name, string path) in await room.ScreensAsync())
        {
            await page.GotoAsync(new Uri(room.Address, path).ToString());
            complaints.AddRange((await FaultsAsync(page)).Select(fault => $"{name}: {fault}"));
            complaints.AddRange(await AxeCore.FaultsAsync(page, name));
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [ChromiumTheory]
    [InlineData("claim", "#evidence figcaption a")]
    public async Task Evidence_OnPaper_TellsItsAddress(string screen, string links)
    {
        await using SampleRoom room = await SampleRoom.OpenAsync();
        IPage page = await chromium.OpenAsync(Screen.Desktop);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync(new Uri(room.Address, (await room.ScreensAsync()).First(s => s.Name == screen).Path).ToString());
        string[] told = await page.EvaluateAsync<string[]>(
            "links => [...document.querySelectorAll(links)].map(a => getComputedStyle(a, '::after').content)",
            links
        );
        Assert.NotEmpty(told);
        Assert.All(told, address => Assert.Contains("/articles/", address, StringComparison.Ordinal));
    }

    private static Task<string[]> FaultsAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () => {
              const shown = element => element.checkVisibility() && element.getBoundingClientRect().height > 1;
              const faults = [];
              for (const control of document.querySelectorAll("nav, form, button, input, select, textarea, .skip"))
                if (shown(control)) faults.push(`${control.tagName} ${control.className} is printed`);
              for (const details of document.querySelectorAll("main details"))
                if (![...details.children].some(child => child.tagName !== "SUMMARY" && shown(child)) && shown(details))
                  faults.push(`closed: ${details.textContent.trim().slice(0, 60)}`);
              if (!document.querySelector("h1") || !shown(document.querySelector("h1"))) faults.push("no heading");
              if (document.documentElement.scrollWidth > innerWidth) faults.push(`${document.documentElement.scrollWidth - innerWidth} pixels wider than the paper`);
              const light = color => color.match(/[\d.]+/g).slice(0, 3).every(part => part > 180);
              if (!light(getComputedStyle(document.body).backgroundColor)) faults.push("the paper is dark");
              if (light(getComputedStyle(document.querySelector("h1")).color)) faults.push("the letters are light");
              return faults;
            }
            """
        );
}
