using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Hearsay.Ledger.Tests.Stores;

/// <summary>A private PostgreSQL of Debian's package on a free loopback port, for one run of the tests.</summary>
internal sealed class PostgresServer
{
    private const string Binaries = "/usr/lib/postgresql/15/bin";
    private const string User = "hearsay";

    private readonly string _folder;
    private readonly int _port;
    private int _databases;

    private PostgresServer(string folder, int port)
    {
        _folder = folder;
        _port = port;
    }

    /// <summary>Gets the server; null where PostgreSQL is not installed.</summary>
    public static Lazy<PostgresServer?> Shared { get; } = new(Start);

    public static bool IsInstalled => File.Exists(Path.Combine(Binaries, "initdb"));

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public string CreateDatabase()
    {
        string name = "ledger" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        using NpgsqlConnection connection = new(ConnectionTo("postgres"));
        connection.Open();
        using NpgsqlCommand command = new($"CREATE DATABASE {name}", connection);
        command.ExecuteNonQuery();
        return ConnectionTo(name);
    }

    private string ConnectionTo(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Pooling=false");

    private static PostgresServer? Start()
    {
        if (!IsInstalled)
            return null;
        string folder = Directory.CreateTempSubdirectory("hearsay-postgres-").FullName;
        int port = FreePort();
        // It refuses to run as root; "nobody" owns nothing else.
        bool isRoot = Environment.UserName == "root";
        if (isRoot)
            Run("chown", "nobody", folder);
        string data = Path.Combine(folder, "data");
        RunAs(isRoot, Path.Combine(Binaries, "initdb"), "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        RunAs(
            isRoot,
            Path.Combine(Binaries, "pg_ctl"),
            "-D",
            data,
            "-w",
            "-l",
            Path.Combine(folder, "log"),
            "-o",
            string.Create(
                CultureInfo.InvariantCulture,
                $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=60"
            ),
            "start"
        );
        PostgresServer server = new(folder, port);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop(isRoot, data);
        return server;
    }

    private void Stop(bool isRoot, string data)
    {
        RunAs(isRoot, Path.Combine(Binaries, "pg_ctl"), "-D", data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAs(bool isRoot, string program, params string[] arguments)
    {
        if (isRoot)
            Run("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", program, .. arguments]);
        else
            Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program) { WorkingDirectory = "/" };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
