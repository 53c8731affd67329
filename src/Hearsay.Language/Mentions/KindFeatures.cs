using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.Mentions;

/// <summary>What tells of a head whether its phrase means a person, an organisation, a place or none of these.</summary>
internal static class KindFeatures
{
    /// <summary>Room for all features of one head.</summary>
    public const int Most = 192;

    /// <summary>Adds the features of one head.</summary>
    /// <param name="convention">Which corpus's habits hold: 0 in use, another in training.</param>
    /// <param name="blind">Whether the letters of the head are kept back, as if nobody had ever read the name; for training.</param>
    public static void Extract(ArticleReading reading, int head, int convention, ref FeatureSlots slots, bool blind = false)
    {
        PhraseTree tree = reading.Tree;
        NameHints hints = reading.Hints;
        WordSyntax syntax = tree.Syntax[head];
        ReadOnlySpan<char> letters = tree.Analysis.TextOf(head);
        uint upos = (uint)syntax.Upos;
        uint relation = (uint)syntax.Relation;
        uint habit = (uint)convention;
        slots.Add(3, (uint)syntax.Xpos);
        slots.Add(4, relation, upos);
        if (!blind)
            AddLetters(tree, head, habit, upos, ref slots);
        slots.Add(8, CapitalPattern.Of(letters), upos);
        slots.Add(9, habit);
        slots.Add(10, habit, FeatureSlots.Join(relation, upos));
        slots.Add(60, habit, (uint)syntax.Xpos);

        AddAround(tree, head, ref slots);
        AddDependents(tree, head, upos, ref slots);
        AddGovernor(tree, head, upos, ref slots);
        AddRules(tree, hints, head, habit, blind, ref slots);
        AddWordLists(letters, ref slots);
        uint known = tree.KnownSort(head);
        slots.Add(70, known, relation);
        slots.Add(71, known, FeatureSlots.Join(habit, upos));
        slots.Add(75, habit, FeatureSlots.Join(known, relation));
        AddSenses(reading, head, habit, ref slots);
        AddNeighbours(tree, head, ref slots);
        uint office = OfficeOf(reading, head);
        slots.Add(66, habit, office);
        slots.Add(67, habit, FeatureSlots.Join(office, relation));
        slots.Add(68, habit, FeatureSlots.Join(office, tree.Lemma(head)));
        if (reading.Groups.At(head) is >= 0 and var name)
            reading.Evidence.Extract(name, blind, ref slots);
        else
            slots.Add(65, (uint)NounKinds.Of(syntax.Lemma), upos);
    }

    // What the name can mean by the tables, as a whole and by the known name around its head.
    private static void AddSenses(ArticleReading reading, int head, uint habit, ref FeatureSlots slots)
    {
        PhraseTree tree = reading.Tree;
        uint around = tree.Senses(head);
        bool isName = reading.Groups.At(head) >= 0;
        if (around == 0 && !isName)
            return;
        uint relation = (uint)tree.Syntax[head].Relation;
        uint whole = isName ? WholeSense(reading, head) : 0;
        slots.Add(84, around, relation);
        slots.Add(85, FeatureSlots.Join(around, habit), whole);
        slots.Add(86, whole, relation);
    }

    // 64 for a name of one word and 128 for a longer one, so that unknown names are told apart too.
    private static uint WholeSense(ArticleReading reading, int head)
    {
        (int first, int end) = reading.Groups.CoreOf(head);
        return (end - first > 1 ? 128u : 64u) + (uint)NameSenses.Of(NameHints.LettersOf(reading.Tree, first, end));
    }

    // Corpora differ in whether "the President" and "Americans" are names of persons.
    private static uint OfficeOf(ArticleReading reading, int head)
    {
        ReadOnlySpan<char> word = reading.Tree.Analysis.TextOf(head);
        if (!char.IsUpper(word[0]))
            return 0;
        uint length = reading.Groups.At(head) is >= 0 and var name && reading.Groups[name].End - reading.Groups[name].First > 1 ? 16u : 1u;
        if (Countries.TryFindPeople(word, out _))
            return length + 1;
        NounKind kind = NounKinds.Of(word) | NounKinds.Of(reading.Tree.Syntax[head].Lemma);
        if ((kind & NounKind.Person) != NounKind.None || Titles.TryFind(word, out _))
            return length + 2;
        return kind != NounKind.None ? length + 3 : length;
    }

