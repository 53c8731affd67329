using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Hearsay.Tests.Exports;

/// <summary>DuckDB through its C interface: an engine that others use, to read what we write. npm fetches it once into the user's cache folder.</summary>
internal sealed class DuckDb : IDisposable
{
    private const string Package = "@duckdb/node-bindings-linux-x64";
    private const string Version = "1.5.6-r.1";

    // Several tests may ask at once; one downloads.
    private static readonly Lazy<string?> Library = new(Fetch);

    private readonly nint _library;
    private readonly nint _database;
    private readonly nint _connection;

    public DuckDb()
    {
        _library = NativeLibrary.Load(Library.Value!);
        Assert.Equal(0, Function<Open>("duckdb_open")(null, out _database));
        Assert.Equal(0, Function<Connect>("duckdb_connect")(_database, out _connection));
    }

    private delegate int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string? path, out nint database);

    private delegate int Connect(nint database, out nint connection);

    private delegate int Ask(nint connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string query, ref Result result);

    private delegate nint Cell(ref Result result, ulong column, ulong row);

    private delegate ulong Count(ref Result result);

    private delegate nint Error(ref Result result);

    private delegate void Release(ref nint handle);

    private delegate void ReleaseResult(ref Result result);

    private delegate void Free(nint memory);

    /// <summary>Gets whether it is there, or can be fetched.</summary>
    public static bool IsThere => Library.Value is not null;

    /// <summary>The rows of an answer, every cell as text.</summary>
    public string?[][] Rows(string query)
    {
        Result result = default;
        int state = Function<Ask>("duckdb_query")(_connection, query, ref result);
        try
        {
            Assert.True(state == 0, Marshal.PtrToStringUTF8(Function<Error>("duckdb_result_error")(ref result)));
            ulong rows = Function<Count>("duckdb_row_count")(ref result);
            ulong columns = Function<Count>("duckdb_column_count")(ref result);
            string?[][] cells = new string?[rows][];
            for (ulong row = 0; row < rows; row++)
            {
                cells[row] = new string?[columns];
                for (ulong column = 0; column < columns; column++)
                {
                    nint text = Function<Cell>("duckdb_value_varchar")(ref result, column, row);
                    cells[row][column] = Marshal.PtrToStringUTF8(text);
                    Function<Free>("duckdb_free")(text);
                }
            }

            return cells;
        }
        finally
        {
            Function<ReleaseResult>("duckdb_destroy_result")(ref result);
        }
    }

    public void Dispose()
    {
        nint connection = _connection;
        Function<Release>("duckdb_disconnect")(ref connection);
        nint database = _database;
        Function<Release>("duckdb_close")(ref database);
    }

    private static string? Fetch()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return null;
        string cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
                ".cache"
            );
        string folder = Path.Combine(cache, "hearsay-tests", "duckdb-" + Version);
        string library = Path.Combine(folder, "libduckdb.so");
        if (File.Exists(library))
            return library;
        try
        {
            Directory.CreateDirectory(folder);
            return Download(folder) is { } archive ? Unpack(archive, library) : null;
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception or InvalidDataException)
        {
            return null;
        }
    }

    private static string? Download(string folder)
    {
        ProcessStartInfo start = new("npm", ["pack", $"{Package}@{Version}", "--silent", "--fetch-retries=0", "--fetch-timeout=20000"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process npm = Process.Start(start)!;
        string printed = npm.StandardOutput.ReadToEnd();
        npm.StandardError.ReadToEnd();
        npm.WaitForExit();
        return npm.ExitCode == 0 ? Path.Combine(folder, printed.Trim().Split('\n')[^1]) : null;
    }

    private static string? Unpack(string archive, string library)
    {
        using (FileStream file = File.OpenRead(archive))
        using (GZipStream gzip = new(file, CompressionMode.Decompress))
        using (TarReader tar = new(gzip))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                if (!entry.Name.EndsWith("/libduckdb.so", StringComparison.Ordinal))
                    continue;
                // Whole or not at all: another test run may look at the same time.
                string draft = library + "." + Environment.ProcessId;
                entry.ExtractToFile(draft, overwrite: true);
                File.Move(draft, library, overwrite: true);
            }
        }

        File.Delete(archive);
        return File.Exists(library) ? library : null;
    }

    private T Function<T>(string name)
        where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(_library, name));

    /// <summary>duckdb_result: six words that only DuckDB reads.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Result
    {
        public nint First;
        public nint Second;
        public nint Third;
        public nint Fourth;
        public nint Fifth;
        public nint Sixth;
    }
}

/// <summary>A test that DuckDB reads for; skipped, and shown as skipped, where npm cannot fetch it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DuckDbFactAttribute : FactAttribute
{
    public DuckDbFactAttribute()
    {
        if (!DuckDb.IsThere)
            Skip = "DuckDB is not there and npm cannot fetch it";
    }
}
