using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking.Tests.Claims.Figures;

public sealed class BareFigureTests
{
    private static readonly Actor Board = Build.Actor("Northern Ice Board", ActorKind.Organization);

    [Theory]
    [InlineData("the number was 900", true)]
    [InlineData("it was closer to 900", true)]
    [InlineData("it was 400", false)]
    [InlineData("the harbour had 900 lamps", false)]
    public void Link_FigureWithoutMatter_IsHeldAgainstTheFigureBefore(string content, bool conflicts)
    {
        string first = "Two pilots said 400 trawlers lay under the ice.";
        string second = $"Northern Ice Board said {content}.";
        Annotation a = Build.Article("a", first + " " + second).With(Board);
        a = a with { Sentences = [a.Span(first), a.Span(second)] };
        Brief brief = StoryLinker.Link([
            a.With(a.Says("s1", "Two pilots", "400 trawlers lay under the ice"), a.Says("s2", "Northern Ice Board", content)),
        ]);
        Assert.Equal(conflicts, brief.Conflicts.Any(c => c.On == ConflictKind.Number));
    }
}
