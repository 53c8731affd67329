using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Tests.Names;

namespace Hearsay.Language.Tests.Mentions.Phrases;

public sealed class PartyReaderTests
{
    [Theory]
    [InlineData("Two senior Iranian officials said on Monday that the ferry would sail.", "official", 2, true, "IRN", null)]
    [InlineData("A spokesman for the ministry declined to comment on Monday.", "spokesman", null, false, null, "the ministry")]
    [InlineData("Three Kessling Bank employees told reporters about the letter.", "employee", 3, true, null, "Kessling Bank")]
    [InlineData("France's ambassador left the meeting on Monday.", "ambassador", null, false, "FRA", null)]
    public void Read_UnnamedParty_TellsWhoTheyAre(string text, string head, int? count, bool plural, string? country, string? employer)
    {
        Analysis analysis = Articles.Read(text);

        PartyDescription description = analysis.Mentions.First(m => m.Form == MentionForm.Nominal).Description!;
        Assert.Equal(new PartyDescription(head, count, plural, country, employer), description);
    }
}
