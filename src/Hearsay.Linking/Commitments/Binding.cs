using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Commitments;

/// <summary>Tells words that bind their speaker from forecasts and cautions.</summary>
internal sealed class Binding(Batch batch, ActorDirectory actors, ContentReader contents)
{
    private readonly Vocabulary _vocabulary = batch.Vocabulary;

    private readonly ILookup<string, ActorId> _byName = actors
        .Actors.SelectMany(a => a.Aliases.Append(a.Name).Select(n => (Key: NameKey.Of(n), a.Id)).Distinct())
        .ToLookup(p => p.Key, p => p.Id, StringComparer.Ordinal);

    /// <summary>Whether the unit commits its speaker, or the speaker's side.</summary>
    public bool Binds(ClaimUnit unit) =>
        unit is { IsCommissive: true, Statement: { } statement }
        && statement.Quoted != QuotationKind.Block
        && !IsNobody(statement.Source.Party)
        && !TellsWhatIs(unit)
        && !SaysNothing(unit)
        && (statement.Act != SpeechAct.Warning || IsOwnDeed(unit, statement));

    // "Promised otherwise" does not say what; "agreed on how it came here" answers a question.
    private bool SaysNothing(ClaimUnit unit)
    {
        string first = unit.Tokens.Length > 0 && !unit.Tokens[0].IsActor ? _vocabulary.TextOf(unit.Tokens[0].Key) : "";
        return first is "how" or "why" or "whether" or "who" or "when" or "where" or "otherwise"
            || unit.Tokens.All(t => t.IsStop && !t.IsActor);
    }

    /// <summary>The speaker and the party that the speaker stands for.</summary>
    public IReadOnlySet<ActorId> SideOf(ClaimUnit unit)
    {
        HashSet<ActorId> side = [];
        if (unit.Speaker is not { } speaker)
            return side;
        side.Add(speaker);
        Actor person = actors.Get(speaker);
        foreach (Role role in person.Roles)
        {
            side.UnionWith(Bodies(role));
        }

        if (person.Country is { } country)
            side.UnionWith(ActorsIn(unit).Where(a => a.Kind == ActorKind.Government && a.Country == country).Select(a => a.Id));
        return side;
    }

