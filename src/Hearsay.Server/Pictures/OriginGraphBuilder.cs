using Hearsay.Core;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pictures;

/// <summary>Turns the steps of a claim's origins into a graph.</summary>
internal sealed class OriginGraphBuilder
{
    private readonly BriefIndex _index;
    private readonly Dictionary<string, OriginNode> _nodes = [];
    private readonly List<OriginEdge> _edges = [];
    private readonly HashSet<ArticleId> _articles;

    private OriginGraphBuilder(BriefIndex index, Claim claim)
    {
        _index = index;
        _articles = [.. claim.Articles];
        foreach (ArticleId id in claim.Articles)
            Add(ArticleNode(id));
        for (int i = 0; i < claim.Origins.Length; i++)
            AddOrigin(i, claim.Origins[i]);
    }

    public static OriginGraph Build(BriefIndex index, Claim claim)
    {
        OriginGraphBuilder builder = new(index, claim);
        return new OriginGraph([.. builder._nodes.Values], [.. builder._edges]);
    }

    private void AddOrigin(int number, ClaimOrigin origin)
    {
        string key = OriginEdge.KeyOf(number);
        Add(OriginNodeOf(key, origin));
        ArticleId? at = null;
        foreach (OriginStep step in origin.Because)
        {
            if (step.Spans.IsEmpty)
                continue;
            ArticleId here = step.Spans[0].Article;
            if (step.Edge == "has it from")
            {
                // It follows the step of the article that has it; its letters stand in the other report.
                if (at is { } reader && reader != here)
                    Link(reader, OriginEdge.KeyOf(here), step, "the same outlet's own report names the source");
                continue;
            }

            at = here;
            Follow(here, key, step);
        }

        foreach (ArticleId article in origin.Statements.Select(_index.HomeOf).OfType<ArticleId>().Distinct())
        {
            Add(ArticleNode(article));
            if (!_edges.Exists(edge => edge.From == OriginEdge.KeyOf(article)))
                Add(new OriginEdge(OriginEdge.KeyOf(article), key, "tells it", "no other source is given", [], Collapses: false));
        }

        foreach (
            OriginNode outlet in _nodes.Values.Where(node => node.Kind is OriginNodeKind.CitedOutlet or OriginNodeKind.Article).ToArray()
        )
        {
            bool isOfThis = _edges.Exists(edge => edge.To == outlet.Key) && !_edges.Exists(edge => edge.From == outlet.Key);
            if (isOfThis && outlet.Name != _nodes[key].Name)
                Add(new OriginEdge(outlet.Key, key, "said by", "as the articles that repeat it tell", [], Collapses: false));
        }
    }

    private void Follow(ArticleId here, string origin, OriginStep step)
    {
        switch (step.Edge)
        {
            case "copy of":
                // With one place only, the words do not stand in what it copies: a copy that says something else, so its own.
                if (step.Spans.Length > 1 && step.Spans[^1].Article != here)
                    Link(
                        here,
                        OriginEdge.KeyOf(step.Spans[^1].Article),
                        step,
                        _index.FindArticle(here)?.DuplicateBecause ?? "the same letters"
                    );
                break;
            case "cites" or "told":
                Cite(here, origin, step);
                break;
            case "in a circle":
                foreach (Evidence place in step.Spans)
                    Link(
                        place.Article,
                        origin,
                        step with
                        {
                            Spans = [place],
                        },
                        "the outlets cite each other, and nobody else stands behind it"
                    );
                break;
            default:
                // Who repeats another has that one's source by it, and needs no second line to it.
                if (!_edges.Exists(edge => edge.From == OriginEdge.KeyOf(here) && edge.Collapses))
                    Add(new OriginEdge(OriginEdge.KeyOf(here), origin, step.Edge, WhyDirect(here), step.Spans, Collapses: false));
                break;
        }
    }