    private static void AddLetters(PhraseTree tree, int head, uint habit, uint upos, ref FeatureSlots slots)
    {
        ReadOnlySpan<char> letters = tree.Analysis.TextOf(head);
        uint form = tree.Form(head);
        slots.Add(1, form);
        slots.Add(2, tree.Lemma(head));
        slots.Add(5, PhraseTree.HashOf(letters[^Math.Min(3, letters.Length)..]), upos);
        slots.Add(6, PhraseTree.HashOf(letters[^Math.Min(4, letters.Length)..]));
        slots.Add(7, PhraseTree.HashOf(letters[..Math.Min(4, letters.Length)]), upos);
        slots.Add(11, habit, form);
    }

    private static void AddAround(PhraseTree tree, int head, ref FeatureSlots slots)
    {
        slots.Add(12, tree.Form(head - 1));
        slots.Add(13, tree.Form(head + 1));
        slots.Add(14, tree.Form(head - 2), tree.Form(head - 1));
        slots.Add(15, tree.Form(head + 1), tree.Form(head + 2));
        slots.Add(16, tree.Form(tree.Low(head) - 1));
        slots.Add(17, tree.Form(tree.High(head) + 1));
        slots.Add(18, tree.Form(tree.Low(head)));
    }

    // What stands in one list with the head, or beside it as its other name, and what the head is part of.
    private static void AddNeighbours(PhraseTree tree, int head, ref FeatureSlots slots)
    {
        WordSyntax syntax = tree.Syntax[head];
        if (!syntax.IsRoot)
            slots.Add(72, (uint)syntax.Relation, SortOfWord(tree, syntax.Head));
        foreach (int child in tree.ChildrenOf(head))
        {
            DependencyRelation relation = tree.Syntax[child].Relation;
            if (relation is DependencyRelation.Conj or DependencyRelation.Appos or DependencyRelation.NmodDesc or DependencyRelation.Flat)
                slots.Add(73, (uint)relation, SortOfWord(tree, child));
            else if (
                relation
                is DependencyRelation.Nmod
                    or DependencyRelation.NmodUnmarked
                    or DependencyRelation.List
                    or DependencyRelation.Compound
            )
                slots.Add(74, (uint)relation, SortOfWord(tree, child));
        }
    }

    private static uint SortOfWord(PhraseTree tree, int word)
    {
        ReadOnlySpan<char> letters = tree.Analysis.TextOf(word);
        uint sort = tree.KnownSort(word);
        if (sort > 0)
            return 256 + sort;
        NounKind kind = NounKinds.Of(tree.Syntax[word].Lemma);
        if (kind != NounKind.None)
            return 1024 + (uint)kind;
        if (FirstNames.TryFind(letters, out _) && char.IsUpper(letters[0]))
            return 2;
        return char.IsUpper(letters[0]) ? 3u
            : char.IsDigit(letters[0]) ? 4u
            : 5u;
    }

    private static void AddDependents(PhraseTree tree, int head, uint upos, ref FeatureSlots slots)
    {
        uint shape = 0;
        foreach (int child in tree.ChildrenOf(head))
        {
            DependencyRelation relation = tree.Syntax[child].Relation;
            switch (relation)
            {
                case DependencyRelation.Case:
                    slots.Add(20, tree.Form(child));
                    slots.Add(21, tree.Form(child), upos);
                    shape |= 1;
                    break;
                case DependencyRelation.Det:
                    slots.Add(22, tree.Form(child), upos);
                    shape |= 2;
                    break;
                case DependencyRelation.NmodPoss:
                    slots.Add(23, tree.Form(child));
                    shape |= 4;
                    break;
                case DependencyRelation.Compound or DependencyRelation.Flat or DependencyRelation.NmodDesc or DependencyRelation.Amod:
                    slots.Add(24, (uint)relation, tree.Form(child));
                    shape |= 8;
                    break;
                case DependencyRelation.Nmod or DependencyRelation.Appos or DependencyRelation.NmodUnmarked or DependencyRelation.List:
                    slots.Add(25, (uint)relation, tree.Lemma(child));
                    shape |= 16;
                    break;
                case DependencyRelation.AclRelcl:
                    slots.Add(26, RelativeOf(tree, child));
                    shape |= 32;
                    break;
                case DependencyRelation.Conj:
                    slots.Add(27, tree.Lemma(child));
                    break;
                case DependencyRelation.Nummod:
                    shape |= 64;
                    break;
                case DependencyRelation.Cop:
                    shape |= 128;
                    break;
            }
        }

        slots.Add(28, shape, upos);
        slots.Add(29, (uint)Math.Min(4, head - tree.Low(head)), FeatureSlots.Join((uint)Math.Min(4, tree.High(head) - head), upos));
    }