    // Words that stand for no one in particular bind no one.
    private static bool IsNobody(ActorReference party) =>
        party.Actor is null
        && (
            party.Description is not { } words
            || words.ToLowerInvariant() is "it" or "this" or "that" or "these" or "those" or "which" or "who" or "what"
            || words.StartsWith("which ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("what ", StringComparison.OrdinalIgnoreCase)
        );

    // "Assured them that the bridge was safe" vouches for a fact and promises nothing.
    private bool TellsWhatIs(ClaimUnit unit)
    {
        bool tells = false;
        for (int i = 0; i < unit.Tokens.Length; i++)
        {
            string word = unit.Tokens[i].IsActor ? "" : _vocabulary.TextOf(unit.Tokens[i].Key);
            if (IsFuture(word) || (word is "to" && i < 3))
                return false;
            tells |= word is "is" or "are" or "was" or "were" or "has" or "had" or "should" or "did";
        }

        return tells;
    }

    private static bool IsFuture(string word) =>
        word is "will" or "would" or "shall" or "won't" or "wouldn't" or "going"
        || word.EndsWith("'ll", StringComparison.Ordinal)
        || word.EndsWith("'d", StringComparison.Ordinal);

    // "Rain could fall" is a caution; "we will close the gates", "it would be treated as war" announce what the speaker's side does.
    private bool IsOwnDeed(ClaimUnit unit, Statement statement)
    {
        if (statement.Certainty == Certainty.Possible)
            return false;
        int will = Array.FindIndex(
            [.. unit.Tokens],
            t => !t.IsActor && _vocabulary.TextOf(t.Key) is "will" or "would" or "shall" or "we'll" or "i'll" or "we'd"
        );
        if (will < 0 || (will + 1 < unit.Tokens.Length && HasHedge(unit)))
            return false;
        IReadOnlySet<ActorId> side = SideOf(unit);
        HashSet<int> ownBody = [.. OfficeWords(unit)];
        for (int i = 0; i < will; i++)
        {
            ContentToken token = unit.Tokens[i];
            if (
                token.IsActor
                    ? contents.ActorOf(token.Concept) is { } actor && side.Contains(actor.Id)
                    : _vocabulary.TextOf(token.Key) is "we" or "i"
            )
                return true;
        }

        bool speaksForItself = _vocabulary.TextOf(unit.Tokens[will].Key) is "we'll" or "i'll" or "we'd";
        return speaksForItself || IsUnnamedSpeakersOwn(unit, will) || IsReaction(unit, will) || IsOfficialsUltimatum(unit, will);
    }

    // "The watchdog warned that it would fine the firm": the pronoun at the head is whoever warns, unless it stands for weather or a state of things.
    private bool IsUnnamedSpeakersOwn(ClaimUnit unit, int will)
    {
        if (unit.Speaker is not null || will != 1 || will + 1 >= unit.Tokens.Length)
            return false;
        bool isPronoun =
            batch.Article(unit.Article).Text.AsSpan(unit.Tokens[0].Span.Start, unit.Tokens[0].Span.Length)
            is "it"
                or "they"
                or "he"
                or "she"
                or "It"
                or "They"
                or "He"
                or "She";
        string deed = unit.Tokens[will + 1].IsActor ? "" : _vocabulary.TextOf(unit.Tokens[will + 1].Key);
        return isPronoun
            && deed
                is not (
                    "be"
                    or "have"
                    or "take"
                    or "cost"
                    or "rain"
                    or "snow"
                    or "need"
                    or "mean"
                    or "seem"
                    or "get"
                    or "become"
                    or "come"
                    or "require"
                );
    }

    // "The firm would lose its licence if …": what an office can do to whoever is warned.
    private bool IsPenalty(ClaimUnit unit, int will)
    {
        for (int i = will + 1; i < Math.Min(unit.Tokens.Length, will + 5); i++)
        {
            string word = unit.Tokens[i].IsActor ? "" : _vocabulary.TextOf(unit.Tokens[i].Key);
            if (
                word
                is "licence"
                    or "license"
                    or "fined"
                    or "prosecuted"
                    or "prosecution"
                    or "punished"
                    or "expelled"
                    or "dismissed"
                    or "banned"
                    or "arrested"
                    or "jailed"
                    or "sued"
                    or "sanctions"
                    or "closed"
                    or "charged"
                    or "contempt"
                    or "towed"
                    or "removed"
                    or "evicted"
                    or "suspended"
            )
                return true;
        }

        return false;
    }

    // "Norland would close its ports if …", from a minister: the condition makes it an ultimatum, the office makes it the speaker's to give.
    private bool IsOfficialsUltimatum(ClaimUnit unit, int will)
    {
        // "Anyone who named him would be held in contempt": whoever does it, and what for.
        bool isOfDoers = unit
            .Tokens.Take(will)
            .Any(t => !t.IsActor && _vocabulary.TextOf(t.Key) is "who" or "whoever" or "anyone" or "left");
        bool isConditional = isOfDoers || unit.Tokens.Any(t => !t.IsActor && _vocabulary.TextOf(t.Key) is "if" or "unless");
        bool isOfAState = unit
            .Tokens.Take(will)
            .Any(t => t.IsActor && contents.ActorOf(t.Concept)?.Kind is ActorKind.Government or ActorKind.Organization);
        return isConditional
            && ((isOfAState && !isOfDoers) || IsPenalty(unit, will))
            && unit.Speaker is { } speaker
            && (
                actors.Get(speaker).Roles.Any(r => IsOffice(r.Title))
                || (isOfDoers && actors.Get(speaker).Kind is ActorKind.Government or ActorKind.Organization)
            );
    }

    private static bool IsOffice(string title)
    {
        string folded = LetterFolding.Fold(title);
        return Array.Exists(Offices, office => folded.Contains(office, StringComparison.Ordinal));
    }

    private static readonly string[] Offices =
    [
        "minister",
        "president",
        "premier",
        "chancellor",
        "secretary",
        "spokes",
        "ambassador",
        "envoy",
        "governor",
        "leader",
        "commander",
        "general",
        "chief",
        "judge",
        "prosecutor",
        "chair",
        "mayor",
    ];

    // "The union would strike", from the union's secretary: the body is named by the word of the office.
    private IEnumerable<int> OfficeWords(ClaimUnit unit)
    {
        if (unit.Speaker is not { } speaker)
            yield break;
        foreach (Role role in actors.Get(speaker).Roles)
        {
            List<Word> words = [];
            string of = role.Of ?? "";
            WordScanner.Scan(of, Core.Text.TextSpan.FromBounds(0, of.Length), _vocabulary, words);
            foreach (Word word in words.Where(w => !_vocabulary.IsStop(w.Key)))
                yield return _vocabulary.ConceptOf(word.Key);
        }
    }

    private bool HasHedge(ClaimUnit unit) => unit.Tokens.Any(t => !t.IsActor && _vocabulary.TextOf(t.Key) is "could" or "may" or "might");

    // "Would be treated as", "will be met with": whoever warns so says what answer awaits.
    private bool IsReaction(ClaimUnit unit, int will)
    {
        for (int i = will + 1; i < Math.Min(unit.Tokens.Length, will + 5); i++)
        {
            if (
                !unit.Tokens[i].IsActor
                && _vocabulary.TextOf(unit.Tokens[i].Key)
                    is "treated"
                        or "regarded"
                        or "considered"
                        or "viewed"
                        or "met"
                        or "answered"
                        or "punished"
            )
                return true;
        }

        return false;
    }

    private IEnumerable<Actor> ActorsIn(ClaimUnit unit) =>
        unit.Tokens.Where(t => t.IsActor).Select(t => contents.ActorOf(t.Concept)).OfType<Actor>();

    // The body that the role is of; of a minister the ministry ("health minister": "health ministry", "ministry of health").
    private IEnumerable<ActorId> Bodies(Role role)
    {
        IEnumerable<string> names = role.Of is null ? [] : [NameKey.Of(role.Of)];
        string title = NameKey.Of(role.Title);
        int minister = title.IndexOf("minister", StringComparison.Ordinal);
        if (minister >= 0)
        {
            string field = title[..minister].Trim();
            string after = title[(minister + "minister".Length)..].Trim();
            names = names.Append(field + " ministry").Append("ministry of " + field).Append("ministry " + after);
        }

        return names.Where(n => n.Length > 0).SelectMany(n => _byName[n]);
    }
}