    private string WhyDirect(ArticleId here) =>
        _index.FindArticle(here)?.DuplicateOf is { } original
            ? $"named as the source; it copies {_index.OutletOf(original)}, which does not have these words"
            : "named as the source";

    private void Cite(ArticleId here, string origin, OriginStep step)
    {
        string name = NameAt(step.Spans[0]);
        if (string.Equals(name, _index.OutletOf(here), StringComparison.OrdinalIgnoreCase))
            return;
        string verb = step.Edge == "told" ? $"its source spoke to {name}" : $"it names {name} as where it has it from";
        ArticleId? report = _articles
            .Where(id => id != here && string.Equals(_index.OutletOf(id), name, StringComparison.OrdinalIgnoreCase))
            .Order()
            .Select(id => (ArticleId?)id)
            .FirstOrDefault();
        if (report is { } known)
            Link(here, OriginEdge.KeyOf(known), step, verb);
        else if (name == _nodes[origin].Name)
            Link(here, origin, step, verb);
        else
        {
            Add(new OriginNode(OriginEdge.KeyOfOutlet(name), OriginNodeKind.CitedOutlet, name, "cited; no article of it here", null));
            Link(here, OriginEdge.KeyOfOutlet(name), step, verb);
        }
    }

    private void Link(ArticleId from, string to, OriginStep step, string reason)
    {
        Add(ArticleNode(from));
        if (to.StartsWith("article:", StringComparison.Ordinal))
            Add(ArticleNode(ArticleId.From(to["article:".Length..])));
        Add(new OriginEdge(OriginEdge.KeyOf(from), to, step.Edge, reason, step.Spans, Collapses: true));
    }

    private void Add(OriginEdge edge)
    {
        if (edge.From != edge.To && !_edges.Exists(known => known.From == edge.From && known.To == edge.To) && !Leads(edge.To, edge.From))
            _edges.Add(edge);
    }

    private bool Leads(string from, string to)
    {
        HashSet<string> seen = [];
        Stack<string> ahead = new([from]);
        while (ahead.TryPop(out string? key))
        {
            if (key == to)
                return true;
            if (seen.Add(key))
            {
                foreach (OriginEdge edge in _edges.Where(edge => edge.From == key))
                    ahead.Push(edge.To);
            }
        }

        return false;
    }

    private void Add(OriginNode node) => _nodes.TryAdd(node.Key, node);

    private OriginNode ArticleNode(ArticleId id)
    {
        string title = _index.FindArticle(id)?.Article.Title ?? "";
        string detail = title.Length == 0 ? _index.DayOf(id) : _index.DayOf(id) + " · " + title;
        return new OriginNode(OriginEdge.KeyOf(id), OriginNodeKind.Article, _index.OutletOf(id), detail, PageLink.Article(id));
    }

    private OriginNode OriginNodeOf(string key, ClaimOrigin origin) =>
        _index.ActorOf(origin.Actor) is { } actor
            ? new OriginNode(key, OriginNodeKind.Source, actor.Name, Wording.Of(actor.Kind), PageLink.Actor(actor.Id))
            : new OriginNode(
                key,
                OriginNodeKind.UnnamedSource,
                string.IsNullOrWhiteSpace(origin.Description) ? "origin not stated" : origin.Description,
                "unnamed",
                null
            );

    /// <summary>The actor that a statement of this article names at the place, else the letters there.</summary>
    private string NameAt(Evidence place)
    {
        foreach (Statement statement in _index.StatementsIn(place.Article))
        {
            if (statement.Source.Party.Span == place.Span && _index.ActorOf(statement.Source.Party.Actor) is { } source)
                return source.Name;
            if (statement.Addressee?.Span == place.Span && _index.ActorOf(statement.Addressee.Actor) is { } addressee)
                return addressee.Name;
        }

        return _index.FindArticle(place.Article) is { } row ? Quotation.Of(row.Article, [place.Span]) : "an outlet";
    }
}
