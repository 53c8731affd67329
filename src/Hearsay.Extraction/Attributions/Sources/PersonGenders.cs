using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Tells whether "he" or "she" can mean a person of the article: by the first name, or by the pronouns that were found to mean the person.</summary>
internal sealed class PersonGenders(Analysis analysis)
{
    private Dictionary<ActorId, int>? _balance;

    /// <summary>Whether nothing tells that the pronoun cannot mean the person.</summary>
    public bool CanBe(ActorId person, string pronoun)
    {
        Gender gender = Of(person);
        return gender == Gender.Unknown || gender == (pronoun == "she" ? Gender.Female : Gender.Male);
    }

    private Gender Of(ActorId person)
    {
        foreach (Actor actor in analysis.Actors)
        {
            if (actor.Id == person && NamedGender(actor) is not Gender.Unknown and var named)
                return named;
        }

        _balance ??= Balance();
        int balance = _balance.GetValueOrDefault(person);
        return balance switch
        {
            > 0 => Gender.Male,
            < 0 => Gender.Female,
            _ => Gender.Unknown,
        };
    }

    private static Gender NamedGender(Actor actor)
    {
        int end = actor.Name.IndexOf(' ', StringComparison.Ordinal);
        return FirstNames.TryFind(end < 0 ? actor.Name : actor.Name.AsSpan(0, end), out Gender gender) ? gender : Gender.Unknown;
    }

    // How many more mentions say "he" than "she".
    private Dictionary<ActorId, int> Balance()
    {
        Dictionary<ActorId, int> balance = [];
        foreach (Mention mention in analysis.Mentions)
        {
            if (mention is not { Form: MentionForm.Pronoun, Actor: { } actor })
                continue;
            int sign = mention.Span.TextIn(analysis.Text).ToLowerInvariant() switch
            {
                "he" or "him" or "his" => 1,
                "she" or "her" or "hers" => -1,
                _ => 0,
            };
            balance[actor] = balance.GetValueOrDefault(actor) + sign;
        }

        return balance;
    }
}
