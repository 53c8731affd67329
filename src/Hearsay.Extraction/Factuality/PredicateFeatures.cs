using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>What speaks for and against the truth of a predicate, as hashed features. One object reads one article.</summary>
/// <remarks>Feature hashing (Weinberger et al. 2009). The templates are part of the model: a change needs a new version in <see cref="FactualityModel"/> and training.</remarks>
internal sealed class PredicateFeatures
{
    /// <summary>The most features that a predicate has.</summary>
    public const int Capacity = 128;

    // How far up the tree a stance still colours a predicate.
    private const int Depth = 6;

    private readonly ArticleWords _words;
    private readonly DependencyTree _tree;
    private readonly ModalityLexicon _lexicon;
    private readonly ClauseReader _clauses;
    private readonly uint[] _lemmas;
    private readonly uint[] _buffer = new uint[Capacity];
    private int _count;

    public PredicateFeatures(ArticleWords words, DependencyTree tree, ModalityLexicon lexicon)
    {
        _words = words;
        _tree = tree;
        _lexicon = lexicon;
        _clauses = new ClauseReader(words, tree, lexicon);
        _lemmas = new uint[tree.Count];
        for (int i = 0; i < _lemmas.Length; i++)
            _lemmas[i] = WordHash(tree[i].Lemma);
    }

    /// <summary>The clause of a word.</summary>
    public Clause ClauseOf(int word) => _clauses.Read(word);

    /// <summary>The features of a predicate in an article of the given register; valid until the next call.</summary>
    public ReadOnlySpan<uint> Of(int word, int register)
    {
        _count = 0;
        Sentence sentence = _words.SentenceAt(word);
        Clause clause = _clauses.Read(word);
        ref readonly WordSyntax syntax = ref _tree[word];
        uint lemma = _lemmas[word];
        uint r = (uint)register;
        uint code = clause.Code;
        (int governor, DependencyRelation relation, int linked) = Up(word);
        uint rel = (uint)relation;
        uint tag = (uint)syntax.Xpos;
        bool question = _words[sentence.EndToken - 1] == "?" || _words[Math.Max(sentence.EndToken - 2, 0)] == "?";
        uint quoted = _words.QuotationAt(word) >= 0 ? 1u : 0;
        uint mark = clause.Mark >= 0 ? WordHash(_words[clause.Mark]) : 0;

        Add(1, r);
        Add(2, lemma);
        Add(3, lemma, r);
        Add(4, lemma, (uint)clause.Tense, (uint)clause.Modal);
        Add(5, code);
        Add(6, code, r);
        Add(7, code, rel);
        Add(8, (uint)clause.Tense, rel, r);
        Add(9, (uint)clause.Tense, (uint)clause.Modal, clause.Negated ? 1u : 0);
        Add(10, (uint)clause.Tense, (uint)clause.Modal, (clause.Negated ? 1u : 0) | r << 1);
        Add(11, clause.Negated ? 1u : 0, r);
        Add(12, (uint)clause.Modal, r);
        Add(13, tag, rel);
        Add(14, tag, rel, r);
        Add(15, lemma, rel);
        Add(16, lemma, code);
        Add(17, (uint)clause.Hedge, r);
        Add(18, (uint)clause.Hedge, code);
        Add(19, mark, rel);
        Add(20, mark, rel, r);
        Add(21, mark, (uint)clause.Tense, r);
        Add(22, clause.Conditional ? 1u : 0, clause.OnCondition ? 1u : 0, r);
        Add(23, question ? 1u : 0, r);
        Add(24, question ? 1u : 0, code);
        Add(25, question ? 1u : 0, (uint)Math.Min(DepthOf(word), 3), r);
        Add(26, quoted, r);
        Add(27, quoted, code);
        Add(28, (uint)clause.SubjectPerson, (uint)clause.Tense, r);
        Add(29, (uint)clause.SubjectPerson, (uint)clause.Modal, r);
        Add(30, (uint)Math.Min(DepthOf(word), 4), r);
        Add(31, (uint)Math.Min(sentence.TokenCount / 5, 8), r);
        Add(32, (uint)syntax.Features.Number, tag, rel);
        Add(33, Suffix(syntax.Lemma), tag);
        AddChildren(word, code, r);
        if (linked >= 0)
            AddLinked(linked, code, r);
        if (governor >= 0)
            AddGovernors(word, governor, rel, clause, r);
        else
            Add(90, code, r);
        return _buffer.AsSpan(0, _count);
    }

