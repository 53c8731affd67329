using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Coreference;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.NameKinds;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.Mentions;

/// <summary>Whom the names of an article mean: the rules' actors, and new ones for names that only the learned reader sees.</summary>
internal sealed class NameDrafts(PhraseTree tree, NameHints hints, NameGroups groups, Func<string, bool> isSurname)
{
    private readonly Dictionary<string, ActorDraft> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ActorDraft?> _byLast = new(StringComparer.OrdinalIgnoreCase);

    private const int LongestName = 4;

    /// <summary>The actor of a name; null for what is no name.</summary>
    public ActorDraft? Of(Reference mention)
    {
        if (mention.Class != ReferenceClass.Name)
            return null;
        if (CandidateOf(mention.Mention) is { } candidate)
        {
            if (candidate.Actor is { } known)
            {
                bool isGuess =
                    candidate.Sort != NameSort.Known
                    && (known.Kind == ActorKind.Organization || (known.Kind == ActorKind.Place && candidate.Sort == NameSort.Unknown));
                if (!candidate.IsSingleWord || !isGuess || LongFormOf(mention) is not { } full)
                    return known;
                full.Aliases.Add(candidate.Text);
                return full;
            }

            // A family name that two persons of the article bear means neither.
            if (candidate.IsSingleWord && isSurname(candidate.Text))
                return null;
        }

        (int first, int end) = Core(mention.Mention);
        ReadOnlySpan<char> letters = NameHints.LettersOf(tree, first, end);
        if (hints.ActorCalled(letters) is { } elsewhere)
            return elsewhere;
        if (Called(letters) is { } draft)
            return draft;
        string name = letters.ToString();
        if (LongFormOf(mention) is { } whole)
            return _byName[name] = whole;
        string last = name[(name.LastIndexOf(' ') + 1)..];
        bool person = mention.Mention.Class == MentionClass.Person;
        if (person && end - first == 1 && _byLast.TryGetValue(last, out ActorDraft? bearer) && bearer is not null)
            return _byName[name] = bearer;
        draft = new ActorDraft(name, KindOf(mention.Mention.Class)) { Gender = mention.Gender, FirstWord = first };
        _byName.Add(name, draft);
        if (person && end - first > 1)
            _byLast[last] = _byLast.ContainsKey(last) ? null : draft;
        return draft;
    }

    private ActorDraft? Called(ReadOnlySpan<char> letters) =>
        _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out ActorDraft? draft) ? draft : null;

    // Trees hang a name below its title now and then: "Councillor D. Vell".
    private NameCandidate? CandidateOf(PhraseMention mention)
    {
        if (hints.At(mention.Head) is not { } candidate || IsInner(mention))
            return null;
        bool isBehindTitle = candidate.Titled && mention.Class == MentionClass.Person && mention.End >= candidate.End;
        return mention.Head >= candidate.First || isBehindTitle ? candidate : null;
    }

    // "Bluewater" of "Bluewater Lines", where both are bodies.
    private ActorDraft? LongFormOf(Reference mention)
    {
        if (
            mention.Mention.Class != MentionClass.Organization
            || groups.At(mention.Head) is not (>= 0 and var name)
            || groups[name].LongForm is not (>= 0 and var longer)
        )
            return null;
        ActorDraft? actor =
            hints.At(groups[longer].Heads[0])?.Actor ?? Called(NameHints.LettersOf(tree, groups[longer].First, groups[longer].End));
        return actor is { Kind: ActorKind.Organization or ActorKind.Media } ? actor : null;
    }

    /// <summary>The name itself: the run of capitals around the head, without titles and what is told of it.</summary>
    public (int First, int End) Core(PhraseMention mention)
    {
        if (CandidateOf(mention) is { } candidate)
            return (candidate.First, candidate.End);
        int first = mention.Head;
        int end = mention.Head + 1;
        int from = tree.Analysis.Sentences[tree.Analysis.SentenceAtOrAfter(tree.Analysis.Tokens[mention.Head].Span.Start)].FirstToken;
        int limit = Math.Max(from, IsInner(mention) ? mention.First : Math.Min(mention.First, mention.Head - LongestName));
        while (first > limit && !Titles.TryFind(tree.Analysis.TextOf(first - 1), out _))
        {
            // "Dockers' Union": a plural that owns is part of the name; "Osterby's Ministry" has two names.
            bool owned = first - 1 > limit && tree.Analysis.TextOf(first - 1) is "'" or "\u2019" && IsNamePart(first - 2);
            if (!owned && !IsNamePart(first - 1))
                break;
            first -= owned ? 2 : 1;
        }

        while (end < mention.End && IsNamePart(end))
            end++;
        // "Forty Avonians": a number has a capital where a sentence opens.
        bool counts = end - first == 2 && first < mention.Head && tree.Syntax[first].Upos is Upos.Num or Upos.Det;
        return counts && Countries.TryFindPeople(tree.Analysis.TextOf(mention.Head), out _) ? (mention.Head, end) : (first, end);
    }

    // A name within the one that the rules see: "San Ortega" of "San Ortega Bulletin", "Ortega" of "University of Ortega".
    private bool IsInner(PhraseMention mention)
    {
        if (hints.At(mention.Head) is not { } candidate || (mention.First <= candidate.First && mention.End >= candidate.End))
            return false;
        int governor = tree.Syntax[mention.Head].Head;
        bool isBehindPreposition =
            governor >= candidate.First && governor < mention.First && tree.ChildBy(mention.Head, DependencyRelation.Case) > governor;
        return (governor >= mention.End && governor < candidate.End) || isBehindPreposition;
    }

    public static ActorKind KindOf(MentionClass kind) =>
        kind switch
        {
            MentionClass.Organization => ActorKind.Organization,
            MentionClass.Place => ActorKind.Place,
            _ => ActorKind.Person,
        };

    private bool IsNamePart(int word) => char.IsUpper(tree.Analysis.TextOf(word)[0]);
}
