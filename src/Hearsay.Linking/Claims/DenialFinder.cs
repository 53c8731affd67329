using Hearsay.Core;
using Hearsay.Core.Statements;

namespace Hearsay.Linking.Claims;

/// <summary>Finds which statements deny which units: the same matter, the other polarity, another speaker.</summary>
internal sealed class DenialFinder(UnitIndex index)
{
    private readonly Dictionary<int, SortedSet<int>> _denials = [];

    /// <summary>Looks at the pairs of units that share rare concepts.</summary>
    public void Find(IEnumerable<(int First, int Second)> pairs)
    {
        foreach ((int first, int second) in pairs)
        {
            Add(index.Units[first], index.Units[second]);
            Add(index.Units[second], index.Units[first]);
        }
    }

    /// <summary>The units that deny the unit.</summary>
    public IEnumerable<ClaimUnit> Of(ClaimUnit unit) =>
        _denials.TryGetValue(unit.Number, out SortedSet<int>? found) ? found.Select(n => index.Units[n]) : [];

    /// <summary>The rows of the units that are statements.</summary>
    public static IEnumerable<RowId> RowsOf(ClaimUnit denial) =>
        denial.Statement is null ? []
        : denial.Rows.Contains(denial.Statement.Id) ? [denial.Statement.Id]
        : denial.Rows.Take(1);

    private void Add(ClaimUnit denial, ClaimUnit denied)
    {
        if (
            IsDenial(denial)
            && IsDeniable(denied)
            && IsOtherVoice(denial, denied)
            && SameClaim.DiffersOnlyInPolarity(denial, denied)
            && IsOnOneMatter(denial, denied)
        )
        {
            if (!_denials.TryGetValue(denied.Number, out SortedSet<int>? found))
                _denials.Add(denied.Number, found = []);
            found.Add(denial.Number);
        }
    }

    // "Would not strike" binds its speaker; it denies nothing.
    private static bool IsDenial(ClaimUnit unit) => unit is { IsNegative: true, Event: null, IsCommissive: false, Statement: not null };

    private static bool IsDeniable(ClaimUnit unit) =>
        !unit.IsNegative && unit.Statement?.Act is not (SpeechAct.Demand or SpeechAct.Request or SpeechAct.Offer);

    private static bool IsOtherVoice(ClaimUnit denial, ClaimUnit denied) =>
        denied.Statement is not { } said
        || denial.Statement!.Id != said.Id
            && (denial.Speaker is null || denial.Speaker != denied.Speaker)
            && !(
                denial.Speaker is null
                && denied.Speaker is null
                && denial.Article == denied.Article
                && denial.Statement.Source.Party.Description == said.Source.Party.Description
            );

    private bool IsOnOneMatter(ClaimUnit denial, ClaimUnit denied)
    {
        Likeness likeness = Likeness.Of(denial, denied, index);
        if (denial.Statement!.Act == SpeechAct.Denial)
            return likeness.Words >= 2 ? likeness.Containment >= 0.3 : likeness.Words == 1 && likeness.Containment >= 0.4;
        return likeness.Words >= 2 ? likeness.Containment >= 0.45 : likeness is { Words: 1, Actors: >= 1 } && likeness.Containment >= 0.6;
    }
}