    private void AddChildren(int word, uint code, uint register)
    {
        for (int child = _tree.FirstChild(word); child >= 0; child = _tree.NextSibling(child))
        {
            ref readonly WordSyntax syntax = ref _tree[child];
            switch (syntax.Relation)
            {
                case DependencyRelation.Advmod or DependencyRelation.OblUnmarked or DependencyRelation.Det or DependencyRelation.Amod:
                    Add(40, _lemmas[child], register);
                    Add(41, _lemmas[child], code);
                    break;
                case DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop or DependencyRelation.Case:
                    Add(42, WordHash(_words[child]), (uint)_tree[word].Xpos, register);
                    Add(43, WordHash(_words[child]), _lemmas[word]);
                    break;
                case DependencyRelation.Nsubj or DependencyRelation.NsubjPass:
                    Add(44, _lemmas[child], register);
                    Add(45, (uint)syntax.Upos, (uint)syntax.Features.Number, code);
                    Add(46, _lemmas[child], code);
                    break;
                case DependencyRelation.Obj:
                    Add(47, (uint)syntax.Upos, (uint)syntax.Features.Number, code);
                    Add(48, _lemmas[child], _lemmas[word]);
                    break;
                case DependencyRelation.Xcomp or DependencyRelation.Ccomp or DependencyRelation.Advcl or DependencyRelation.Obl:
                    Add(49, (uint)syntax.Relation, (uint)_clauses.Read(child).Tense, code);
                    Add(50, _lemmas[child], (uint)syntax.Relation);
                    break;
                default:
                    Add(51, (uint)syntax.Relation, (uint)_tree[word].Xpos, register);
                    break;
            }
        }
    }

    private void AddLinked(int first, uint code, uint register)
    {
        Clause clause = _clauses.Read(first);
        Add(60, clause.Code, code);
        Add(61, clause.Negated ? 1u : 0, (uint)clause.Modal, register);
        Add(62, (uint)clause.Tense, code & 0xF, register);
    }

    private void AddGovernors(int word, int governor, uint rel, Clause clause, uint register)
    {
        Clause above = _clauses.Read(governor);
        Stance stance = _lexicon.Of(_tree[governor].Lemma);
        uint own = (uint)clause.Tense | (clause.Negated ? 16u : 0);
        Add(70, _lemmas[governor], rel);
        Add(71, _lemmas[governor], rel, register);
        Add(72, (uint)stance, rel, register);
        Add(73, (uint)stance, rel, own);
        Add(74, (uint)stance | (above.Negated ? 32u : 0), rel, (uint)above.Tense | (uint)above.Modal << 4);
        Add(75, (uint)stance | (above.Negated ? 32u : 0), own, register);
        Add(76, above.Code, rel);
        Add(77, above.Code, rel, register);
        Add(78, _lemmas[governor], _lemmas[word]);
        Add(79, (uint)_tree[governor].Xpos, rel, own);
        Add(80, (uint)above.Tense, (uint)above.Modal, own | register << 8);
        Add(81, _lemmas[governor], (above.Negated ? 1u : 0) | (uint)above.Modal << 1, rel);
        uint seen = 1u << (int)stance;
        uint flags = Flags(above);
        int at = governor;
        for (int step = 1; step < Depth; step++)
        {
            (int next, DependencyRelation relation, _) = Up(at);
            if (next < 0)
                break;
            Stance higher = _lexicon.Of(_tree[next].Lemma);
            Clause there = _clauses.Read(next);
            if (step == 1)
            {
                Add(82, _lemmas[next], (uint)relation, rel);
                Add(83, (uint)higher | (there.Negated ? 32u : 0), (uint)stance, own);
                Add(84, (uint)higher, (uint)there.Modal, register);
            }

            seen |= 1u << (int)higher;
            flags |= Flags(there);
            at = next;
        }

        Add(85, flags, register);
        Add(86, flags, own);
        for (int bit = 1; bit <= (int)Stance.Hardly; bit++)
        {
            if ((seen & 1u << bit) != 0)
                Add(87, (uint)bit, (uint)clause.Tense, register);
        }
    }

    private static uint Flags(Clause clause) =>
        (clause.Negated ? 1u : 0)
        | (clause.Modal != ModalVerb.None ? 2u : 0)
        | (clause.Conditional ? 4u : 0)
        | (clause.OnCondition ? 8u : 0);

    /// <summary>What a word hangs on, through coordination: the governor, its relation, and the first of the coordinated words (-1 when the word is no later member).</summary>
    public (int Governor, DependencyRelation Relation, int Linked) Up(int word)
    {
        int at = word;
        int linked = -1;
        for (int step = 0; step < Depth; step++)
        {
            ref readonly WordSyntax syntax = ref _tree[at];
            if (syntax.Head < 0)
                return (-1, DependencyRelation.Root, linked);
            if (syntax.Relation != DependencyRelation.Conj)
                return (syntax.Head, syntax.Relation, linked);
            at = syntax.Head;
            linked = at;
        }

        return (-1, DependencyRelation.Root, linked);
    }

    private int DepthOf(int word)
    {
        int depth = 0;
        for (int at = _tree[word].Head; at >= 0 && depth < Depth; at = _tree[at].Head)
            depth++;
        return depth;
    }

    private static uint Suffix(string lemma) => WordHash(lemma.AsSpan(Math.Max(0, lemma.Length - 3)));

    private void Add(uint template, uint a, uint b = 0, uint c = 0)
    {
        if (_count < Capacity)
            _buffer[_count++] = FeatureHash.MixThree(template, a, b, c);
    }

    private static uint WordHash(ReadOnlySpan<char> word) => FeatureHash.Of(word);
}
