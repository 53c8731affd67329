using Hearsay.Core.Analyses;

namespace Hearsay.Core.Tests.Analyses;

/// <summary>Labels of trees are stored by number in model files and ledgers.</summary>
public sealed class SyntaxLabelTests
{
    [Fact]
    public void ToName_EveryRelation_IsReadBack() =>
        Assert.All(
            Enum.GetValues<DependencyRelation>(),
            relation =>
            {
                Assert.True(DependencyRelations.TryParse(relation.ToName(), out DependencyRelation found));
                Assert.Equal(relation, found);
            }
        );

    [Fact]
    public void ToName_EveryTag_IsReadBack()
    {
        Assert.All(Enum.GetValues<Upos>(), tag => Assert.True(PartsOfSpeech.TryParse(tag.ToName(), out Upos found) && found == tag));
        Assert.All(Enum.GetValues<Xpos>(), tag => Assert.True(PartsOfSpeech.TryParse(tag.ToName(), out Xpos found) && found == tag));
    }

    [Theory]
    [InlineData(DependencyRelation.NsubjPass, DependencyRelation.Nsubj)]
    [InlineData(DependencyRelation.AclRelcl, DependencyRelation.Acl)]
    [InlineData(DependencyRelation.Obj, DependencyRelation.Obj)]
    public void Universal_Relation_HasNoSubtype(DependencyRelation relation, DependencyRelation expected) =>
        Assert.Equal(expected, relation.Universal());

    [Theory]
    [InlineData("root", 34)]
    [InlineData("xcomp", 36)]
    [InlineData("acl:relcl", 64)]
    [InlineData("obl:unmarked", 78)]
    public void Relation_Number_NeverChanges(string name, int number)
    {
        Assert.True(DependencyRelations.TryParse(name, out DependencyRelation relation));
        Assert.Equal(number, (int)relation);
    }

    [Theory]
    [InlineData("$", 0)]
    [InlineData("NN", 23)]
    [InlineData("``", 48)]
    public void Xpos_Number_NeverChanges(string name, int number)
    {
        Assert.True(PartsOfSpeech.TryParse(name, out Xpos tag));
        Assert.Equal(number, (int)tag);
    }
}
