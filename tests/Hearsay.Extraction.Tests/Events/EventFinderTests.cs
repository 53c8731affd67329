using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Events;

namespace Hearsay.Extraction.Tests.Events;

public sealed class EventFinderTests
{
    [Theory]
    [InlineData("Osk Tammerlin met with Theda Morvane on Monday.", EventType.Consult, "Osk Tammerlin", "Theda Morvane")]
    [InlineData("Police arrested Osk Tammerlin.", EventType.Coerce, "Police", "Osk Tammerlin")]
    [InlineData("Osk Tammerlin was arrested by police.", EventType.Coerce, "police", "Osk Tammerlin")]
    [InlineData("France imposed sanctions on Germany.", EventType.Sanction, "France", "Germany")]
    [InlineData("Osk Tammerlin accused Theda Morvane of lying.", EventType.Accuse, "Osk Tammerlin", "Theda Morvane")]
    [InlineData("Soldiers killed Osk Tammerlin in March.", EventType.Assault, "Soldiers", "Osk Tammerlin")]
    public void Find_Deed_NamesTypeActorAndRecipient(string text, EventType type, string actor, string recipient)
    {
        Annotation annotation = Reader.Read(text);
        Event deed = Assert.Single(annotation.Events);

        Assert.Equal((type, actor, recipient), (deed.Type, NameOf(annotation, deed.Actor), NameOf(annotation, deed.Recipient)));
    }

    [Theory]
    [InlineData("Soldiers killed Osk Tammerlin.", EventStatus.Occurred)]
    [InlineData("Soldiers allegedly killed Osk Tammerlin.", EventStatus.Alleged)]
    [InlineData("Soldiers did not kill Osk Tammerlin.", EventStatus.Denied)]
    [InlineData("Soldiers will arrest Osk Tammerlin.", EventStatus.Planned)]
    [InlineData("Soldiers could arrest Osk Tammerlin.", EventStatus.Hypothetical)]
    [InlineData("Soldiers were plotting to kill Osk Tammerlin.", EventStatus.Planned)]
    public void Find_Cues_GiveTheStatus(string text, EventStatus status) =>
        Assert.Equal(status, Assert.Single(Reader.Read(text).Events).Status);

    [Theory]
    [InlineData("The board met the deadline.")]
    [InlineData("Did soldiers kill Osk Tammerlin?")]
    [InlineData("\"Soldiers killed Osk Tammerlin,\" she said.")]
    [InlineData("Theda Morvane believes that soldiers killed Osk Tammerlin.")]
    [InlineData("The storm killed the lights.")]
    public void Find_WhatIsNoDeed_YieldsNone(string text) => Assert.Empty(Reader.Read(text).Events);

    [Fact]
    public void Find_DeedInsideAStatement_NamesTheStatement()
    {
        Annotation annotation = Reader.Read("Theda Morvane said soldiers killed Osk Tammerlin.");

        Assert.Equal(Assert.Single(annotation.Statements).Id, Assert.Single(annotation.Events).Statement);
    }

    [Fact]
    public void Find_DeedInThePhraseOfASaying_IsToldByWhoeverTellsTheSentence()
    {
        Annotation annotation = Reader.Read("The fine came after a warning delivered by the Salt Board to the mill in May.");

        Assert.Single(annotation.Statements);
        Assert.Null(Assert.Single(annotation.Events).Statement);
    }

    private static string? NameOf(Annotation annotation, ActorReference? party) =>
        party?.Description ?? annotation.Actors.SingleOrDefault(a => a.Id == party?.Actor)?.Name;
}
