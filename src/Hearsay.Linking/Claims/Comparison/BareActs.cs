using Hearsay.Core.Actors;

namespace Hearsay.Linking.Claims.Comparison;

/// <summary>Knows the speech acts that an article names without saying their matter: "a warning delivered to the ministry in May".</summary>
/// <remarks>Such a one is another article's of the same speaker and kind where neither article tells of a second.</remarks>
internal sealed class BareActs(UnitIndex index)
{
    private ILookup<(int Article, ActorId Speaker), ClaimUnit>? _acts;

    /// <summary>Whether one of the two only names the act that the other tells.</summary>
    public bool AreOne(ClaimUnit left, ClaimUnit right)
    {
        if (left.Article == right.Article || !left.IsCommissive || !right.IsCommissive || left.Speaker is null)
            return false;
        if (left.Speaker != right.Speaker || left.Statement!.Act != right.Statement!.Act || !(IsBare(left) || IsBare(right)))
            return false;
        bool isOtherAddressee =
            left.Statement.Addressee?.Actor is { } addressee && right.Statement.Addressee?.Actor is { } other && addressee != other;
        return !isOtherAddressee && IsOnly(left) && IsOnly(right);
    }

    // The cue is a noun inside the words that stand for what was said.
    private static bool IsBare(ClaimUnit unit) => unit.Statement is { Cue: { } cue } && unit.Content.Any(c => c.Contains(cue));

    private bool IsOnly(ClaimUnit unit)
    {
        _acts ??= index.Units.Where(u => u is { IsCommissive: true, Speaker: not null }).ToLookup(u => (u.Article, u.Speaker!.Value));
        foreach (ClaimUnit other in _acts[(unit.Article, unit.Speaker!.Value)])
        {
            if (other.Number != unit.Number && other.Statement!.Act == unit.Statement!.Act)
                return false;
        }

        return true;
    }
}
