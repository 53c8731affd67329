using System.Collections.Frozen;
using Hearsay.Core.Actors;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Tells which firm "the company" means, the one that the article has named most before unless another is as much in its mind, and which outlet "the newspaper".</summary>
internal sealed class CompanyReference(ArticleWords words)
{
    // Firms named farther back are no longer meant; the bound keeps long texts linear.
    private const int FarthestNames = 40;

    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet([
        "company",
        "firm",
        "manufacturer",
        "maker",
        "carmaker",
        "airline",
        "carrier",
        "operator",
        "retailer",
        "developer",
        "contractor",
        "producer",
        "utility",
        "builder",
        "club",
        "team",
        "supplier",
        "brewery",
        "shipyard",
        "corporation",
    ]);

    private static readonly FrozenSet<string> Papers = FrozenSet.ToFrozenSet([
        "newspaper",
        "paper",
        "daily",
        "weekly",
        "magazine",
        "broadcaster",
        "station",
        "website",
        "tabloid",
    ]);

    // Bodies that nobody calls a company.
    private static readonly FrozenSet<string> OtherBodies = FrozenSet.ToFrozenSet([
        "Office",
        "Ministry",
        "Department",
        "Agency",
        "Authority",
        "Commission",
        "Committee",
        "Council",
        "Board",
        "Court",
        "Police",
        "Parliament",
        "Senate",
        "Congress",
        "House",
        "Union",
        "League",
        "Party",
        "University",
        "Institute",
        "Hospital",
        "Museum",
        "Church",
        "Association",
        "Federation",
        "Army",
        "Navy",
        "Mission",
        "Bureau",
        "Service",
        "Society",
        "Foundation",
    ]);

    private List<Mention>? _firms;
    private List<Mention>? _outlets;

    /// <summary>The mention of the firm that the definite phrase means; null when it is none or leaves it open.</summary>
    public Mention? MeantBy(int start, int end)
    {
        bool definite = words[start] == "the" && (end == start + 2 || end == start + 3 && words[start + 2] == "itself");
        if (definite && Papers.Contains(words[start + 1]))
            return LastOutlet(words.Span(start).Start);
        if (!definite || !Nouns.Contains(words[start + 1]))
            return null;
        _firms ??= FirmsOf();
        int at = words.Span(start).Start;
        int before = LastBefore(_firms, at);
        if (before < 0)
            return null;
        Dictionary<ActorId, int> counts = [];
        for (int i = before; i >= 0 && before - i < FarthestNames; i--)
            counts[_firms[i].Actor!.Value] = counts.GetValueOrDefault(_firms[i].Actor!.Value) + 1;
        Mention last = _firms[before];
        int most = counts.Values.Max();
        ActorId[] leading = [.. counts.Where(pair => pair.Value == most).Select(pair => pair.Key)];
        if (leading.Length == 1)
            return _firms[_firms.FindLastIndex(before, Math.Min(before + 1, FarthestNames), mention => mention.Actor == leading[0])];
        return leading.Contains(last.Actor!.Value) && counts.Count <= 2 ? last : null;
    }

    // "The newspaper" is the outlet named last, and seldom the one that is read.
    private Mention? LastOutlet(int before)
    {
        _outlets ??= OutletsOf();
        int last = LastBefore(_outlets, before);
        return last < 0 ? null : _outlets[last];
    }

    private List<Mention> OutletsOf()
    {
        string? own = words.Analysis.Article.Outlet;
        HashSet<ActorId> others =
        [
            .. words
                .Analysis.Actors.Where(actor => actor is { IsNamed: true, Kind: ActorKind.Media } && !IsOwn(actor, own))
                .Select(actor => actor.Id),
        ];
        return
        [
            .. words.Analysis.Mentions.Where(mention => mention is { Form: MentionForm.Name, Actor: { } actor } && others.Contains(actor)),
        ];
    }

    // The last of the mentions, which stand in the order of the text, that ends before the position.
    private static int LastBefore(List<Mention> mentions, int position)
    {
        int low = 0;
        int high = mentions.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private static bool IsOwn(Actor actor, string? outlet) =>
        outlet is not null && (actor.Aliases.Contains(outlet) || outlet.EndsWith(actor.Name, StringComparison.Ordinal));

    // Who signs the article without being an outlet by name speaks in its own release.
    private bool IsIssuer(Actor actor) =>
        words.Analysis.Article.Outlet is { Length: > 0 } outlet
        && actor.Aliases.Contains(outlet)
        && !MediaOutlets.TryFind(outlet, out _)
        && !MediaOutlets.LooksLikeOutlet(outlet)
        && !MediaOutlets.MayBeOutlet(outlet);

    private List<Mention> FirmsOf()
    {
        HashSet<ActorId> firms =
        [
            .. words
                .Analysis.Actors.Where(actor =>
                    actor.IsNamed
                    && (actor.Kind == ActorKind.Organization || IsIssuer(actor))
                    // "LUND, March 3": a place at the head of the text.
                    && actor.Name.AsSpan().ContainsAnyInRange('a', 'z')
                    && !actor.Name.Split(' ').Any(word => OtherBodies.Contains(word))
                )
                .Select(actor => actor.Id),
        ];
        return
        [
            .. words.Analysis.Mentions.Where(mention => mention is { Form: MentionForm.Name, Actor: { } actor } && firms.Contains(actor)),
        ];
    }
}
