namespace Hearsay.Language.Tests.Tokenization;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't know", "They do|n't know")]
    [InlineData("THEY CAN'T GO", "THEY CA|N'T GO")]
    [InlineData("Norland's plan and Osterby’s", "Norland|'s plan and Osterby|’s")]
    [InlineData("the ministers' plan", "the ministers|' plan")]
    [InlineData("I'd've left", "I|'d|'ve left")]
    [InlineData("She cannot, and they're gonna", "She can|not , and they|'re gon|na")]
    [InlineData("it dont matter", "it do|nt matter")]
    [InlineData("Its not late, and its a pity", "It|s not late , and it|s a pity")]
    [InlineData("its own plan, its summer", "its own plan , its summer")]
    [InlineData("O'Malley saw it at six o'clock", "O'Malley saw it at six o'clock")]
    [InlineData("the 1990's and the '90s", "the 1990's and the '90s")]
    public void Tokenize_Apostrophe_CutsSyntacticWords(string text, string expected) => Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("a well-known plan", "a well - known plan")]
    [InlineData("a non-binding, pre-war co-op", "a non-binding , pre-war co-op")]
    [InlineData("a 15-year-old in the mid-1980s", "a 15 - year - old in the mid-1980s")]
    [InlineData("from 10-12 to 2001-02", "from 10 - 12 to 2001 - 02")]
    [InlineData("call 555-0199 or 212-555-0199, ext 3-0199", "call 555-0199 or 212-555-0199 , ext 3-0199")]
    [InlineData("and/or w/o", "and / or w/o")]
    [InlineData("on 9/11 and 11/28/2000", "on 9/11 and 11/28/2000")]
    [InlineData("who—if anyone—knew -- or asked", "who — if anyone — knew -- or asked")]
    [InlineData("th- the", "th- the")]
    [InlineData("e-mail from Banda-e-Nur", "e-mail from Banda - e - Nur")]
    public void Tokenize_HyphenSlashOrDash_FollowsUniversalDependencies(string text, string expected) =>
        Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("1,250,000.75 people", "1,250,000.75 people")]
    [InlineData("[13,14]", "[ 13 , 14 ]")]
    [InlineData("at 5:30pm or 17:30", "at 5:30 pm or 17:30")]
    [InlineData("5km, 10kg and 3rd", "5 km , 10 kg and 3rd")]
    [InlineData("$4.2bn or £3m", "$ 4.2 bn or £ 3 m")]
    [InlineData("US$45 each", "US$ 45 each")]
    [InlineData("up 3.5% by .5", "up 3.5 % by .5")]
    [InlineData("1.5million people, 6'3 tall", "1.5 million people , 6 ' 3 tall")]
    public void Tokenize_Figures_KeepNumbersAndCutUnits(string text, string expected) => Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("Mr. Tarn of Orrin Inc. spoke", "Mr. Tarn of Orrin Inc. spoke")]
    [InlineData("No. 10 said no.", "No. 10 said no .")]
    [InlineData("the U.S. team at 9 a.m. today", "the U.S. team at 9 a.m. today")]
    [InlineData("J.R. Pell, Ph.D., and M. Ito", "J.R. Pell , Ph.D. , and M. Ito")]
    [InlineData("Salem, Ore., and (R-Calif.) but ore.", "Salem , Ore. , and ( R - Calif. ) but ore .")]
    [InlineData("Sen. Orr (Ky.) left", "Sen. Orr ( Ky. ) left")]
    [InlineData("on Sept. 3, e.g. there", "on Sept. 3 , e.g. there")]
    public void Tokenize_Abbreviation_KeepsItsFullStop(string text, string expected) => Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("It left for the U.S.", "It left for the U.S .")]
    [InlineData("Apples, pears, etc.", "Apples , pears , etc .")]
    public void Tokenize_AbbreviationAtEnd_GivesItsFullStopToTheSentence(string text, string expected) =>
        Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("See http://www.dam.example/a_b.html?x=1.", "See http://www.dam.example/a_b.html?x=1 .")]
    [InlineData("(www.dam.example/news)", "( www.dam.example/news )")]
    [InlineData("Write to press.desk@dam.example, please", "Write to press.desk@dam.example , please")]
    [InlineData("@harbour_news on #FloodWatch2030", "@harbour_news on #FloodWatch2030")]
    [InlineData("at the end.@harbour_news", "at the end . @harbour_news")]
    [InlineData("harbour.com and plan.pdf", "harbour.com and plan.pdf")]
    [InlineData("Harbour.Com is not the end.It rained", "Harbour.Com is not the end . It rained")]
    [InlineData("alt.pets.rabbits.dwarf and talk.now", "alt.pets.rabbits.dwarf and talk . now")]
    [InlineData("It ended.Then it rained", "It ended . Then it rained")]
    [InlineData("AT&T and M&A", "AT&T and M&A")]
    public void Tokenize_AddressesAndNames_AreOneToken(string text, string expected) => Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("Wait... what?!", "Wait ... what ?!")]
    [InlineData("No!!! (Really.)", "No !!! ( Really . )")]
    [InlineData("“Go,” she said", "“ Go , ” she said")]
    [InlineData("fine :-) thanks", "fine :-) thanks")]
    [InlineData("==========", "==========")]
    [InlineData("wow 👩‍🚒👍🏽 ok", "wow 👩‍🚒 👍🏽 ok")]
    public void Tokenize_Signs_StandTogetherWhereTheyMeanOneThing(string text, string expected) =>
        Assert.Equal(expected, Reading.Words(text));

    [Theory]
    [InlineData("the 'players' strike", "the ' players ' strike")]
    [InlineData("the players' strike", "the players|' strike")]
    public void Tokenize_ApostropheAfterPlural_IsPossessiveUnlessAQuotationIsOpen(string text, string expected) =>
        Assert.Equal(expected, Reading.Words(text));
}
