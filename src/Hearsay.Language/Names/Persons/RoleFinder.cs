using System.Globalization;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Actors;
using Hearsay.Language.Names.Candidates;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Persons;

/// <summary>Joins persons to the phrases that say what they are: before the name, after a comma, after "is", in "who chairs …".</summary>
internal sealed class RoleFinder(ArticleWords words, CandidateIndex index)
{
    // "soon to be", "formerly": words between the comma and an apposition.
    private const int LongestLead = 4;

    private readonly string? _date = words.Analysis.Article.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Join(IEnumerable<PersonPhrase> phrases)
    {
        foreach (PersonPhrase phrase in phrases)
        {
            if (phrase.Noun.Plural)
                continue;
            NameCandidate? person = After(phrase) ?? Before(phrase);
            if (person?.Actor is not { IsPerson: true } actor)
                continue;
            phrase.Actor = actor;
            Describe(actor, phrase);
        }
    }

    /// <summary>"X, who chairs the Board": the verb tells the office.</summary>
    public void JoinClauses(IEnumerable<NameCandidate> candidates)
    {
        foreach (NameCandidate candidate in candidates)
        {
            if (candidate.Actor is not { IsPerson: true } actor || !words.Is(candidate.End, ",") || !words.Is(candidate.End + 1, "who"))
                continue;
            int verb = candidate.End + 2;
            if (verb + 1 >= words.Count || OfficeOf(words[verb]) is not { } office)
                continue;
            int first = FunctionWords.Is(words[verb + 1], FunctionWord.Determiner) ? verb + 2 : verb + 1;
            if (index.StartingAt(first) is { } named)
                actor.AddRole(office, named.Actor?.Name ?? named.Text, _date);
        }
    }

    private static string? OfficeOf(ReadOnlySpan<char> verb) =>
        verb switch
        {
            "chairs" or "chaired" => "chair",
            "leads" or "led" => "leader",
            "heads" or "headed" => "head",
            "runs" => "head",
            "directs" => "director",
            "owns" => "owner",
            "founded" => "founder",
            "edits" => "editor",
            "represents" => "representative",
            "commands" => "commander",
            _ => null,
        };

    // "spokesperson X", "the museum's director, X".
    private NameCandidate? After(PersonPhrase phrase)
    {
        NameCandidate? direct = index.StartingAt(phrase.Head + 1);
        if (direct is not null)
            return direct;
        if (
            !words.Is(phrase.End, ",")
            || !words.Together(phrase.End + 1, phrase.Head)
            || !phrase.Definite && phrase.Of is null && !IsIndefinite(phrase)
        )
            return null;
        return index.StartingAt(phrase.End + 1) is { } name && (!FollowsPreposition(phrase) || IsClosed(name.End, phrase.Head))
            ? name
            : null;
    }

    // "Through her mother, Dale is descended from kings": after a preposition only an apposition that ends with its comma is one.
    private bool FollowsPreposition(PersonPhrase phrase) =>
        words.Together(phrase.First - 1, phrase.Head) && FunctionWords.Is(words[phrase.First - 1], FunctionWord.Preposition);

    private bool IsClosed(int word, int other) =>
        !words.Together(word, other) || words[word] is "," or "." or ";" or ")" or "-" or "–" or "—";

    private bool IsIndefinite(PersonPhrase phrase) => words[phrase.First] is "a" or "an" or "A" or "An";

    // "X, a baker", "X, soon to be co-chair of …", "X is the mayor of …".
    private NameCandidate? Before(PersonPhrase phrase)
    {
        if (
            index.StartingAt(phrase.Head + 1) is not null
            || phrase.End < words.Count && words.Together(phrase.End, phrase.Head) && IsSpeech(phrase.End)
        )
            return null;
        int at = phrase.First - 1;
        for (int step = 0; step < LongestLead && words.Together(at, phrase.Head) && !words.Is(at, ","); step++, at--)
        {
            if (words[at] is "is" or "was" or "became" or "remains")
                return phrase.Noun.IsOffice && at + 1 == phrase.First ? index.EndingAt(at) : null;
            if (
                words[at]
                is not (
                    "soon"
                    or "to"
                    or "be"
                    or "formerly"
                    or "once"
                    or "now"
                    or "then"
                    or "also"
                    or "long"
                    or "himself"
                    or "herself"
                    or "currently"
                )
            )
                return null;
        }

        return words.Is(at, ",") && words.Together(at, phrase.Head) ? index.EndingAt(at) : null;
    }

    private bool IsSpeech(int word) => PublicActs.TryFind(words[word], out _) || words[word] is "has" or "had" or "would" or "will";

    private void Describe(ActorDraft actor, PersonPhrase phrase)
    {
        string title = words.TextOf(phrase.TitleFirst, phrase.TitleEnd).ToString();
        if (words.Opens(phrase.TitleFirst) && words.CaseOf(phrase.TitleFirst) == LetterCase.Capital)
            title = char.ToLowerInvariant(title[0]) + title[1..];
        actor.AddRole(title, phrase.Of, _date, phrase.Standing);
        if (phrase.Noun.Gender != Gender.Unknown)
            actor.Gender = phrase.Noun.Gender;
        if (phrase.Noun.IsOffice)
            actor.Country ??= phrase.Country;
    }
}
