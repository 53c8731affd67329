using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Coreference;
using Hearsay.Language.Names;

namespace Hearsay.Language.Mentions;

/// <summary>An article with everything that the name rules and its trees tell, before anything learned about names is asked.</summary>
internal sealed class ArticleReading
{
    private readonly Dictionary<int, WordMention> _ruleByHead = [];

    public ArticleReading(Analysis analysis)
    {
        Names = NameReading.Of(analysis);
        Tree = new PhraseTree(analysis);
        Hints = new NameHints(Tree.Count, Names.Candidates);
        Drafts = new NameDrafts(Tree, Hints);
        Nominals = Names.Nominals();
        foreach (WordMention nominal in Nominals)
            _ruleByHead.TryAdd(nominal.End - 1, nominal);
        Quoted = QuotedWords.Of(Names.Words);
        Speakers = QuoteSpeakers.Of(Tree, Quoted);
    }

    public NameReading Names { get; }

    public PhraseTree Tree { get; }

    public NameHints Hints { get; }

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
        return RuleAt(mention.Head)?.Actor ?? NameWithin(mention);
    }

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

    /// <summary>Adds the names that the rules are sure of where the learned reader sees none.</summary>
    public void AddRuleNames(List<PhraseMention> mentions)
    {
        bool[] covered = new bool[Tree.Count];
        foreach (PhraseMention mention in mentions)
        {
            if (mention.Form != MentionForm.Pronoun)
                covered[mention.Head] = true;
        }

        int found = mentions.Count;
        foreach (NameCandidate candidate in Names.Candidates)
        {
            if (candidate.Actor is not { } actor || Array.IndexOf(covered, true, candidate.First, candidate.End - candidate.First) >= 0)
                continue;
            MentionClass? kind = actor.Kind switch
            {
                ActorKind.Person => MentionClass.Person,
                ActorKind.Organization or ActorKind.Media => MentionClass.Organization,
                ActorKind.Government or ActorKind.Place => MentionClass.Place,
                _ => null,
            };
            if (kind is not { } known || !IsSure(candidate))
                continue;
            mentions.Add(new PhraseMention(HeadOf(candidate), candidate.First, candidate.End, known, MentionForm.Name));
        }

        if (mentions.Count > found)
            mentions.Sort(static (a, b) => a.Head.CompareTo(b.Head));
    }

    private static bool IsSure(NameCandidate candidate) => candidate.Actor is { IsPerson: true };

    private int HeadOf(NameCandidate candidate)
    {
        for (int i = candidate.First; i < candidate.End; i++)
        {
            int governor = Tree.Syntax[i].Head;
            if (governor < candidate.First || governor >= candidate.End)
                return i;
        }

        return candidate.End - 1;
    }
}
