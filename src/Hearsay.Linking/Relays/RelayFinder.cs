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
internal static class RelayFinder
{
    /// <summary>The relays of an article, in the order of its text.</summary>
    /// <param name="statements">The article's own, rewritten.</param>
    /// <param name="original">The number of the article that it copies; -1 for none.</param>
    public static ImmutableArray<Relay> Find(
        Batch batch,
        int article,
        IEnumerable<Statement> statements,
        Rows rows,
        ActorDirectory actors,
        int original
    )
    {
        List<Found> found = [];
        Article read = batch.Article(article);
        foreach (Statement statement in statements)
        {
            if (IsAffairOfAnother(statement, rows, actors, article))
                continue;
            if (IsForeignOutlet(statement.Source.Party, statement.Quoted == QuotationKind.Block))
                Add(statement.Source.Party, [statement.Source.Party.Span, .. statement.Content.Select(c => (TextSpan?)c)]);
            if (statement.Addressee is { } addressee && IsForeignOutlet(addressee, false))
                Add(addressee, [addressee.Span, .. statement.Content.Select(c => (TextSpan?)c)]);
        }

        foreach (Mention mention in CitedInPassing.In(batch.Annotations[article]))
        {
            ActorReference cited = new(actors.Resolve(article, mention.Actor), mention.Span, null);
            if (cited.Actor is not null && IsForeignOutlet(cited, false) && !IsInsideLifted(mention.Span))
                Add(cited, [mention.Span]);
        }

        AddCredits();
        return
        [
            .. found
                .GroupBy(f => f.Key, StringComparer.Ordinal)
                .Select(g => new Relay(
                    g.First().Outlet,
                    [.. g.SelectMany(f => f.Spans).Distinct().Order().Select(s => new Evidence(read.Id, s))]
                ))
                .OrderBy(r => r.Spans.Length == 0 ? int.MaxValue : r.Spans[0].Span.Start)
                .ThenBy(r => r.Outlet.Actor?.Value ?? r.Outlet.Description, StringComparer.Ordinal),
        ];

        bool IsForeignOutlet(ActorReference party, bool isLifted)
        {
            if (party.Actor is not { } actor)
                return party.Description is { } words && (isLifted || rows.IsLiftedFrom(words));
            if (actor == actors.OutletOf(article) || (read.Outlet is { } own && OutletName.IsShortFor(actors.Get(actor), own)))
                return false;
            return isLifted || actors.IsMedia(actor);
        }

        // Inside another outlet's words it is that outlet that cites.
        bool IsInsideLifted(TextSpan span) => statements.Any(s => s.Quoted == QuotationKind.Block && s.Content.Any(c => c.Contains(span)));

        void Add(ActorReference outlet, IEnumerable<TextSpan?> spans) =>
            found.Add(new Found(outlet.Actor?.Value ?? outlet.Description ?? "", outlet, [.. spans.OfType<TextSpan>()]));

        void AddCredits()
        {
            if (original >= 0 && actors.OutletOf(original) is { } wire && wire != actors.OutletOf(article))
                Add(
                    CreditSpan(read, actors.Get(wire)) is { } span
                        ? new ActorReference(wire, span, null)
                        : new ActorReference(wire, null, null),
                    [CreditSpan(read, actors.Get(wire)) ?? FirstWords(read)]
                );
            else if (
                original < 0
                && read.WireCredit is { Length: > 0 } credit
                && (read.Outlet is null || !WireCredits.Means(credit, read.Outlet))
            )
                AddUnread(credit);
        }

        void AddUnread(string credit)
        {
            Actor? known = actors.Actors.FirstOrDefault(a =>
                a.Kind == ActorKind.Media && a.Aliases.Any(alias => WireCredits.Means(credit, alias))
            );
            TextSpan? span = PlaceOf(read.Text, credit);
            if (span is not null || FirstWordsOrNull(read) is not null)
                Add(new ActorReference(known?.Id, span, known is null ? credit : null), [span ?? FirstWords(read)]);
        }
    }

    // What stands inside another outlet's words, that outlet relays, not this article.
    private static bool IsAffairOfAnother(Statement statement, Rows rows, ActorDirectory actors, int article) =>
        rows.ChainOf(statement)
            .Skip(1)
            .Any(outer =>
                outer.Quoted == QuotationKind.Block
                || (actors.IsMedia(outer.Source.Party.Actor) && outer.Source.Party.Actor != actors.OutletOf(article))
            );

    private static TextSpan? CreditSpan(Article article, Actor outlet) =>
        outlet
            .Aliases.Append(outlet.Name)
            .OrderByDescending(a => a.Length)
            .Select(a => PlaceOf(article.Text, a))
            .FirstOrDefault(s => s is not null)
        ?? (WireCredits.Dateline(article) is { } dateline && WireCredits.Means(article.Slice(dateline), outlet.Name) ? dateline : null);

    private static TextSpan? PlaceOf(string text, string words)
    {
        int at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 ? null : TextSpan.FromBounds(at, at + words.Length);
    }

    private static TextSpan? FirstWordsOrNull(Article article) => FirstWords(article) is { IsEmpty: false } span ? span : null;

    private static TextSpan FirstWords(Article article)
    {
        if (!article.Blocks.IsDefaultOrEmpty && article.Blocks.FirstOrDefault(b => !b.IsBoilerplate) is { } block)
            return block.Span;
        int end = article.Text.IndexOf('\n', StringComparison.Ordinal);
        return TextSpan.FromBounds(0, end < 0 ? article.Text.Length : end).TrimIn(article.Text);
    }

    private sealed record Found(string Key, ActorReference Outlet, ImmutableArray<TextSpan> Spans);
}
