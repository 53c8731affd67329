using Hearsay.Server.Tests.Pages;
using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Browser;

/// <summary>
/// Every screen over the sample stories, on a desk and on a phone, in both themes: nothing runs out at the side, nothing is against the pages' own policy,
/// and axe-core finds no fault. With HEARSAY_PICTURES=1 the pictures of the documentation are made anew.
/// </summary>
[Collection(nameof(OneBrowser))]
public sealed class ScreenTests(Chromium chromium)
{
    private const int MostPictureBytes = 150 * 1024;
    private const int PictureHeight = 780;
    private const int FirstPageBytes = 100 * 1024;

    [ChromiumTheory]
    [InlineData("desktop", false)]
    [InlineData("phone", false)]
    [InlineData("desktop", true)]
    public async Task EveryScreen_OverTheSamples_FitsAndIsAccessible(string size, bool dark)
    {
        Screen screen = size == "phone" ? Screen.Phone : Screen.Desktop;
        await using SampleRoom room = await SampleRoom.OpenAsync();
        IPage page = await chromium.OpenAsync(screen, dark);
        List<string> complaints = [];
        page.Console += (_, message) =>
        {
            if (message.Type is "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        foreach ((string name, string path) in await room.ScreensAsync())
        {
            IResponse? answer = await page.GotoAsync(new Uri(room.Address, path).ToString());
            Assert.Equal((name, name == "not-found" ? 404 : 200), (name, answer!.Status));
            Assert.InRange((await answer.BodyAsync()).Length, 1, FirstPageBytes);
            int tooWide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            if (tooWide > 0)
                complaints.Add($"{name} is {tooWide} pixels wider than the screen");
            complaints.AddRange(await AxeCore.FaultsAsync(page, name));
            await KeepPictureAsync(page, name, size, dark);
        }

        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    [ChromiumTheory]
    [InlineData("desktop")]
    public async Task Keyboard_FromTheTop_SkipsToTheContentAndReachesTheFirstClaim(string size)
    {
        await using SampleRoom room = await SampleRoom.OpenAsync();
        IPage page = await chromium.OpenAsync(size == "phone" ? Screen.Phone : Screen.Desktop);
        await page.GotoAsync(room.Address.ToString());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await FocusedTextAsync(page));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        string? focused = await FocusedTextAsync(page);
        Assert.False(string.IsNullOrEmpty(focused));
        Assert.True(await page.EvaluateAsync<bool>("() => document.getElementById('main').contains(document.activeElement)"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    // Digits after Arabic letters would be shown from right to left: another day than the article's.
    [ChromiumTheory]
    [InlineData("\u0635\u062D\u064A\u0641\u0629 \u0627\u0644\u0623\u0641\u0642")]
    [InlineData("\u05E9\u05DC\u05D5\u05DD")]
    public async Task Article_OutletWrittenFromRightToLeft_DayStandsBehindItInItsOrder(string outlet)
    {
        await using OpenRoom room = await OpenRoom.OpenAsync();
        room.AddText(
            $"---\noutlet: {outlet}\npublished: 2031-03-02\ntitle: Bridge shut\n---\nInes Calder said the bridge was safe.\n",
            "bridge.txt"
        );
        IPage page = await chromium.OpenAsync(Screen.Desktop);
        await page.GotoAsync(new Uri(room.Address, "/articles/bridge").ToString());
        Assert.True(
            await page.EvaluateAsync<bool>(
                """
                () => {
                  const day = document.querySelector("main time"), text = day.firstChild;
                  const at = (from, to) => { const r = document.createRange(); r.setStart(text, from); r.setEnd(text, to); return r.getBoundingClientRect().left; };
                  const name = day.parentElement.querySelector("b").getBoundingClientRect();
                  return name.right <= at(0, 4) && at(0, 4) < at(5, 7) && at(5, 7) < at(8, 10);
                }
                """
            )
        );
    }

    /// <summary>Shown as skipped where npm could not fetch axe-core: then the screens above were looked at, but not checked by it.</summary>
    [AxeTheory]
    [InlineData("<img src='x.png'>", "image-alt")]
    [InlineData("<p style='color:#ccc;background:#fff'>pale letters</p>", "color-contrast")]
    public async Task FaultsAsync_PageWithFault_FindsIt(string markup, string fault)
    {
        IPage page = await chromium.OpenAsync(Screen.Desktop);
        await page.SetContentAsync($"<!doctype html><html lang=en><title>t</title><main><h1>h</h1>{markup}</main></html>");
        Assert.Contains(await AxeCore.FaultsAsync(page, "page"), found => found.Contains(fault, StringComparison.Ordinal));
    }

    private static Task<string> FocusedTextAsync(IPage page) =>
        page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");

    private static async Task KeepPictureAsync(IPage page, string name, string size, bool dark)
    {
        if (Environment.GetEnvironmentVariable("HEARSAY_PICTURES") != "1" || !SampleRoom.IsPictured(name, size, dark))
            return;
        string file = name + (size == "phone" ? "-phone" : "") + (dark ? "-dark" : "") + ".png";
        string path = Path.Combine(SampleStories.Root, "docs", "pictures", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await SampleRoom.PoseAsync(page, name);
        await page.ScreenshotAsync(
            new PageScreenshotOptions
            {
                Path = path,
                Scale = ScreenshotScale.Css,
                Clip = new Clip { Width = page.ViewportSize!.Width, Height = PictureHeight },
            }
        );
        Assert.InRange(new FileInfo(path).Length, 1, MostPictureBytes);
    }
}
