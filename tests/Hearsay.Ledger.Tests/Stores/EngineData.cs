using System.Reflection;
using Xunit.Sdk;

namespace Hearsay.Ledger.Tests.Stores;

/// <summary>Runs a test on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnSqliteAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            ["sqlite"],
        ];
}

/// <summary>Runs a test on a private PostgreSQL; skipped, and shown as skipped, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OnPostgresAttribute : DataAttribute
{
    public OnPostgresAttribute()
    {
        if (!PostgresServer.IsInstalled)
            Skip = "PostgreSQL 15 of Debian is not installed (apt-get install postgresql)";
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) =>
        [
            ["postgres"],
        ];
}
