using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Browser;

/// <summary>Debian's Chromium, driven by Playwright; started once for all tests that look at pages.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Gets where the browser lies; null when there is none.</summary>
    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable("HEARSAY_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(
            path => path is not null && File.Exists(path)
        );

    public async Task InitializeAsync()
    {
        if (Executable is null)
            return;
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Executable,
                // A sandbox of its own needs rights that root has not inside a container; the pages are our own.
                Args = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
                Env = new Dictionary<string, string>
                {
                    ["FONTCONFIG_FILE"] = Path.Combine(AppContext.BaseDirectory, "Browser", "fonts.conf"),
                    ["HOME"] = Path.GetTempPath(),
                },
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A tab of this size, with nothing kept of other tests.</summary>
    public async Task<IPage> OpenAsync(Screen screen, bool dark = false)
    {
        IBrowserContext context = await _browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
                IsMobile = screen.IsPhone,
                HasTouch = screen.IsPhone,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                Locale = "en-GB",
                TimezoneId = "UTC",
            }
        );
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }
}

/// <summary>A size of screen.</summary>
public sealed record Screen(int Width, int Height, bool IsPhone)
{
    public static readonly Screen Desktop = new(1120, 900, false);
    public static readonly Screen Phone = new(390, 844, true);
}

/// <summary>A test that looks at pages; skipped, and shown as skipped, where no Chromium is.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (Chromium.Executable is null)
            Skip = "there is no Chromium: apt-get install chromium, or name one in HEARSAY_CHROMIUM";
    }
}
