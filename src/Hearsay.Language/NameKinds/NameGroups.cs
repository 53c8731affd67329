using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.NameKinds;

/// <summary>The names of an article, each with all its places; a name of one word knows the longer name that it may be short for.</summary>
internal sealed class NameGroups
{
    private const int LongestName = 8;

    private readonly PhraseTree _tree;
    private readonly NameHints _hints;
    private readonly int[] _groupAt;
    private readonly List<NameGroup> _groups = [];
    private readonly Dictionary<uint, int> _byText = [];

    public NameGroups(PhraseTree tree, NameHints hints, BorrowedArrays room)
    {
        _tree = tree;
        _hints = hints;
        _groupAt = room.Integers(tree.Count);
        for (int word = 0; word < tree.Count; word++)
        {
            if (PhraseHeads.IsHead(tree, word) && PhraseHeads.IsName(tree, word))
                Add(word);
        }

        LinkShortForms();
    }

    public int Count => _groups.Count;

    public NameGroup this[int group] => _groups[group];

    /// <summary>The number of the name that hangs on the word; -1 when none does.</summary>
    public int At(int head) => _groupAt[head] - 1;

    /// <summary>The words of the name around its head: what the name rules see there, else the capitals that hang together.</summary>
    public (int First, int End) CoreOf(int head)
    {
        if (_hints.At(head) is { } candidate && head >= candidate.First)
            return (candidate.First, candidate.End);
        int first = head;
        int end = head + 1;
        while (head - first < LongestName && IsPart(first - 1, first, end) && !Titles.TryFind(_tree.Analysis.TextOf(first - 1), out _))
            first--;
        while (end - first < LongestName && IsPart(end, first, end))
            end++;
        return (first, end);
    }

    private bool IsPart(int word, int first, int end)
    {
        if (word < 0 || word >= _tree.Count || !char.IsUpper(_tree.Analysis.TextOf(word)[0]))
            return false;
        int governor = _tree.Syntax[word].Head;
        return governor >= Math.Min(first, word)
            && governor < Math.Max(end, word)
            && _tree.Syntax[word].Relation
                is DependencyRelation.Compound
                    or DependencyRelation.Flat
                    or DependencyRelation.Amod
                    or DependencyRelation.NmodDesc
                    or DependencyRelation.Nummod;
    }

    private void Add(int head)
    {
        (int first, int end) = CoreOf(head);
        // Of a name's words only the one that the others hang on stands for it.
        if (_tree.Syntax[head].Head >= first && _tree.Syntax[head].Head < end)
            return;
        uint key = PhraseTree.HashOf(NameHints.LettersOf(_tree, first, end));
        if (!_byText.TryGetValue(key, out int number))
        {
            number = _groups.Count;
            _byText.Add(key, number);
            _groups.Add(new NameGroup(first, end));
        }

        _groups[number].Heads.Add(head);
        _groupAt[head] = number + 1;
    }

    // "Brightwater" of "Brightwater Terminals", "Ebbe" of "Jonas Ebbe": where only one longer name has the word.
    private void LinkShortForms()
    {
        Dictionary<uint, (int Group, NamePart Part)> byWord = [];
        for (int g = 0; g < _groups.Count; g++)
        {
            NameGroup group = _groups[g];
            if (group.End - group.First < 2)
                continue;
            for (int word = group.First; word < group.End; word++)
            {
                if (!char.IsUpper(_tree.Analysis.TextOf(word)[0]))
                    continue;
                NamePart part =
                    word == group.End - 1 ? NamePart.Last
                    : word == group.First ? NamePart.First
                    : NamePart.Inner;
                uint form = _tree.Form(word);
                byWord[form] = byWord.TryGetValue(form, out (int Group, NamePart) other) && other.Group != g ? (-1, part) : (g, part);
            }
        }

        foreach (NameGroup group in _groups)
        {
            if (
                group.End - group.First == 1
                && byWord.TryGetValue(_tree.Form(group.First), out (int Group, NamePart Part) longer)
                && longer.Group >= 0
            )
                (group.LongForm, group.PartOfLongForm) = (longer.Group, longer.Part);
        }
    }
}

/// <summary>One name of an article.</summary>
/// <param name="first">The first word of the place where it stands first.</param>
/// <param name="end">The index after its last word there.</param>
internal sealed class NameGroup(int first, int end)
{
    public int First { get; } = first;

    public int End { get; } = end;

    /// <summary>Gets the words that its places hang on.</summary>
    public List<int> Heads { get; } = [];

    /// <summary>Gets or sets the number of the longer name that it may be short for; -1 when there is none or more than one.</summary>
    public int LongForm { get; set; } = -1;

    public NamePart PartOfLongForm { get; set; }
}

/// <summary>Which word of a longer name a short form is. The numbers are stored in model files and never change.</summary>
internal enum NamePart
{
    None = 0,
    First = 1,
    Last = 2,
    Inner = 3,
}
