using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Articles;

namespace Hearsay.Server.Pictures;

/// <summary>How a claim came into the articles that carry it: article → outlet → source, with what every step rests on.</summary>
internal sealed record OriginGraph(ImmutableArray<OriginNode> Nodes, ImmutableArray<OriginEdge> Edges);

/// <summary>An article, an outlet that is cited but not among the articles, or where the trail ends.</summary>
/// <param name="Key">Unique in the graph.</param>
/// <param name="Name">The outlet or the source.</param>
/// <param name="Detail">The day and headline of an article; what is known of a source.</param>
/// <param name="Address">The page to go to; null when there is none.</param>
internal sealed record OriginNode(string Key, OriginNodeKind Kind, string Name, string Detail, string? Address);

/// <summary>What a node stands for.</summary>
internal enum OriginNodeKind
{
    Article,

    /// <summary>An outlet that an article cites, of which no article is at hand.</summary>
    CitedOutlet,

    /// <summary>A named origin.</summary>
    Source,

    /// <summary>An unnamed origin.</summary>
    UnnamedSource,
}

/// <summary>A step towards the origin.</summary>
/// <param name="Label">"copy of", "cites", "said by".</param>
/// <param name="Reason">Why the step is taken, in plain words.</param>
/// <param name="Spans">The letters that it rests on.</param>
/// <param name="Collapses">Whether the article that takes it adds no origin of its own.</param>
internal sealed record OriginEdge(string From, string To, string Label, string Reason, ImmutableArray<Evidence> Spans, bool Collapses)
{
    public static string KeyOf(ArticleId article) => "article:" + article.Value;

    public static string KeyOf(int origin) => "origin:" + origin.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string KeyOfOutlet(string name) => "outlet:" + name;
}
