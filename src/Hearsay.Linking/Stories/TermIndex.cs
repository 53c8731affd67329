namespace Hearsay.Linking.Stories;

/// <summary>For each concept the articles that it tells most about, in the order of publication. Who meets whom depends on who is there, not on who came first.</summary>
/// <remarks>
/// Under one concept two articles meet when fewer than a fixed number stand between them. A new article therefore costs the same work in a ledger of any size,
/// and a word that ten thousand articles share still joins those that were written close together.
/// </remarks>
internal sealed class TermIndex(ILinkingState state, StoryOptions options)
{
    /// <summary>Enters an article and tells whom it meets and which pairs no longer meet under one of its concepts.</summary>
    public void Add(int article, ArticleNode node, ISet<int> met, ISet<(int First, int Second)> parted)
    {
        uint[] concepts = node.Terms.Heaviest;
        foreach ((int[] before, int[] after) in state.Around(concepts, node.Place, options.Neighbours))
        {
            met.UnionWith(before);
            met.UnionWith(after);

            // Pairs that stood just close enough have one more between them now.
            for (int i = 0; i < before.Length; i++)
            {
                int partner = i - before.Length + options.Neighbours;
                if (partner < after.Length)
                    parted.Add((before[i], after[partner]));
            }
        }

        state.AddHolder(concepts, article, node.Place);
    }

    /// <summary>Whether the two meet under one of the concepts that both have.</summary>
    public bool Meet(ArticleNode left, ArticleNode right)
    {
        foreach (uint concept in left.Terms.Heaviest.Intersect(right.Terms.Heaviest))
        {
            (ArticlePlace first, ArticlePlace second) = left.Place < right.Place ? (left.Place, right.Place) : (right.Place, left.Place);
            if (state.CountBetween(concept, first, second, options.Neighbours) < options.Neighbours)
                return true;
        }

        return false;
    }
}
