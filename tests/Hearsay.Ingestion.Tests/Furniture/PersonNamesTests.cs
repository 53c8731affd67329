using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Tests.Furniture;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Jane Roe", "Jane Roe")]
    [InlineData("Jane Roe and John Doe", "Jane Roe|John Doe")]
    [InlineData("Jane Roe And John Doe", "Jane Roe|John Doe")]
    [InlineData("Jane Roe & John Doe", "Jane Roe|John Doe")]
    [InlineData(", Jane Roe; Ada van der Berg", "Jane Roe|Ada van der Berg")]
    [InlineData("Ada van der Berg, Staff Writer", "Ada van der Berg")]
    [InlineData("JANE ROE", "Jane Roe")]
    [InlineData("Jane  Roe, John Q. Doe-Mills", "Jane  Roe|John Q. Doe-Mills")]
    public void Parse_Names_GivesEach(string text, string names) => Assert.Equal(names, string.Join('|', PersonNames.Parse(text)));

    [Theory]
    [InlineData("Jane")]
    [InlineData("jane roe")]
    [InlineData("Jane Roe went home")]
    [InlineData("The Orrin Gazette")]
    [InlineData("Jane Roe and the council")]
    [InlineData("Jane and John Doe")]
    [InlineData("Jane Ann Mary Sue Eve Roe")]
    [InlineData("Jane Roe2")]
    [InlineData("Jane van")]
    [InlineData(" ")]
    public void Parse_AnythingElse_GivesNone(string text) => Assert.Empty(PersonNames.Parse(text));

    [Theory]
    [InlineData("Ada van der Berg", true)]
    [InlineData("Jane O'Roe", true)]
    [InlineData(" Jane Roe", true)]
    [InlineData("van der Berg", false)]
    [InlineData("Jane News", false)]
    [InlineData("Jane", false)]
    public void IsName_ByShape_TellsNames(string text, bool isName) => Assert.Equal(isName, PersonNames.IsName(text));
}
