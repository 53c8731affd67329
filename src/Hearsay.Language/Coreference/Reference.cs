using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;

namespace Hearsay.Language.Coreference;

/// <summary>A mention with what is asked of it when it is compared with others.</summary>
internal sealed class Reference
{
    private Reference(PhraseMention mention) => Mention = mention;

    public PhraseMention Mention { get; private set; }

    public int Head => Mention.Head;

    public ReferenceClass Class { get; private init; }

    public Gender Gender { get; private init; }

    /// <summary>Gets whether a pronoun, a title, a noun or a whole name tells the gender; one name alone may be a family name.</summary>
    public bool IsGenderSure { get; private init; }

    public bool Plural { get; private init; }

    public bool Quoted { get; private init; }

    public int Sentence { get; private init; }

    public int Block { get; private init; }

    public DependencyRelation Relation { get; private init; }

    /// <summary>Gets the verb or noun that it hangs on, past a conjunction; -1 for none.</summary>
    public int Governor { get; private init; }

    /// <summary>Gets whether it is the subject of its clause.</summary>
    public bool IsSubject { get; private init; }

    /// <summary>Gets whether it is the subject of a verb of speech.</summary>
    public bool Speaks { get; private init; }

    /// <summary>Gets or sets whether it could mean two parties alike, so that nobody is looked for.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Gets or sets the mention that it was found to refer to; null for one that stands for itself.</summary>
    public Reference? Antecedent { get; set; }

    /// <summary>Gets or sets why it was found to refer to what it refers to; null where it stands for itself.</summary>
    public string? JoinedBecause { get; set; }

    /// <summary>Takes the name for a person's.</summary>
    public void BecomePerson() => Mention = Mention with { Class = MentionClass.Person };

    public bool IsPronoun => Mention.Form == MentionForm.Pronoun;

    public static Reference Of(PhraseTree tree, PhraseMention mention, int sentence, bool quoted)
    {
        int head = mention.Head;
        WordSyntax syntax = tree.Syntax[head];
        DependencyRelation relation = syntax.Relation;
        int governor = syntax.Head;
        for (int step = 0; step < 4 && relation == DependencyRelation.Conj && governor >= 0; step++)
        {
            relation = tree.Syntax[governor].Relation;
            governor = tree.Syntax[governor].Head;
        }

        bool subject = relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter;
        ReferenceClass kind = ClassOf(tree, mention);
        bool plural = kind switch
        {
            ReferenceClass.They or ReferenceClass.We => true,
            ReferenceClass.He or ReferenceClass.She or ReferenceClass.It or ReferenceClass.I => false,
            // Surnames in -s are tagged as plurals often enough.
            _ => (
                syntax.Features.Number == GrammaticalNumber.Plural
                && (kind != ReferenceClass.Name || (mention.Class != MentionClass.Person && !mention.IsGuessed))
            )
                || tree.ChildBy(head, DependencyRelation.Conj) is var c && c >= 0 && c < mention.End,
        };
        (Gender gender, bool sure) = GenderOf(tree, mention, kind);
        return new Reference(mention)
        {
            Class = kind,
            IsGenderSure = sure,
            Gender = gender,
            Plural = plural,
            Quoted = quoted,
            Sentence = sentence,
            Block = tree.Analysis.Sentences[sentence].BlockIndex,
            Relation = relation,
            Governor = governor,
            IsSubject = subject,
            Speaks =
                subject
                && governor >= 0
                && PublicActs.TryFind(tree.Analysis.TextOf(governor), out PublicAct act)
                && act == PublicAct.Speech,
        };
    }

    private static ReferenceClass ClassOf(PhraseTree tree, PhraseMention mention)
    {
        if (mention.Form == MentionForm.Name)
            return ReferenceClass.Name;
        if (mention.Form == MentionForm.Pronoun)
            return ReferenceClasses.OfPronoun(tree.Analysis.TextOf(mention.Head));
        foreach (int child in tree.ChildrenOf(mention.Head))
        {
            DependencyRelation relation = tree.Syntax[child].Relation;
            if (relation == DependencyRelation.NmodPoss)
                return ReferenceClass.Owned;
            if (relation == DependencyRelation.Det)
            {
                PronounType type = tree.Syntax[child].Features.PronounType;
                return type == PronounType.Demonstrative ? ReferenceClass.Demonstrative
                    : tree.Analysis.TextOf(child) is "the" or "The" ? ReferenceClass.Definite
                    : ReferenceClass.Indefinite;
            }
        }

        return ReferenceClass.Indefinite;
    }

    private static (Gender Gender, bool Sure) GenderOf(PhraseTree tree, PhraseMention mention, ReferenceClass kind)
    {
        if (kind == ReferenceClass.He)
            return (Gender.Male, true);
        if (kind == ReferenceClass.She)
            return (Gender.Female, true);
        if (mention.Class != MentionClass.Person)
            return (Gender.Unknown, false);
        if (PersonNouns.TryFind(tree.Analysis.TextOf(mention.Head), out PersonNoun noun) && noun.Gender != Gender.Unknown)
            return (noun.Gender, true);
        if (mention.Form != MentionForm.Name)
            return (Gender.Unknown, false);
        for (int i = mention.First; i < Math.Min(mention.End, mention.First + 4); i++)
        {
            ReadOnlySpan<char> word = tree.Analysis.TextOf(i);
            if (Titles.TryFind(word, out KnownTitle title) && title.Gender != Gender.Unknown)
                return (title.Gender, true);
            if (FirstNames.TryFind(word, out Gender gender) && gender != Gender.Unknown && mention.End - mention.First > 1)
                return (gender, true);
        }

        return FirstNames.TryFind(tree.Analysis.TextOf(mention.Head), out Gender own) ? (own, false) : (Gender.Unknown, false);
    }
}
