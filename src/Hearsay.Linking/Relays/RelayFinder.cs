using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Copies;

namespace Hearsay.Linking.Relays;

/// <summary>Finds the outlets that an article repeats: cited, spoken to, lifted from, credited or copied.</summary>
/// <param name="statements">The article's own, rewritten.</param>
/// <param name="original">The number of the article that it copies; -1 for none.</param>
internal sealed class RelayFinder(
    Batch batch,
    int article,
    IEnumerable<Statement> statements,
    Rows rows,
    ActorDirectory actors,
    int original
)
{
    private readonly Article _read = batch.Article(article);
    private readonly Statement[] _statements = [.. statements];
    private readonly List<Found> _found = [];

    /// <summary>The relays of the article, in the order of its text.</summary>
    public ImmutableArray<Relay> Find()
    {
        foreach (Statement statement in _statements)
            AddParties(statement);
        AddCitedInPassing();
        if (original >= 0)
            AddCopied();
        else if (_read.WireCredit is { Length: > 0 } credit && (_read.Outlet is null || !WireCredits.Means(credit, _read.Outlet)))
            AddCredited(credit);
        return
        [
            .. _found
                .GroupBy(f => f.Key, StringComparer.Ordinal)
                .Select(g => new Relay(
                    g.First().Outlet,
                    [.. g.SelectMany(f => f.Spans).Distinct().Order().Select(s => new Evidence(_read.Id, s))]
                ))
                .OrderBy(r => r.Spans.Length == 0 ? int.MaxValue : r.Spans[0].Span.Start)
                .ThenBy(r => r.Outlet.Actor?.Value ?? r.Outlet.Description, StringComparer.Ordinal),
        ];
    }

    private void AddParties(Statement statement)
    {
        if (IsAffairOfAnother(statement))
            return;
        if (IsForeignOutlet(statement.Source.Party, statement.Quoted == QuotationKind.Block))
            Add(statement.Source.Party, [statement.Source.Party.Span, .. statement.Content.Select(c => (TextSpan?)c)]);
        if (statement.Addressee is { } addressee && IsForeignOutlet(addressee, isLifted: false))
            Add(addressee, [addressee.Span, .. statement.Content.Select(c => (TextSpan?)c)]);
    }

    private void AddCitedInPassing()
    {
        foreach (Mention mention in CitedInPassing.In(batch.Annotations[article]))
        {
            ActorReference cited = new(actors.Resolve(article, mention.Actor), mention.Span, null);
            if (cited.Actor is not null && IsForeignOutlet(cited, isLifted: false) && !IsInsideLifted(mention.Span))
                Add(cited, [mention.Span]);
        }
    }

    private void AddCopied()
    {
        if (actors.OutletOf(original) is not { } wire || wire == actors.OutletOf(article))
            return;
        TextSpan? credit = CreditPlace.Of(_read, actors.Get(wire));
        Add(new ActorReference(wire, credit, null), [credit ?? CreditPlace.FirstWords(_read)]);
    }

    // An outlet that no article of the batch is of: known by name at most.
    private void AddCredited(string credit)
    {
        Actor? known = actors.Actors.FirstOrDefault(a =>
            a.Kind == ActorKind.Media && a.Aliases.Any(alias => WireCredits.Means(credit, alias))
        );
        TextSpan first = CreditPlace.FirstWords(_read);
        TextSpan? span = CreditPlace.Find(_read.Text, credit);
        if (span is not null || !first.IsEmpty)
            Add(new ActorReference(known?.Id, span, known is null ? credit : null), [span ?? first]);
    }

    private bool IsForeignOutlet(ActorReference party, bool isLifted)
    {
        if (party.Actor is not { } actor)
            return party.Description is { } words && (isLifted || rows.IsLiftedFrom(words));
        if (actor == actors.OutletOf(article) || (_read.Outlet is { } own && OutletName.IsShortFor(actors.Get(actor), own)))
            return false;
        return isLifted || actors.IsMedia(actor);
    }

    // Inside another outlet's words it is that outlet that cites.
    private bool IsInsideLifted(TextSpan span) =>
        _statements.Any(s => s.Quoted == QuotationKind.Block && s.Content.Any(c => c.Contains(span)));

    // What stands inside another outlet's words, that outlet relays, not this article.
    private bool IsAffairOfAnother(Statement statement) =>
        rows.ChainOf(statement)
            .Skip(1)
            .Any(outer =>
                outer.Quoted == QuotationKind.Block
                || (actors.IsMedia(outer.Source.Party.Actor) && outer.Source.Party.Actor != actors.OutletOf(article))
            );

    private void Add(ActorReference outlet, IEnumerable<TextSpan?> spans) =>
        _found.Add(new Found(outlet.Actor?.Value ?? outlet.Description ?? "", outlet, [.. spans.OfType<TextSpan>()]));

    private sealed record Found(string Key, ActorReference Outlet, ImmutableArray<TextSpan> Spans);
}
