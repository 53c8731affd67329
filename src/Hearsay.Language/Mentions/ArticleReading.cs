using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Coreference;
using Hearsay.Language.Coreference.Pronouns;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.NameKinds;
using Hearsay.Language.Names;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;
using Hearsay.Language.Numerics;

namespace Hearsay.Language.Mentions;

/// <summary>An article with everything that the name rules and its trees tell, before anything learned about names is asked.</summary>
/// <remarks>Much of it lies in arrays that disposing gives back, for the next article.</remarks>
internal sealed class ArticleReading : IDisposable
{
    private const int LongestHeadlineName = 3;
    private const int TellingLength = 3;

    private readonly Dictionary<int, WordMention> _ruleByHead;

    public ArticleReading(Analysis analysis)
    {
        Names = NameReading.Of(analysis, Room);
        Tree = new PhraseTree(analysis, Room);
        Hints = new NameHints(Tree.Count, Names.Candidates, Room);
        Groups = new NameGroups(Tree, Hints, Room);
        Evidence = new NameEvidence(Tree, Hints, Groups);
        Drafts = new NameDrafts(Tree, Hints, Groups, Names.Resolver.Persons.IsSurname);
        Nominals = Names.Nominals();
        _ruleByHead = new Dictionary<int, WordMention>(Nominals.Count);
        foreach (WordMention nominal in Nominals)
            _ruleByHead.TryAdd(nominal.End - 1, nominal);
        Quoted = QuotedWords.Of(Names.Words);
        Speakers = QuoteSpeakers.Of(Tree, Quoted, Room);
    }

    /// <summary>Gets what has room for one number a word and the like, until the article is read.</summary>
    public BorrowedArrays Room { get; } = new();

    public NameReading Names { get; }

    public PhraseTree Tree { get; }

    public NameHints Hints { get; }

    /// <summary>Gets the names of the article, each with all its places.</summary>
    public NameGroups Groups { get; }

    /// <summary>Gets what all places of a name tell about what it names.</summary>
    public NameEvidence Evidence { get; }

    public NameDrafts Drafts { get; }

    /// <summary>Gets the noun phrases that the rules take for persons and institutions.</summary>
    public IReadOnlyList<WordMention> Nominals { get; }

    /// <summary>Gets which words stand between quotation marks.</summary>
    public bool[] Quoted { get; }

    public QuoteSpeakers Speakers { get; }

    /// <summary>Whether the article is one sentence alone, as lists and encyclopedias have them; such are marked name by name.</summary>
    public bool IsLoneSentence => Tree.Analysis.Sentences.Length == 1;

    /// <summary>What the rules make of the noun; null when nothing.</summary>
    public WordMention? RuleAt(int head) => _ruleByHead.TryGetValue(head, out WordMention rule) ? rule : null;

    /// <summary>The actor that a mention is known to mean before anything is compared.</summary>
    public ActorDraft? DraftOf(Reference mention)
    {
        if (mention.Class == ReferenceClass.Name)
            return Drafts.Of(mention);
        if (mention.IsPronoun)
            return null;
        return RuleAt(mention.Head)?.Actor ?? AdministrationAt(mention.Head) ?? NameWithin(mention);
    }

    // "The Norlandian government" hangs on a common noun, and names a government.
    private ActorDraft? AdministrationAt(int head) =>
        Hints.At(head) is { Sort: NameSort.Administration, Actor: { } government } name && name.End == head + 1 ? government : null;

    // "The office foreman Paul Mueller": the noun's phrase holds the name of whom it means.
    private ActorDraft? NameWithin(Reference mention)
    {
        if (mention.Mention.Class != MentionClass.Person)
            return null;
        int next = mention.Head + 1;
        if (next >= mention.Mention.End || Hints.At(next) is not { Actor: { IsPerson: true } actor } name || name.TitleFirst != next)
            return null;
        int hung = Tree.Syntax[next].Head;
        return hung == mention.Head || (hung >= next && hung < name.End && Tree.Syntax[hung].Head == mention.Head) ? actor : null;
    }

