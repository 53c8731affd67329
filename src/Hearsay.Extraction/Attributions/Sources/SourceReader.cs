using Hearsay.Core.Actors;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Sources;

/// <summary>Tells who is meant by the words that name a source, an addressee or a channel.</summary>
internal sealed class SourceReader(ArticleWords words)
{
    private readonly CompanyReference _companies = new(words);
    private readonly RoleReference _roles = new(words);

    /// <summary>Who is meant. The words after the first comma (an apposition) only help to find a name.</summary>
    public StatementSource Read(WordRange range)
    {
        if (range.IsEmpty)
            return new StatementSource(new ActorReference(null, null, null), Named: false, Anonymity.Unstated);
        // "a report that Lund had promised": the "that" is no part of who did.
        if (words[range.Start] == "that" && range.Length > 1 && words.MentionAt(range.Start + 1) is { Form: MentionForm.Name })
            range = range with { Start = range.Start + 1 };
        int baseEnd = BaseEnd(range);
        TextSpan span = words.Span(range.Start, baseEnd);
        if (IsJoint(range.Start, baseEnd))
            return new StatementSource(new ActorReference(null, span, span.TextIn(words.Text)), Named: true, Anonymity.Named);
        Mention? mention = NamedIn(range, baseEnd);
        if (mention is { Actor: { } actor })
        {
            bool named = IsNamed(actor);
            string? description = named ? null : DescriptionOf(mention, span);
            return new StatementSource(
                new ActorReference(actor, span, description),
                named,
                named ? Anonymity.Named : AnonymityOf(range, baseEnd)
            );
        }

        return new StatementSource(new ActorReference(null, span, span.TextIn(words.Text)), Named: false, AnonymityOf(range, baseEnd));
    }

    public ActorReference? Party(WordRange range)
    {
        if (range.IsEmpty || IsSpeaker(range.Start))
            return null;
        return Read(range).Party;
    }

    // "US officials" are not "us".
    private bool IsSpeaker(int word) =>
        words[word] is "i" or "me" or "we"
        || words[word] == "us" && !words.Span(word).TextIn(words.Text).Equals("US", StringComparison.Ordinal);

    private bool IsNamed(ActorId id)
    {
        foreach (Actor actor in words.Analysis.Actors)
        {
            if (actor.Id == id)
                return actor.IsNamed
                    && actor.Name.AsSpan().ContainsAnyInRange('A', 'Z')
                    && (actor.Kind != ActorKind.Group || char.IsUpper(actor.Name[0]));
        }

        return false;
    }

    private string DescriptionOf(Mention mention, TextSpan span)
    {
        if (mention.Form != MentionForm.Pronoun)
            return span.TextIn(words.Text);
        foreach (Actor actor in words.Analysis.Actors)
        {
            if (actor.Id == mention.Actor)
                return actor.Name;
        }

        return span.TextIn(words.Text);
    }

    // "Mayor Lindh and Osk Tammerlin said": two who speak as one are neither of them.
    private bool IsJoint(int start, int end)
    {
        for (int i = start + 1; i + 1 < end; i++)
        {
            if (words.Is(i, WordKinds.Preposition | WordKinds.Relative))
                return false;
            if (
                words[i] != "and"
                || words.MentionAt(i - 1) is not { Form: MentionForm.Name, Actor: { } first } one
                || one.Span.End > words.Span(i).Start
            )
                continue;
            return words.MentionAt(end - 1) is { Form: MentionForm.Name, Actor: { } second } other
                && second != first
                && other.Span.Start > words.Span(i).Start
                && IsNamed(first)
                && IsNamed(second);
        }

        return false;
    }

    private int BaseEnd(WordRange range)
    {
        for (int i = range.Start + 1; i < range.End; i++)
        {
            if (words[i] is "," or "(" or "—" or "–")
                return i;
        }

        return range.End;
    }

