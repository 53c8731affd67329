using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Coreference;
using Hearsay.Language.Encoders;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Models;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.Names;

/// <summary>Finds who and what an article names and which places mean the same. Immutable; safe to use from several threads at once.</summary>
/// <remarks>Rules read names and whom they mean; a model adds phrases and kinds by tree and context, and another joins what means one party.</remarks>
public sealed class NameFinder
{
    internal const int ModelVersion = 2;

    private readonly MentionReader _mentions;
    private readonly CoreferenceReader _coreference;

    private NameFinder(ModelFile file)
    {
        _mentions = MentionReader.Load(file);
        _coreference = CoreferenceReader.Load(file);
    }

    /// <summary>Gets where the model lies that comes with the program.</summary>
    public static string DefaultModelPath => Path.Combine(AppContext.BaseDirectory, "models", "names.model");

    /// <summary>A finder with the model that comes with the program.</summary>
    public static NameFinder Load() => Load(DefaultModelPath);

    /// <summary>A finder with the given model.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no model of names of this version, or not all of it is there.</exception>
    public static NameFinder Load(string path) => new(ModelFile.Open(path, ModelKind.Names, ModelVersion));

    /// <summary>The analysis with its mentions and actors. It must have been parsed, and the vectors be those of its words.</summary>
    internal Analysis FindIn(Analysis analysis, WordVectors vectors)
    {
        if (analysis.Tokens.IsEmpty)
            return analysis;
        using ArticleReading reading = new(analysis);
        List<PhraseMention> phrases = Phrases(reading, vectors);
        return Resolve(reading, phrases, vectors);
    }

    /// <summary>The phrases that mean somebody or something.</summary>
    internal List<PhraseMention> Phrases(ArticleReading reading, WordVectors vectors) => Phrases(_mentions, reading, vectors);

    /// <summary>The same with any reader of mentions; for training.</summary>
    internal static List<PhraseMention> Phrases(MentionReader mentions, ArticleReading reading, WordVectors vectors)
    {
        MarkingHabit habit = reading.IsLoneSentence ? MarkingHabit.Names : MarkingHabit.Phrases;
        List<PhraseMention> phrases = mentions.Find(reading, vectors, habit);
        reading.JoinNameParts(phrases);
        reading.AddRuleNames(phrases);
        reading.AddSpeakingIt(phrases);
        return phrases;
    }

    private Analysis Resolve(ArticleReading reading, List<PhraseMention> phrases, WordVectors vectors)
    {
        List<Reference> references = ArticleReferences.Of(reading.Tree, phrases, reading.Quoted);
        foreach (Reference reference in references)
            reference.IsDoubtful = reading.RuleAt(reference.Head) is { IsDoubtful: true };
        List<Entity> entities = _coreference.Resolve(reading.Tree, references, reading.Speakers, reading.DraftOf, vectors);
        PhraseLimits limits = new(reading, references);
        List<WordMention> mentions = new(references.Count + reading.Nominals.Count);
        HashSet<int> heads = new(references.Count);
        foreach (Entity entity in entities)
        {
            if (entity.Class == MentionClass.None)
                continue;
            ActorDraft? actor = DraftOf(reading, entity);
            foreach (Reference reference in entity.References)
            {
                heads.Add(reference.Head);
                mentions.Add(MentionOf(reading, limits, reference, actor));
            }
        }

        foreach (WordMention nominal in reading.Nominals)
        {
            if (!heads.Contains(nominal.End - 1))
            {
                mentions.Add(
                    nominal with
                    {
                        Description = PartyReader.Read(reading.Tree, nominal.End - 1),
                        Because = "a noun for persons or institutions",
                    }
                );
            }
        }

        return ActorWriter.Write(reading.Tree.Analysis, reading.Names.Words, mentions);
    }

    // A party without a name is an actor only where several mentions mean it.
    private static ActorDraft? DraftOf(ArticleReading reading, Entity entity)
    {
        if (entity.Draft is { } named)
        {
            if (named.Gender == Gender.Unknown)
                named.Gender = entity.Gender;
            if (named.Kind is ActorKind.Person or ActorKind.Organization && entity.References.Exists(r => NamesPeople(reading, r)))
                named.Kind = ActorKind.Group;
            return named;
        }

        if (entity.References.Count < 2)
            return null;
        Reference best = entity.References.Find(r => !r.IsPronoun) ?? entity.First;
        (int first, int end) = reading.CoreOf(best.Mention);
        ActorKind kind = entity is { Class: MentionClass.Person, Plural: true } ? ActorKind.Group : NameDrafts.KindOf(entity.Class);
        return new ActorDraft(reading.Names.Words.TextOf(first, end).ToString(), kind)
        {
            IsNamed = false,
            Gender = entity.Gender,
            FirstWord = first,
        };
    }

