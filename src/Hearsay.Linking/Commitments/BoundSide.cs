using Hearsay.Core.Actors;
using Hearsay.Core.Text;
using Hearsay.Linking.Actors;
using Hearsay.Linking.Claims;

namespace Hearsay.Linking.Commitments;

/// <summary>Tells whether a doer is of the side that a commitment binds, by name, office or body.</summary>
internal sealed class BoundSide(Batch batch, ActorDirectory actors)
{
    // A name shorter than that begins too many words.
    private const int ShortestDemonym = 4;

    // "Tresk marines" are of Tresk, "the health ministry" is the health minister's, "the company" may be any firm's.
    public bool Holds(ActorReference doer, IReadOnlySet<ActorId> side, ClaimUnit commitment)
    {
        if (doer.Actor is { } id && side.Contains(id))
            return true;
        string name = LetterFolding.Fold(doer.Actor is { } known ? actors.Get(known).Name : doer.Description ?? "");
        if (name.Length == 0)
            return false;
        if (commitment.Statement?.Source.Party is { Actor: null, Description: { } words } && LetterFolding.Fold(words) == name)
            return true;
        foreach (Actor own in side.Select(actors.Get))
        {
            string folded = LetterFolding.Fold(own.Name);
            bool isTheirs =
                own.Kind is ActorKind.Government or ActorKind.Place or ActorKind.Organization
                && folded.Length >= ShortestDemonym
                && (" " + name).Contains(" " + folded, StringComparison.Ordinal);
            bool isOfOffice = own.Roles.Any(role =>
                IsBodyOf(LetterFolding.Fold(role.Title), name)
                || (role.Of is { Length: >= ShortestDemonym } of && name.EndsWith(LetterFolding.Fold(of), StringComparison.Ordinal))
            );
            bool isFirm =
                doer.Actor is null
                && IsNameless(name)
                && (own.Kind == ActorKind.Organization || own.Roles.Any(role => IsHeadOfFirm(LetterFolding.Fold(role.Title))));
            if (isTheirs || isOfOffice || isFirm)
                return true;
        }

        return false;
    }

    private static bool IsBodyOf(string title, string name)
    {
        int minister = title.IndexOf("minister", StringComparison.Ordinal);
        string field = minister <= 0 ? "" : title[..minister].Trim();
        return field.Length > 0
            && name.Contains(field, StringComparison.Ordinal)
            && (name.Contains("ministry", StringComparison.Ordinal) || name.Contains("department", StringComparison.Ordinal));
    }

    private static bool IsHeadOfFirm(string title) =>
        title.Contains("chief executive", StringComparison.Ordinal)
        || title.Contains("director", StringComparison.Ordinal)
        || title.Contains("chairman", StringComparison.Ordinal)
        || title.Contains("president", StringComparison.Ordinal)
        || title.Contains("owner", StringComparison.Ordinal);

    private static bool IsNameless(string name) =>
        name
            is "the company"
                or "the firm"
                or "the group"
                or "the club"
                or "the union"
                or "the bank"
                or "the board"
                or "the operator"
                or "the owner"
                or "the railway"
                or "the museum"
                or "the agency"
                or "the council"
                or "the party";

    // "The Quillport council mended the pier": a doer without a row of its own is known by a word of the speaker's name or office.
    public bool IsNamedLike(ClaimUnit unit, ClaimUnit commitment, IReadOnlySet<ActorId> side)
    {
        string text = batch.Article(unit.Article).Text;
        List<string> subject =
        [
            .. unit
                .Tokens.TakeWhile(t => t.Span.Start < unit.Event!.Trigger.Start)
                .Where(t => !t.IsStop)
                .SelectMany(t => LetterFolding.Fold(text[t.Span.Start..t.Span.End]).Split(' '))
                .Where(w => w.Length >= ShortestDemonym),
        ];
        string own = LetterFolding.Fold(commitment.Statement?.Source.Party.Description ?? "");
        IEnumerable<string> names = side.Select(actors.Get)
            .SelectMany(a => a.Aliases.Append(a.Name).Concat(a.Roles.Select(r => r.Of ?? "")))
            .Select(LetterFolding.Fold)
            .Append(own);
        return subject.Count == 0
            || IsNameless(LetterFolding.Fold(text[unit.Content[0].Start..unit.Event!.Trigger.Start]).Trim())
            || names.Any(name => subject.Exists(w => name.Contains(w, StringComparison.Ordinal)));
    }
}
