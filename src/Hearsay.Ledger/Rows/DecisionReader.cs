using System.Data.Common;
using Hearsay.Ledger.Decisions;
using Hearsay.Ledger.Engines;

namespace Hearsay.Ledger.Rows;

/// <summary>Reads rows of decisions.</summary>
internal static class DecisionReader
{
    public const string Select =
        "SELECT number, kind, subject_kind, subject, other, name, author, made_at, reason, undone_by, undone_at, target FROM decision";

    /// <summary>The column of the target.</summary>
    public const int Target = 11;

    public static Decision Read(DbDataReader reader) =>
        new(reader.GetInt64(0), reader.Label<DecisionKind>(1), reader.Label<SubjectKind>(2), reader.GetString(3))
        {
            Other = reader.Text(4),
            Name = reader.Text(5),
            Author = reader.GetString(6),
            At = reader.Moment(7),
            Reason = reader.GetString(8),
            UndoneBy = reader.Text(9),
            UndoneAt = reader.OptionalMoment(10),
        };
}