    // "The Vessians", "many Moldovans", "Americans": a people, a family or a team, called by a plural of one word.
    private static bool NamesPeople(ArticleReading reading, Reference reference)
    {
        if (reference.Class != ReferenceClass.Name || reading.Tree.Syntax[reference.Head].Xpos is not (Xpos.Nnps or Xpos.Nns))
            return false;
        (int first, int end) = reading.CoreOf(reference.Mention);
        if (end - first != 1 || reading.Hints.At(reference.Head) is { Sort: NameSort.Known or NameSort.Headed or NameSort.Head })
            return false;
        if (reference.Mention.Class == MentionClass.Person || Countries.TryFindPeople(reading.Names.Words[first], out _))
            return true;
        foreach (int child in reading.Tree.ChildrenOf(reference.Head))
        {
            if (reading.Tree.Syntax[child].Relation is DependencyRelation.Det or DependencyRelation.Nummod)
                return true;
        }

        return false;
    }

    private static WordMention MentionOf(ArticleReading reading, PhraseLimits limits, Reference reference, ActorDraft? actor)
    {
        PhraseMention phrase = reference.Mention;
        (int first, int end) = reading.CoreOf(phrase);
        // "Verrin's daughter, Ines Dale": where a name tells who is meant, the place of another's name does not mean her.
        if (phrase.Form == MentionForm.Nominal && actor is { IsNamed: true })
            first = Math.Max(first, limits.FirstOf(phrase));
        return new WordMention(first, end, KindOf(reading, reference, actor), phrase.Form, actor)
        {
            PhraseFirst = limits.FirstOf(phrase),
            PhraseEnd = limits.EndOf(phrase),
            Description = phrase is { Form: MentionForm.Nominal, Class: not MentionClass.Place }
                ? PartyReader.Read(reading.Tree, phrase.Head)
                : null,
            Because = ReasonOf(reading, reference, actor),
            Antecedent = reference.Antecedent is { } antecedent ? reading.CoreOf(antecedent.Mention) : null,
        };
    }

    private static string ReasonOf(ArticleReading reading, Reference reference, ActorDraft? actor)
    {
        if (reference.IsPronoun)
            return JoinReasons.OfPronoun(reference.JoinedBecause);
        if (reference.Class == ReferenceClass.Name)
            return NameReason(reading, reference, actor);
        if (reading.RuleAt(reference.Head) is { Actor: not null })
            return "a noun that the rules join to a name (title, apposition or only bearer)";
        string kind = reading.RuleAt(reference.Head) is null
            ? "the model takes the noun's phrase for a party"
            : "a noun for persons or institutions";
        return reference.JoinedBecause is { } because ? $"{kind}; {because}" : kind;
    }

    // "Halden" of "Halden Bulk Shipping": the article calls one party by several names.
    private static string NameReason(ArticleReading reading, Reference reference, ActorDraft? actor)
    {
        string kind = KindReason(reading.Hints.At(reference.Head)?.Sort);
        if (reference.JoinedBecause is { } because)
            return $"{kind}; {because}";
        (int first, int end) = reading.CoreOf(reference.Mention);
        return
            actor is not { IsNamed: true } || reading.Names.Words.TextOf(first, end).Equals(actor.Name, StringComparison.OrdinalIgnoreCase)
            ? kind
            : actor.ReasonOfOtherName(kind);
    }

    private static string KindReason(NameSort? sort) =>
        sort switch
        {
            NameSort.Known => "a name that the gazetteer knows",
            NameSort.Person => "a name with a given name, a title or initials",
            NameSort.Headed => "a name with a word that tells its kind",
            NameSort.Head => "a short form of a name with a word that tells its kind",
            NameSort.Acronym => "an acronym",
            NameSort.Administration => "an administration or government called by its head or country",
            NameSort.Unknown => "a run of capitalised words; its use tells its kind",
            _ => "the model takes it for a name",
        };

    // The actor's kind where it is one of what the model sees there, which is coarser; else what the model sees.
    private static ActorKind KindOf(ArticleReading reading, Reference reference, ActorDraft? actor)
    {
        ActorKind own = NameDrafts.KindOf(reference.Mention.Class);
        if (reference is { IsPronoun: false, Plural: true, Class: not ReferenceClass.Name } && own == ActorKind.Person)
            own = ActorKind.Group;
        if (actor is null)
            return own;
        NameCandidate? name = reading.Hints.At(reference.Head);
        bool located = name is { Located: true };
        return actor.Kind switch
        {
            ActorKind.Government when located => ActorKind.Place,
            ActorKind.Government when own is ActorKind.Place or ActorKind.Organization => ActorKind.Government,
            // "Union", "Board": a word that tells the kind knows better than the sentence.
            ActorKind.Organization when own == ActorKind.Place && !located && name is { Sort: NameSort.Headed } => ActorKind.Organization,
            ActorKind.Place when own == ActorKind.Person && name is { Sort: NameSort.Known, Titled: false } => ActorKind.Place,
            ActorKind.Media when own == ActorKind.Organization => ActorKind.Media,
            ActorKind.Group when own is ActorKind.Person or ActorKind.Organization => ActorKind.Group,
            _ => own,
        };
    }
}
