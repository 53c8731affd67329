using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Hearsay.Ledger.Sqlite;

/// <summary>Sees to it that the system's SQLite is used where there is one: the bundled 3.35.5 has known holes.</summary>
internal static class SqliteLibrary
{
    private static readonly string[] SystemNames =
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["libsqlite3.dylib"]
        : ["libsqlite3.so.0", "libsqlite3.so"];

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Loads it, once a process.</summary>
    public static void Use() => _ = Loaded.Value;

    private static bool Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != "e_sqlite3")
            return nint.Zero;
        foreach (string system in SystemNames)
        {
            if (!NativeLibrary.TryLoad(system, out nint library))
                continue;
            if (NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out nint version) && IsNewer(version))
                return library;
            NativeLibrary.Free(library);
        }

        // The bundled one.
        return nint.Zero;
    }

    private static bool IsNewer(nint versionFunction) => Marshal.GetDelegateForFunctionPointer<VersionNumber>(versionFunction)() > Bundled;

    private const int Bundled = 3_035_005;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int VersionNumber();
}
