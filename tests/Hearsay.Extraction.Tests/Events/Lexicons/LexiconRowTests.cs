using Hearsay.Core.Events;
using Hearsay.Extraction.Events.Lexicons;

namespace Hearsay.Extraction.Tests.Events.Lexicons;

public sealed class LexiconRowTests
{
    [Fact]
    public void Read_Row_HasTypeModeConditionsAndOptions()
    {
        LexiconEntry entry = LexiconRow.Read(
            ["v", "hold", "obj=talk|meeting !prep=against", "CONSULT", "meeting", "mutual weak"],
            own: false
        );

        Assert.Equal((EventType.Consult, "meeting", true, true, false), (entry.Type, entry.Mode, entry.Mutual, entry.Weak, entry.Sure));
        Assert.Equal(
            [(LexiconPlace.Object, false), (LexiconPlace.Preposition, true)],
            entry.Conditions.Select(condition => (condition.Place, condition.Negated))
        );
    }

    [Theory]
    [InlineData("x", "hold", "-", "CONSULT")]
    [InlineData("v", "hold", "-", "CHAT")]
    [InlineData("v", "hold", "near=talk", "CONSULT")]
    public void Read_RowOutOfFormat_SaysWhatIsWrong(params string[] row) =>
        Assert.Throws<FormatException>(() => LexiconRow.Read(row, own: true));

    [Fact]
    public void ReadFile_RowOutOfFormat_NamesItsLine()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "# mine\nv\tserenade\t-\tSING\n");

        Assert.Contains(":2:", Annotator.FaultOfEventLexicon(path), StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Annotate_WithOwnRow_FollowsIt()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "v\tserenade\t-\tSUPPORT\t-\n");

        Event found = Assert.Single(
            Annotator.Create(path).Annotate(Reader.Analyze("Osk Tammerlin serenaded Theda Morvane on Monday.")).Events
        );

        Assert.Equal(EventType.Support, found.Type);
        File.Delete(path);
    }
}
