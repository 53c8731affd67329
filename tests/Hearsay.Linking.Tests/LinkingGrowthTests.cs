using System.Text;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;

namespace Hearsay.Linking.Tests;

/// <summary>Linking one article takes work in proportion to its length, whatever is repeated in it: what was once quadratic also allocated so, and that can be counted.</summary>
public sealed class LinkingGrowthTests
{
    private const int Times = 4;
    private const int Sentences = 700;

    [Theory]
    [InlineData("The minister said that the bridge had been closed.", SpeechAct.Assertion)]
    [InlineData("The minister promised that the bridge would be open by 5 May 2031.", SpeechAct.Promise)]
    [InlineData("The minister demanded that the army open the bridge.", SpeechAct.Demand)]
    [InlineData("The minister denied that the bridge had been closed.", SpeechAct.Denial)]
    public void Link_OneSentenceOverAndOver_AllocatesInProportion(string sentence, SpeechAct act)
    {
        Annotation once = Repeated(sentence, act, Sentences);
        Annotation often = Repeated(sentence, act, Sentences * Times);
        Allocated(once);
        long few = Allocated(once);
        long many = Allocated(often);
        Assert.InRange((double)many / few, 1, Times * 1.5);
    }

    private static long Allocated(Annotation annotation)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Single(StoryLinker.Link([annotation]).Stories);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Annotation Repeated(string sentence, SpeechAct act, int times)
    {
        StringBuilder text = new();
        for (int i = 0; i < times; i++)
            text.Append(sentence).Append(i % 3 == 2 ? '\n' : ' ');
        Annotation annotation = Build.Article("a", text.ToString(), "Quillport Post", "2031-03-01");
        List<Statement> statements = [];
        List<Event> events = [];
        List<TextSpan> sentences = [];
        int content = sentence.IndexOf("that", StringComparison.Ordinal);
        int trigger = sentence.IndexOf("bridge", StringComparison.Ordinal);
        for (int i = 0; i < times; i++)
        {
            int at = i * (sentence.Length + 1);
            sentences.Add(TextSpan.FromBounds(at, at + sentence.Length));
            statements.Add(
                new Statement(
                    RowId.From($"s{i}"),
                    annotation.Article.Id,
                    new StatementSource(
                        new ActorReference(null, TextSpan.FromBounds(at, at + 12), "The minister"),
                        false,
                        Anonymity.Official
                    ),
                    [TextSpan.FromBounds(at + content, at + sentence.Length - 1)],
                    act
                )
                {
                    Cue = TextSpan.FromBounds(at + 13, at + content - 1),
                }
            );
            events.Add(
                new Event(
                    RowId.From($"e{i}"),
                    annotation.Article.Id,
                    TextSpan.FromBounds(at + trigger, at + trigger + 6),
                    EventType.Assault,
                    null
                )
            );
        }

        return annotation with
        {
            Statements = [.. statements],
            Events = [.. events],
            Sentences = [.. sentences],
        };
    }
}
