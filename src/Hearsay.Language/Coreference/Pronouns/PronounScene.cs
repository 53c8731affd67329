using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference.Pronouns;

/// <summary>A pronoun of one person with all persons that it may mean: what is compared among them is counted once.</summary>
internal sealed class PronounScene
{
    private readonly int[] _total;

    public PronounScene(PhraseTree tree, Reference pronoun, List<Entity> candidates, EntityMemory memory, NamePlaces places)
    {
        (Tree, Pronoun, Candidates, Memory, Places) = (tree, pronoun, candidates, memory, places);
        Anchors = new Reference[candidates.Count];
        _total = new int[candidates.Count];
        for (int i = 0; i < candidates.Count; i++)
        {
            Entity entity = candidates[i];
            Anchors[i] = entity.Anchor(pronoun.Head);
            _total[i] = entity.References.Count + Math.Max(0, places.CountOf(entity.Draft) - entity.Names);
            MostMentions = Math.Max(MostMentions, entity.References.Count);
            MostTotal = Math.Max(MostTotal, _total[i]);
            Surely += entity.Gender == pronoun.Gender && entity.IsGenderSure ? 1 : 0;
            Named += entity.Names > 0 ? 1 : 0;
            AllMentions += entity.References.Count;
        }

        Before = memory.LastMeantBy(pronoun.Class);
        if (Before is { } before)
            BeforeAt = before.References.FindLast(r => r.IsPronoun && r.Class == pronoun.Class && r.Head < pronoun.Head);
        Clause = ClauseOf(tree, pronoun.Head);
        Depth = DepthOf(tree, pronoun.Head);
    }

    public PhraseTree Tree { get; }

    public Reference Pronoun { get; }

    public List<Entity> Candidates { get; }

    public EntityMemory Memory { get; }

    public NamePlaces Places { get; }

    /// <summary>Gets, of each person, the mention that the pronoun would point at.</summary>
    public Reference[] Anchors { get; }

    public int MostMentions { get; }

    public int MostTotal { get; }

    public int AllMentions { get; }

    /// <summary>Gets how many are surely of the pronoun's gender.</summary>
    public int Surely { get; }

    /// <summary>Gets how many are named.</summary>
    public int Named { get; }

    /// <summary>Gets whom the same pronoun meant last; null when it has not come up.</summary>
    public Entity? Before { get; }

    /// <summary>Gets where the same pronoun stood last.</summary>
    public Reference? BeforeAt { get; }

    /// <summary>Gets the word that the pronoun's clause hangs on.</summary>
    public int Clause { get; }

    /// <summary>Gets how many clauses lie above the pronoun's.</summary>
    public int Depth { get; }

    /// <summary>How often the article means the person by name, before and after, and otherwise so far.</summary>
    public int TotalOf(int candidate) => _total[candidate];

    /// <summary>The word that the clause around a word hangs on.</summary>
    public static int ClauseOf(PhraseTree tree, int word)
    {
        int at = word;
        for (int step = 0; step < 40 && tree.Syntax[at].Head >= 0; step++)
        {
            if (at != word && TreePath.IsClause(tree, at))
                return at;
            at = tree.Syntax[at].Head;
        }

        return at;
    }

    /// <summary>How many clauses lie above the one around a word.</summary>
    public static int DepthOf(PhraseTree tree, int word)
    {
        int depth = 0;
        int at = word;
        for (int step = 0; step < 40 && at >= 0; step++)
        {
            depth += at != word && TreePath.IsClause(tree, at) ? 1 : 0;
            at = tree.Syntax[at].Head;
        }

        return depth;
    }
}
