using Hearsay.Core.Actors;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Mentions;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;

namespace Hearsay.Language.NameKinds;

/// <summary>
/// Corrects the kind of an actor whom the name rules only guessed (nothing but capitals told it) to what the whole article tells of the name.
/// </summary>
internal static class KindRevision
{
    // A given name is good evidence of a person; to overrule it takes more than a guess.
    private const float LeadOverGivenName = 1.5f;

    // To drop a name that the rules take for somebody, it must be likelier by this that it names a thing.
    private const float LeadToDrop = 1f;

    public static void Apply(ArticleReading reading, NameVerdict[] verdicts)
    {
        Dictionary<ActorDraft, Ballot> ballots = [];
        foreach (NameCandidate candidate in reading.Names.Candidates)
        {
            if (candidate.Actor is not { } actor)
                continue;
            if (!ballots.TryGetValue(actor, out Ballot? ballot))
                ballots.Add(actor, ballot = new Ballot());
            ballot.IsSettled |= IsSure(candidate);
            ballot.HasGivenName |= candidate.Sort == NameSort.Person;
            if (reading.Groups.At(reading.HeadOf(candidate)) is >= 0 and var name)
                ballot.Add(verdicts[name]);
        }

        foreach ((ActorDraft actor, Ballot ballot) in ballots)
        {
            if (!ballot.IsSettled && ballot.Count > 0)
                Revise(actor, ballot);
        }

        foreach (NameCandidate candidate in reading.Names.Candidates)
        {
            if (candidate.Actor is { } actor && ballots[actor].IsDropped)
                candidate.Actor = null;
        }
    }

    // What is known, titled or called by a word for its kind is no guess.
    private static bool IsSure(NameCandidate candidate) =>
        candidate.Titled
        || candidate.Sort is NameSort.Known or NameSort.Headed or NameSort.Head or NameSort.Administration
        || candidate.Actor is { Country: not null } or { Kind: ActorKind.Media }
        || candidate.Text.Contains(NameJoints.And, StringComparison.Ordinal)
        || (candidate.Actor is { IsPerson: true, Roles.Count: > 0 } && !candidate.IsSingleWord);

    private static void Revise(ActorDraft actor, Ballot ballot)
    {
        (MentionClass kind, float lead) = ballot.Winner();
        if (kind == MentionClass.None)
        {
            ballot.IsDropped = lead > LeadToDrop && !ballot.HasGivenName;
            return;
        }

        if (ballot.HasGivenName && lead < LeadOverGivenName)
            return;
        bool same = kind switch
        {
            MentionClass.Person => actor.Kind == ActorKind.Person,
            MentionClass.Organization => actor.Kind is ActorKind.Organization or ActorKind.Media or ActorKind.Group,
            _ => actor.Kind is ActorKind.Place or ActorKind.Government,
        };
        if (same)
            return;
        actor.Kind = NameDrafts.KindOf(kind);
        actor.Gender = Gender.Unknown;
    }

    private sealed class Ballot
    {
        private readonly float[] _leads = new float[4];

        public int Count { get; private set; }

        public bool IsSettled { get; set; }

        public bool HasGivenName { get; set; }

        public bool IsDropped { get; set; }

        public void Add(NameVerdict verdict)
        {
            Count++;
            _leads[(int)verdict.Kind] += verdict.Lead;
        }

        public (MentionClass Kind, float Lead) Winner()
        {
            int best = 0;
            for (int c = 1; c < _leads.Length; c++)
                best = _leads[c] > _leads[best] ? c : best;
            float second = 0;
            for (int c = 0; c < _leads.Length; c++)
                second = c == best ? second : Math.Max(second, _leads[c]);
            return ((MentionClass)best, (_leads[best] - second) / Count);
        }
    }
}