    /// <summary>The name itself, or the noun with the words before it.</summary>
    public (int First, int End) CoreOf(PhraseMention mention) =>
        mention.Form switch
        {
            MentionForm.Name => Drafts.Core(mention),
            MentionForm.Pronoun => (mention.Head, mention.Head + 1),
            _ when RuleAt(mention.Head) is { } rule => (rule.First, rule.End),
            _ => (Math.Min(mention.First, mention.Head), mention.Head + 1),
        };

    /// <summary>Leaves one mention of every name that the rules read as one, however the tree cuts it, and none of laws and plans.</summary>
    public void JoinNameParts(List<PhraseMention> mentions)
    {
        HashSet<NameCandidate> seen = [];
        int kept = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            PhraseMention mention = mentions[i];
            if (mention is { Form: MentionForm.Name, Class: MentionClass.Person or MentionClass.None } && IsNoName(mention))
                continue;
            if (mention is { Form: MentionForm.Name, Class: MentionClass.Organization or MentionClass.Place } && IsThing(mention))
                continue;
            if (mention is { Form: MentionForm.Name, Class: MentionClass.Person } && Hints.At(mention.Head) is { IsThing: true })
                continue;
            if (Whole(mention) is not { } name)
                mentions[kept++] = mention;
            else if (seen.Add(name))
                mentions[kept++] = mention with
                {
                    First = Math.Min(mention.First, name.First),
                    End = Math.Max(mention.End, name.End),
                    Class = name.Actor!.IsPerson ? MentionClass.Person : MentionClass.Organization,
                    Form = MentionForm.Name,
                };
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    // The name of several words, or behind a title, that the mention is a part of: a person's, or one joined by "and".
    private NameCandidate? Whole(PhraseMention mention)
    {
        if (mention.Form == MentionForm.Pronoun || Hints.At(mention.Head) is not { Actor: { } actor } name)
            return null;
        if (name.Text.Contains(NameJoints.And, StringComparison.Ordinal) && name.Sort == NameSort.Unknown)
            return name;
        bool isPart = name.Titled || name.End - name.First > 1;
        return isPart && actor.IsPerson && mention.Class == MentionClass.Person ? name : null;
    }

    // "French Revolution", "Battle of Ormsay"; outlets may be called anything.
    private bool IsThing(PhraseMention mention)
    {
        ReadOnlySpan<char> head = Tree.Analysis.TextOf(mention.Head);
        if (!char.IsUpper(head[0]) || !NameHeads.EndsThings(head) || Hints.At(mention.Head) is { Sort: NameSort.Known })
            return false;
        (int first, int end) = Drafts.Core(mention);
        return !MediaOutlets.LooksLikeOutlet(NameHints.LettersOf(Tree, first, end));
    }

    // "Clean Water Act"; and in a line of capitals only what the text names elsewhere.
    private bool IsNoName(PhraseMention mention)
    {
        if (NameHeads.EndsThings(Tree.Analysis.TextOf(mention.Head)))
            return true;
        (int first, int end) = Drafts.Core(mention);
        return end - first >= LongestHeadlineName
            && Hints.At(mention.Head) is null
            && Names.Words.StyleOf(Names.Words.SentenceOf(mention.Head)) != SentenceStyle.Running;
    }

    /// <summary>Adds "it" and "its" where only a body is meant: where it speaks, and where it opens what a body is reported to have said.</summary>
    public void AddSpeakingIt(List<PhraseMention> mentions)
    {
        int found = mentions.Count;
        for (int i = 0; i < Tree.Count; i++)
        {
            if (!IsIt(i) || At(mentions, found, i) is not null)
                continue;
            bool speaks =
                Tree.Syntax[i].Relation == DependencyRelation.Nsubj && Names.Words[i].Length == 2 && IsSpeech(Tree.Syntax[i].Head);
            if (speaks || IsBodysOwn(i, mentions, found))
                mentions.Add(new PhraseMention(i, i, i + 1, MentionClass.Organization, MentionForm.Pronoun));
        }

        if (mentions.Count > found)
            mentions.Sort(static (a, b) => a.Head.CompareTo(b.Head));
    }

    private bool IsIt(int word) => Names.Words[word].Length is 2 or 3 && (Names.Words.IsAnyCase(word, "it") || Names.Words.Is(word, "its"));

    private bool IsSpeech(int word) => PublicActs.TryFind(Names.Words[word], out PublicAct act) && act == PublicAct.Speech;

    private bool IsBodysOwn(int pronoun, List<PhraseMention> mentions, int count) =>
        SpokenClause.SpeakerOf(Tree, pronoun) is >= 0 and var speaker
        && At(mentions, count, speaker) is { Class: MentionClass.Organization or MentionClass.Place };

    // The mention with the head, of the first so many, which are in the order of their heads.
    private static PhraseMention? At(List<PhraseMention> mentions, int count, int head)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].Head < head)
                low = middle + 1;
            else
                high = middle;
        }

        return low < count && mentions[low].Head == head ? mentions[low] : null;
    }

    /// <summary>Adds the names that the rules are sure of where the learned reader sees none.</summary>
    public void AddRuleNames(List<PhraseMention> mentions)
    {
        bool[] covered = new bool[Tree.Count];
        foreach (PhraseMention mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun || mention.Class == MentionClass.None)
                continue;
            covered[mention.Head] = true;
            // "Ms Harrow": the tree may hang the name on its title.
            if (Hints.At(mention.Head) is { } titled && mention.Head < titled.First && mention.Form == MentionForm.Name)
                covered[titled.First] = true;
        }

        HashSet<ActorDraft> seen =
        [
            .. mentions.Where(m => m.Class != MentionClass.None).Select(m => Hints.At(m.Head)?.Actor).OfType<ActorDraft>(),
        ];
        int found = mentions.Count;
        foreach (NameCandidate candidate in Names.Candidates)
        {
            if (candidate.Actor is not { } actor || Array.IndexOf(covered, true, candidate.First, candidate.End - candidate.First) >= 0)
                continue;
            if (candidate.Sort == NameSort.Unknown && NameHeads.EndsThings(Tree.Analysis.TextOf(candidate.End - 1)))
                continue;
            // Places are named inside other names so often that the rules alone are no reason; a government that acts is.
            MentionClass? kind = actor.Kind switch
            {
                ActorKind.Person => MentionClass.Person,
                ActorKind.Media => MentionClass.Organization,
                ActorKind.Organization or ActorKind.Group when candidate.Acts || seen.Contains(actor) || IsTelling(candidate) =>
                    MentionClass.Organization,
                ActorKind.Government when candidate.Acts || candidate.Sort == NameSort.Administration => MentionClass.Place,
                ActorKind.Place when candidate.Sort == NameSort.Unknown && candidate.Located => MentionClass.Place,
                ActorKind.Place when OpensDateline(candidate) => MentionClass.Place,
                _ => null,
            };
            if (kind is not { } known)
                continue;
            mentions.Add(new PhraseMention(HeadOf(candidate), candidate.First, candidate.End, known, MentionForm.Name));
            Array.Fill(covered, true, candidate.First, candidate.End - candidate.First);
        }

        if (mentions.Count == found)
            return;
        mentions.RemoveAll(m => m.Class == MentionClass.None && covered[m.Head]);
        mentions.Sort(static (a, b) => a.Head.CompareTo(b.Head));
    }

    // "MILLTOWN, May 15 -": a town in capitals where a sentence opens.
    private bool OpensDateline(NameCandidate candidate) =>
        candidate.End < Tree.Count
        && Tree.Analysis.TextOf(candidate.End) is "," or "(" or "-" or "–" or "—"
        && Tree.Analysis.TextOf(candidate.First).Length > 1
        && !Tree.Analysis.TextOf(candidate.First).ContainsAnyExceptInRange('A', 'Z')
        && Tree.Analysis.Sentences[Names.Words.SentenceOf(candidate.First)].FirstToken == candidate.First;

    private static bool IsTelling(NameCandidate candidate) =>
        candidate.Sort == NameSort.Headed && candidate.End - candidate.First >= TellingLength;

    /// <summary>The word that the name hangs on.</summary>
    public int HeadOf(NameCandidate candidate)
    {
        for (int i = candidate.First; i < candidate.End; i++)
        {
            int governor = Tree.Syntax[i].Head;
            if (governor < candidate.First || governor >= candidate.End)
                return i;
        }

        return candidate.End - 1;
    }

    public void Dispose() => Room.Dispose();
}
