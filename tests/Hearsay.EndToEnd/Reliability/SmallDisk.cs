using System.Diagnostics;
using System.Globalization;

namespace Hearsay.EndToEnd.Reliability;

/// <summary>A disk in memory that is soon full.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    public static bool CanMount => OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/mount");

    public static SmallDisk Mount(string folder, int megabytes)
    {
        Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Forbids to write to it, as a disk is that was mounted to be read.</summary>
    public void ForbidWriting() => Run("mount", "-o", "remount,ro", _folder);

    public void Dispose() => Run("umount", "--lazy", _folder);

    private static void Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}

/// <summary>A test that mounts a small disk; skipped, and shown as skipped, where that needs rights that nobody has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (!SmallDisk.CanMount)
            Skip = "mounting a small disk needs root on Linux";
    }
}
