using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Core.Tests;

/// <summary>Labels are stored by number: a new one goes to the end, an old one keeps its place for ever.</summary>
public sealed class FrozenLabelTests
{
    [Theory]
    [InlineData(typeof(BlockKind), "Paragraph,Heading,ListItem,BlockQuotation,Caption,Boilerplate,Correction")]
    [InlineData(typeof(ActorKind), "Person,Organization,Government,Media,Place,Group,Document")]
    [InlineData(typeof(RoleStanding), "Held,Former,Elect,Then,Acting,Late")]
    [InlineData(typeof(MentionForm), "Name,Nominal,Pronoun")]
    [InlineData(typeof(DateType), "Date,Time,Duration,Set")]
    [InlineData(typeof(DateGrain), "Unknown,Minute,Hour,Day,Week,Month,Quarter,Year,Decade,Century")]
    [InlineData(typeof(UnresolvedReason), "NoPublicationDate,NothingToReckonFrom,Vague,NoTimeOfPublication")]
    [InlineData(
        typeof(SpeechAct),
        "Assertion,Denial,Assurance,Promise,Threat,Vow,Warning,Accusation,Demand,Request,Offer,Question,Opinion,RefusalToComment"
    )]
    [InlineData(typeof(Anonymity), "Named,Official,Insider,Analyst,Witness,Document,Media,Public,Unstated")]
    [InlineData(typeof(StatementForm), "Unstated,Written,Spoken,QuotedDocument")]
    [InlineData(typeof(Certainty), "Unknown,Certain,Probable,Possible")]
    [InlineData(typeof(Polarity), "Positive,Negative")]
    [InlineData(typeof(QuotationKind), "Indirect,Direct,Mixed,Block")]
    [InlineData(
        typeof(EventType),
        "Agree,Consult,Support,Cooperate,Aid,Yield,Request,Accuse,Reject,Threaten,Protest,Sanction,Mobilize,Coerce,Assault,Ordinary"
    )]
    [InlineData(typeof(EventStatus), "Occurred,Alleged,Planned,Denied,Hypothetical")]
    [InlineData(typeof(NumberBound), "Exact,AtLeast,AtMost,About")]
    [InlineData(typeof(ClaimState), "Asserted,Corroborated,Disputed,Denied,Confirmed,Withdrawn")]
    [InlineData(typeof(ConflictKind), "Date,Number,Place,Channel,Actor,Polarity")]
    [InlineData(typeof(CommitmentKind), "Assurance,Promise,Threat,Vow,Warning")]
    [InlineData(typeof(TestRelation), "Keeps,Strains,Breaks")]
    public void Enum_Labels_KeepTheirNumbers(Type type, string labelsInOrder)
    {
        string[] labels = labelsInOrder.Split(',');

        Assert.Equal(labels, Enum.GetNames(type));
        Assert.Equal(Enumerable.Range(0, labels.Length), Enum.GetValues(type).Cast<object>().Select(value => (int)value));
    }
}
