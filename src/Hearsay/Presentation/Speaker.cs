using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Statements;

namespace Hearsay.Presentation;

/// <summary>A speaker and what it said. Statements that are letter for letter alike stand in one saying.</summary>
/// <param name="Actor">Null for an unnamed party.</param>
internal sealed record Speaker(string Name, Actor? Actor, StatementSource Source, ImmutableArray<ImmutableArray<Statement>> Sayings)
{
    /// <summary>The speakers of these statements, named and most quoted ones first.</summary>
    public static IEnumerable<Speaker> All(BriefIndex index, IEnumerable<Statement> statements) =>
        statements
            .GroupBy(statement => KeyOf(index, statement))
            .Select(group => new Speaker(
                NameOf(index, group.First()),
                index.ActorOf(group.First().Source.Party.Actor),
                group.First().Source,
                SayingsOf(index, group)
            ))
            .OrderByDescending(speaker => speaker.Actor is not null)
            .ThenByDescending(speaker => speaker.Sayings.Length)
            .ThenBy(speaker => speaker.Name, StringComparer.Ordinal);

    /// <summary>The statements with their copies put together.</summary>
    public static ImmutableArray<ImmutableArray<Statement>> SayingsOf(BriefIndex index, IEnumerable<Statement> statements) =>
        [.. statements.GroupBy(statement => (statement.Act, Words: index.QuoteOf(statement.Id))).Select(said => said.ToImmutableArray())];

    /// <summary>The speaker's name, its own words, or what is known of an unnamed one.</summary>
    public static string NameOf(BriefIndex index, Statement statement) =>
        index.NameOf(statement.Source.Party, statement.Article)
        ?? (
            statement.Act == SpeechAct.Opinion
                ? $"the author ({index.OutletOf(statement.Article)})"
                : Wording.Of(statement.Source.Anonymity)
        );

    // An unnamed party is one speaker within one article only: "an official" of two articles may be two people.
    private static (string Actor, string Name, string Article) KeyOf(BriefIndex index, Statement statement)
    {
        if (statement.Source.Party.Actor is { } actor)
            return (actor.Value, "", "");
        string article = (index.FindArticle(statement.Article)?.DuplicateOf ?? statement.Article).Value;
        return ("", NameOf(index, statement), article);
    }
}
