using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;

namespace Hearsay.Linking.Claims.Origins;

/// <summary>Follows a unit through its attribution chain, the copies and the outlets to whoever stands at the end.</summary>
/// <remarks>
/// The end is the outermost speaker that is no outlet: whom the first reporter heard. What that speaker says others said is still that speaker's word.
/// A promise or threat made to somebody else than the public is known by the word of the outlet that found out; where no outlet is named, by its speaker.
/// </remarks>
internal sealed class OriginTracer(Batch batch, Rows rows, ActorDirectory actors, int[] originals)
{
    /// <summary>The trail of a unit.</summary>
    public OriginTrail Trace(ClaimUnit unit)
    {
        List<OriginStep> steps = [];
        int article = unit.Article;
        string words = batch.Article(article).Slice(unit.Content[0]);
        Evidence? passage = new Evidence(batch.Article(article).Id, unit.Content[0]);
        while (originals[article] >= 0)
        {
            article = originals[article];
            Evidence? before = PassageIn(batch.Article(article), words);
            steps.Add(new OriginStep("copy of", [.. new[] { passage, before }.OfType<Evidence>()]));
            passage = before ?? passage;
        }

        if (unit.Statement is not { } told)
        {
            steps.Add(
                new OriginStep(
                    ClaimOrigin.OwnVoice,
                    [new Evidence(batch.Article(unit.Article).Id, unit.Event is null ? unit.Told[0] : unit.Told[^1])]
                )
            );
            return new OriginTrail(
                OriginKind.Outlet,
                actors.OutletOf(article),
                OutletWords(article),
                actors.OutletOf(article),
                article,
                [.. steps]
            );
        }

        List<Statement> chain = rows.ChainOf(told);
        chain.Reverse();
        return Follow(chain, article, unit, steps);
    }

    private OriginTrail Follow(List<Statement> chain, int article, ClaimUnit unit, List<OriginStep> steps)
    {
        ActorId? media = actors.OutletOf(article);
        bool isRelayed = false;
        Statement? end = null;
        foreach (Statement link in chain)
        {
            if (link.Addressee is { Actor: { } listener } addressee && actors.IsMedia(listener) && listener != media)
            {
                steps.Add(new OriginStep("told", Spans(link, addressee)));
                media = listener;
                isRelayed = true;
            }

            if (IsOutlet(link.Source, article))
            {
                steps.Add(new OriginStep("cites", Spans(link, link.Source.Party)));
                isRelayed |= link.Source.Party.Actor is null || link.Source.Party.Actor != actors.OutletOf(article);
                media = link.Source.Party.Actor ?? media;
            }
            else if (!IsPronoun(link.Source.Party) || link == chain[^1])
            {
                end = link;
                break;
            }
        }

        bool isActKnownByOutlet = end is not null && end == chain[^1] && isRelayed && unit.IsCommissive;
        if (end is null || isActKnownByOutlet)
            return EndAtOutlet(chain, article, media, steps);
        ActorReference party = end.Source.Party;
        steps.Add(new OriginStep("said by", Spans(end, party)));
        bool isNamed = party.Actor is not null && end.Source.Named;
        return new OriginTrail(
            isNamed ? OriginKind.Named : OriginKind.Unnamed,
            party.Actor,
            isNamed ? null : WordsOf(end),
            media,
            article,
            [.. steps]
        );
    }

    private OriginTrail EndAtOutlet(List<Statement> chain, int article, ActorId? media, List<OriginStep> steps)
    {
        // "Reports indicate" names no outlet at all.
        Statement? unnamed = chain.Find(s => s.Source.Anonymity is Anonymity.Media or Anonymity.Unstated && s.Source.Party.Actor is null);
        if (unnamed is not null && (media is null || media == actors.OutletOf(article)))
            return new OriginTrail(OriginKind.Unnamed, null, WordsOf(unnamed), media, article, [.. steps]);
        return new OriginTrail(OriginKind.Outlet, media, media is null ? OutletWords(article) : null, media, article, [.. steps]);
    }

    private bool IsOutlet(StatementSource source, int article) =>
        source.Party.Actor is { } actor
            ? actors.IsMedia(actor) || actor == actors.OutletOf(article) && actors.IsMedia(actor)
            : source.Anonymity == Anonymity.Media || source.Party.Span is null;

    // "Who" and "they" that were not resolved name nobody; the next speaker inside does.
    private static bool IsPronoun(ActorReference party) =>
        party.Actor is null
        && party.Description is { } words
        && words.ToLowerInvariant() is "who" or "they" or "them" or "he" or "she" or "it" or "that" or "which" or "some" or "others";

    private string? WordsOf(Statement statement) =>
        statement.Source.Party.Description
        ?? (statement.Source.Party.Span is { } span ? batch.Article(batch.Numbers[statement.Article]).Slice(span) : null);

    // An article without an outlet vouches for what it tells by nothing but itself.
    private string? OutletWords(int article) => actors.OutletOf(article) is null ? ClaimOrigin.TheArticle : null;

    private static ImmutableArray<Evidence> Spans(Statement statement, ActorReference party)
    {
        TextSpan? span = party.Span ?? statement.Cue;
        return [new Evidence(statement.Article, span ?? statement.Content[0])];
    }

    private static Evidence? PassageIn(Article article, string words)
    {
        int at = article.Text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : new Evidence(article.Id, TextSpan.FromBounds(at, at + words.Length));
    }
}