    /// <summary>The mention that is the head of the phrase, or the name that an apposition gives to it.</summary>
    private Mention? NamedIn(WordRange range, int baseEnd)
    {
        int head = HeadOf(range.Start, baseEnd);
        if (words[head] == "government" && OwnerOfGovernment(range.Start, head, baseEnd) is { } country)
            return country;
        Mention? atHead = words.MentionAt(head);
        bool nominal =
            PersonNouns.TryFind(words[head], out _) || atHead is null or { Form: MentionForm.Nominal } or { Kind: ActorKind.Group };
        for (int i = baseEnd + 1; nominal && i < range.End; i++)
        {
            // "the Liberal, Councillor Adam Birch": titles may stand before the name.
            bool opens = words[i - 1] == "," || i - baseEnd <= LongestTitle && AreTitles(baseEnd + 1, i);
            if (opens && words.MentionAt(i) is { Form: MentionForm.Name, Kind: ActorKind.Person } apposed)
                return apposed;
        }

        // "Their union, the Metal League, said": the apposition names it.
        for (int i = baseEnd + 1; atHead is null && i <= baseEnd + 2 && i < range.End && ActingNouns.Contains(words[head]); i++)
        {
            if (
                words[baseEnd] == ","
                && words.MentionAt(i)
                    is { Form: MentionForm.Name, Kind: ActorKind.Organization or ActorKind.Group or ActorKind.Media } apposed
            )
                return apposed;
        }

        bool isOpen = atHead is null || atHead.Form == MentionForm.Nominal && (atHead.Actor is not { } open || !IsNamed(open));
        if (isOpen && _companies.MeantBy(range.Start, baseEnd) is { } firm)
            return firm;
        if (isOpen && _roles.MeantBy(range.Start, head) is { } holder)
            return holder;
        if (atHead is null)
            return null;
        // "Iranian officials": a name inside the phrase that is not its head does not speak.
        return atHead.Form == MentionForm.Pronoun || atHead.Span.End >= words.Span(head).End ? atHead : null;
    }

    private const int LongestTitle = 4;

    private bool AreTitles(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!PersonNouns.TryFind(words[i], out _) || !words.Is(i, WordKinds.Capitalized))
                return false;
        }

        return true;
    }

    // "Tolland's government", "the government of Ostrel": the country acts.
    private Mention? OwnerOfGovernment(int start, int head, int end)
    {
        int owner =
            words.Is(head - 1, WordKinds.Possessive) && head - 2 >= start ? head - 2
            : words[head + 1] == "of" && head + 2 < end ? (words[head + 2] == "the" ? head + 3 : head + 2)
            : -1;
        return owner >= 0 && words.MentionAt(owner) is { Form: MentionForm.Name, Kind: ActorKind.Government or ActorKind.Place } country
            ? country
            : null;
    }

    /// <summary>The head of a noun phrase: its last word before the first preposition or relative clause.</summary>
    public int HeadOf(int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            bool inName = words.MentionAt(i) is { Form: MentionForm.Name } name && words.MentionAt(i - 1) == name;
            if (inName)
                continue;
            if (
                words.Is(i, WordKinds.Preposition)
                || words[i] is "who" or "which" or "that" or "familiar" or "close" or "briefed" or "involved" or "whose"
            )
                return i - 1;
        }

        return end - 1;
    }

    // "two of the officials": whom the number counts says what they are.
    private int CountedHead(int head, int end)
    {
        bool counts =
            words.Is(head, WordKinds.Number)
            || NumberWords.Cardinal(words[head]) is not null
            || words[head] is "one" or "some" or "several" or "many" or "most" or "both" or "another";
        return counts && words[head + 1] == "of" && head + 2 < end ? HeadOf(head + 2, end) : head;
    }

    private Anonymity AnonymityOf(WordRange range, int baseEnd)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (
                words[i] is "familiar" or "anonymity" or "insider" or "insiders"
                || words[i] == "close" && words[i + 1] == "to"
                || words[i] is "briefed"
            )
                return Anonymity.Insider;
            if (
                words[i] == "named" && words[i - 1] == "be"
                || words[i] == "identified" && words[i - 1] == "be"
                || words[i] == "seen" && words[i - 1] is "have" or "has"
            )
                return Anonymity.Insider;
            if (words[i] is "present" or "witnessed" or "bystander")
                return Anonymity.Witness;
        }

        string head = words[CountedHead(HeadOf(range.Start, baseEnd), baseEnd)];
        if (SourceNouns.IsDocument(head))
            return head is "reports" && baseEnd - range.Start <= 2 ? Anonymity.Media : Anonymity.Document;
        if (PersonNouns.TryFind(head, out PersonNoun noun) && noun.Anonymity is { } kind)
            return kind;
        if (SourceNouns.IsInsider(head))
            return Anonymity.Insider;
        return SourceNouns.IsPublic(head) ? Anonymity.Public : Anonymity.Unstated;
    }
}