    // "who" or "which" of a relative clause.
    private static uint RelativeOf(PhraseTree tree, int verb)
    {
        foreach (int child in tree.ChildrenOf(verb))
        {
            if (tree.Syntax[child].Features.PronounType == PronounType.Relative)
                return tree.Form(child);
        }

        return 0;
    }

    private static void AddGovernor(PhraseTree tree, int head, uint upos, ref FeatureSlots slots)
    {
        WordSyntax syntax = tree.Syntax[head];
        uint relation = (uint)syntax.Relation;
        if (syntax.IsRoot)
        {
            slots.Add(30, 0);
            return;
        }

        slots.Add(31, relation, tree.Lemma(syntax.Head));
        slots.Add(32, relation, FeatureSlots.Join((uint)tree.Syntax[syntax.Head].Upos, upos));
        int preposition = tree.ChildBy(head, DependencyRelation.Case);
        if (preposition >= 0)
            slots.Add(33, tree.Form(preposition), tree.Lemma(syntax.Head));
    }

    private static void AddRules(PhraseTree tree, NameHints hints, int head, uint habit, bool blind, ref FeatureSlots slots)
    {
        NameCandidate? candidate = hints.At(head);
        if (candidate is null)
        {
            slots.Add(40, 0);
            slots.Add(62, habit);
            return;
        }

        uint sort = (uint)candidate.Sort;
        uint kind = candidate.Actor is { } actor ? (uint)actor.Kind + 1 : 0;
        uint place =
            head == candidate.End - 1 ? 1u
            : head < candidate.First ? 2u
            : head == candidate.First ? 3u
            : 4u;
        slots.Add(41, sort, kind);
        slots.Add(61, habit, FeatureSlots.Join(sort, kind));
        slots.Add(42, kind);
        slots.Add(43, place, FeatureSlots.Join(sort, kind));
        // Corpora differ in whether a name within a name is marked.
        slots.Add(76, FeatureSlots.Join(habit, place), FeatureSlots.Join(sort, kind));
        slots.Add(77, FeatureSlots.Join(habit, place), FeatureSlots.Join(kind, tree.KnownSort(head)));
        slots.Add(44, FeatureSlots.Join(candidate.Acts ? 1u : 0u, candidate.Located ? 1u : 0u), kind);
        slots.Add(45, candidate.Titled ? 1u : 0u, (uint)candidate.Gender);
        slots.Add(46, candidate.Known is { Word: { } word } ? (uint)word + 1 : 0);
        if (!blind)
            slots.Add(47, PhraseTree.HashOf(candidate.Text));
        slots.Add(48, (uint)Math.Min(5, candidate.End - candidate.First), sort);
    }

    private static void AddWordLists(ReadOnlySpan<char> letters, ref FeatureSlots slots)
    {
        if (PersonNouns.TryFind(letters, out PersonNoun noun))
            slots.Add(50, noun.Plural ? 1u : 0u, noun.IsOffice ? 1u : 0u);
        if (NameHeads.IsOrganizationNoun(letters))
            slots.Add(51, NameHeads.IsInstitutionNoun(letters));
        if (NameHeads.TryFind(letters, out NameHead head))
            slots.Add(52, (uint)head.Kind);
        if (FirstNames.TryFind(letters, out Gender gender))
            slots.Add(53, (uint)gender);
        if (CommonWords.Contains(letters))
            slots.Add(54, 1u);
    }
}
