using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Hearsay.Server.Tests.Browser;

/// <summary>axe-core, which finds faults of accessibility. It is fetched by npm into a cache once; without npm or network the check is left out, and the test says so.</summary>
internal static class AxeCore
{
    private const string Version = "4.14.1";

    private static readonly Lazy<string?> Script = new(Fetch);

    /// <summary>Gets whether pages can be checked.</summary>
    public static bool IsThere => Script.Value is not null;

    /// <summary>Every fault of WCAG or of good practice, with the place; none where axe-core is not there.</summary>
    public static async Task<string[]> FaultsAsync(IPage page, string where)
    {
        if (Script.Value is not { } script)
            return [];
        // By the debugger and not by a script element: the pages' own policy lets nothing in.
        await page.EvaluateAsync(script);
        JsonElement? result = await page.EvaluateAsync<JsonElement?>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(v => `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.any.concat(n.all, n.none).map(c => c.message).join(' ')).join(' | '))"
        );
        return [.. result!.Value.EnumerateArray().Select(fault => where + ": " + fault.GetString())];
    }

    private static string? Fetch()
    {
        string folder = Path.Combine(Path.GetTempPath(), "hearsay-axe-core-" + Version);
        string script = Path.Combine(folder, "package", "axe.min.js");
        if (File.Exists(script))
            return File.ReadAllText(script);
        try
        {
            Directory.CreateDirectory(folder);
            bool fetched = Run("npm", ["pack", "--silent", "axe-core@" + Version, "--pack-destination", folder]);
            if (!fetched || !Run("tar", ["-xzf", Path.Combine(folder, $"axe-core-{Version}.tgz"), "-C", folder, "package/axe.min.js"]))
                return null;
            return File.ReadAllText(script);
        }
        catch (Exception fault) when (fault is IOException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static bool Run(string program, string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        process.StandardOutput.ReadToEnd();
        bool ended = process.WaitForExit(TimeSpan.FromSeconds(60));
        return ended && process.ExitCode == 0;
    }
}

/// <summary>A test of the accessibility check itself; skipped, and shown as skipped, where Chromium or axe-core is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute()
    {
        if (Chromium.Executable is null || !AxeCore.IsThere)
            Skip = "axe-core or Chromium is not there: screens were not checked for accessibility; install npm and Chromium";
    }
}
