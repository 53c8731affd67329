using Hearsay.Core.Events;
using Hearsay.Linking.Dyads;

namespace Hearsay.Linking.Tests.Dyads;

public sealed class ConflictCooperationTests
{
    // PLOVER's order, from the friendliest deed to the most hostile one, as Goldstein's scale has it.
    [Fact]
    public void WeightOf_Types_FallFromAidToAssault()
    {
        EventType[] falling =
        [
            EventType.Aid,
            EventType.Agree,
            EventType.Cooperate,
            EventType.Support,
            EventType.Consult,
            EventType.Request,
            EventType.Accuse,
            EventType.Reject,
            EventType.Protest,
            EventType.Threaten,
            EventType.Sanction,
            EventType.Mobilize,
            EventType.Coerce,
            EventType.Assault,
        ];
        double[] weights = [.. falling.Select(ConflictCooperation.WeightOf)];
        Assert.Equal(weights.OrderDescending().Distinct(), weights);
        Assert.Equal((7.5, -10), (weights[0], weights[^1]));
    }

    [Theory]
    [InlineData(EventType.Yield, 1)]
    [InlineData(EventType.Consult, 1)]
    [InlineData(EventType.Request, -1)]
    [InlineData(EventType.Coerce, -1)]
    public void WeightOf_Type_HasTheSideOfItsDeed(EventType type, int sign) =>
        Assert.Equal(sign, Math.Sign(ConflictCooperation.WeightOf(type)));
}
