using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Persons;

/// <summary>Makes mentions of noun phrases: persons and sources by their nouns, institutions by "the" and the last word of their names.</summary>
internal sealed class NominalResolver(ArticleWords words, CandidateIndex index, ActorResolver resolver)
{
    // With more bearers of one office than this, "the director" is doubtful anyway.
    private const int MostHolders = 8;

    public void Resolve(List<PersonPhrase> phrases, List<WordMention> mentions)
    {
        Dictionary<string, List<OfficeHolder>> holders = Holders();
        foreach (PersonPhrase phrase in phrases)
        {
            phrase.Actor ??= phrase is { Definite: true, Noun.Plural: false } ? Holder(phrase, holders) : null;
            ActorKind kind = phrase.Noun.Plural ? ActorKind.Group : ActorKind.Person;
            mentions.Add(
                new WordMention(phrase.First, phrase.Head + 1, kind, MentionForm.Nominal, phrase.Actor) { IsDoubtful = phrase.IsDoubtful }
            );
        }

        ResolveInstitutions(mentions);
    }

    // "The director": the one person of the article who has been called one before. Whoever was or will be one is not meant by it, and the
    // one in office not by "the former director".
    private ActorDraft? Holder(PersonPhrase phrase, Dictionary<string, List<OfficeHolder>> holders)
    {
        if (!holders.TryGetValue(words[phrase.Head].ToString(), out List<OfficeHolder>? known))
            return null;
        ActorDraft? holder = null;
        foreach (OfficeHolder other in known)
        {
            if (other.Person == holder || other.Person.FirstWord > phrase.Head)
                continue;
            if (phrase.Of is not null && other.Of is not null && other.Of != phrase.Of)
                continue;
            if (!RoleStandings.Agree(phrase.Standing, other.Standing))
            {
                phrase.IsDoubtful = holder is null;
                continue;
            }

            if (holder is not null)
            {
                phrase.IsDoubtful = true;
                return null;
            }

            holder = other.Person;
            phrase.IsDoubtful = false;
        }

        return holder;
    }

    private Dictionary<string, List<OfficeHolder>> Holders()
    {
        Dictionary<string, List<OfficeHolder>> holders = new(StringComparer.OrdinalIgnoreCase);
        foreach (ActorDraft person in resolver.Persons.All)
        {
            foreach (Role role in person.Roles)
            {
                string head = role.Title[(role.Title.LastIndexOf(' ') + 1)..];
                if (!holders.TryGetValue(head, out List<OfficeHolder>? known))
                    holders.Add(head, known = []);
                if (known.Count < MostHolders)
                    known.Add(new OfficeHolder(person, role.Of, role.Standing));
            }
        }

        return holders;
    }

    private readonly record struct OfficeHolder(ActorDraft Person, string? Of, RoleStanding Standing);

    private void ResolveInstitutions(List<WordMention> mentions)
    {
        ActorDraft? government = OnlyGovernment(" government");
        ActorDraft? administration = OnlyGovernment(" administration");
        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (
                    words.CaseOf(i) != LetterCase.Small
                    || !words.IsAnyCase(i - 1, "the") && !(i - 2 >= sentence.FirstToken && words.IsAnyCase(i - 2, "the"))
                    || ContinuesAsNoun(i, sentence)
                )
                    continue;
                bool state = words[i] is "administration" or "government";
                if (!state && !NameHeads.IsOrganizationNoun(words[i]))
                    continue;
                int first = words.IsAnyCase(i - 1, "the") ? i : i - 1;
                if (first < i && (words.CaseOf(first) != LetterCase.Small || FunctionWords.Contains(words[first])))
                    continue;
                ActorDraft? actor = state
                    ? (
                        first < i ? null
                        : words[i] is "government" ? government
                        : administration
                    )
                    : resolver.Organizations.OnlyEnding(words.TextOf(first, i + 1).ToString());
                if (actor is null && !state && (first < i || !NameHeads.IsInstitutionNoun(words[i])))
                    continue;
                mentions.Add(
                    new WordMention(
                        first - 1,
                        i + 1,
                        actor?.Kind ?? (state ? ActorKind.Government : ActorKind.Organization),
                        MentionForm.Nominal,
                        actor
                    )
                );
            }
        }
    }

    // "The government" is clear only where the article calls no more than one so.
    private ActorDraft? OnlyGovernment(string noun)
    {
        ActorDraft? only = null;
        foreach (ActorDraft place in resolver.Places.All.Concat(resolver.Organizations.All))
        {
            if (place.Kind != ActorKind.Government || !place.Aliases.Any(alias => IsCalled(alias, noun)))
                continue;
            if (only is not null)
                return null;
            only = place;
        }

        return only;
    }

    private static bool IsCalled(string alias, string noun) =>
        alias.EndsWith(noun, StringComparison.Ordinal)
        || (noun == " government" && alias.StartsWith("Government of ", StringComparison.Ordinal));

    private bool ContinuesAsNoun(int word, Sentence sentence)
    {
        int next = word + 1;
        if (next >= sentence.EndToken)
            return false;
        return (words.IsHyphen(next) && words.Touches(next))
            || (
                words.CaseOf(next) == LetterCase.Small
                && (PersonNouns.TryFind(words[next], out _) || NameHeads.IsOrganizationNoun(words[next]))
            )
            || index.StartingAt(next) is not null;
    }
}
