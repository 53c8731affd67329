using System.Globalization;
using System.Reflection;
using Hearsay.Core.Resources;

namespace Hearsay.Ledger.Engines;

/// <summary>Brings a schema up to date: numbered SQL files, each once and in one transaction.</summary>
internal static class Migrator
{
    /// <summary>Gets the number of the newest migration of this program.</summary>
    public static int Newest(ILedgerEngine engine) => All(engine).Select(m => m.Number).DefaultIfEmpty(0).Max();

    /// <summary>Runs the missing ones.</summary>
    /// <exception cref="LedgerException">A later program wrote the ledger.</exception>
    public static void Run(ILedgerEngine engine, TimeProvider time)
    {
        (int Number, string Name)[] all = [.. All(engine)];
        using LedgerSession reading = new(engine.Open());
        if (Missing(reading, all).Length == 0)
            return;
        if (engine.IsReadOnly)
            throw new LedgerException(
                "an earlier version of Hearsay wrote this ledger, and it may not be written to",
                "copy it to where it may be written: the first command brings the copy up to date"
            );
        using LedgerSession session = new(engine.Open());
        using (LedgerSession writing = new(session.Connection, engine.BeginWriting(session.Connection)))
        {
            writing.Execute("CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL)");
            // Asked again: another process may have run them while this one waited.
            foreach ((int number, string name) in Missing(writing, all))
            {
                writing.Execute(Read(name));
                writing.Execute(
                    "INSERT INTO migration (number, name, run_at) VALUES (@0, @1, @2)",
                    (long)number,
                    name,
                    Columns.Of(time.GetUtcNow())
                );
            }

            writing.Commit();
        }
    }

    private static (int Number, string Name)[] Missing(LedgerSession session, (int Number, string Name)[] all)
    {
        if (!Exists(session))
            return all;
        HashSet<int> run = [.. session.Query("SELECT number FROM migration", r => (int)r.GetInt64(0))];
        if (run.Count > 0 && run.Max() > all.Max(m => m.Number))
            throw new LedgerException(
                "a later version of Hearsay wrote this ledger",
                "use that version, or name another ledger with --ledger"
            );
        return [.. all.Where(m => !run.Contains(m.Number))];
    }

    private static bool Exists(LedgerSession session)
    {
        try
        {
            return session.Scalar("SELECT COUNT(*) FROM migration") is not null;
        }
        catch (System.Data.Common.DbException exception) when (IsMissingTable(exception))
        {
            return false;
        }
    }

    private static bool IsMissingTable(System.Data.Common.DbException exception) =>
        exception.SqlState == "42P01" || exception.Message.Contains("no such table", StringComparison.Ordinal);

    private static IEnumerable<(int Number, string Name)> All(ILedgerEngine engine)
    {
        string folder = engine.Migrations;
        return Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(folder.Length + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))
            .OrderBy(m => m.Item1);
    }

    private static string Read(string name) => EmbeddedFile.ReadText(typeof(Migrator).Assembly, name);
}
