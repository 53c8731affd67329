using Hearsay.Core.Articles;

namespace Hearsay.Linking.Stories;

/// <summary>What story finding remembers of the articles it has seen: in memory for one run, or in a ledger, of which only the neighbourhood of new articles is read.</summary>
/// <remarks>Articles and stories are numbered by whoever holds them; nothing that is found depends on the numbers.</remarks>
internal interface ILinkingState
{
    /// <summary>The article as story finding sees it.</summary>
    ArticleNode NodeOf(int article);

    /// <summary>The article's id.</summary>
    ArticleId IdOf(int article);

    /// <summary>Gets ready for <see cref="NodeOf"/> of many articles.</summary>
    void Expect(IReadOnlyCollection<int> articles);

    /// <summary>Remembers a new article.</summary>
    void AddNode(int article, ArticleId id, ArticleNode node);

    /// <summary>For each concept, the holders closest to a place: up to so many before it, the nearest last, and after it, the nearest first.</summary>
    IReadOnlyList<Neighbourhood> Around(uint[] concepts, ArticlePlace place, int most);

    /// <summary>Enters an article under its concepts.</summary>
    void AddHolder(uint[] concepts, int article, ArticlePlace place);

    /// <summary>How many holders of the concept lie strictly between two places, counted up to a bound.</summary>
    int CountBetween(uint concept, ArticlePlace first, ArticlePlace second, int most);

    /// <summary>The articles that are alike an article, and how much.</summary>
    IReadOnlyDictionary<int, double> Alike(int article);

    /// <summary>Whether two articles were joined; null where that would have to be read.</summary>
    bool? AreJoined(int first, int second);

    /// <summary>Remembers, both ways, that two articles are alike.</summary>
    void Join(int first, int second, double likeness);

    /// <summary>Forgets, both ways, that two articles are alike.</summary>
    void Part(int first, int second);

    /// <summary>The members of the article's cell; null where it has none (any more).</summary>
    IReadOnlyCollection<int>? CellOf(int article);

    /// <summary>Makes a cell of these articles, whose cells were dissolved before.</summary>
    void FormCell(IReadOnlyCollection<int> members);

    /// <summary>Dissolves the cell of these members.</summary>
    void DissolveCell(IReadOnlyCollection<int> members);

    /// <summary>The story of an article; null for a new article.</summary>
    int? StoryOf(int article);

    /// <summary>The articles of a story.</summary>
    IReadOnlyCollection<int> ArticlesOf(int story);
}

/// <summary>The holders of a concept around a place.</summary>
/// <param name="Before">The nearest last.</param>
/// <param name="After">The nearest first.</param>
internal readonly record struct Neighbourhood(int[] Before, int[] After);
