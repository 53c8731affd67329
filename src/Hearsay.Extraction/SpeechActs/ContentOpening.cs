using System.Collections.Frozen;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Sources;
using Hearsay.Extraction.Events.Lexicons;
using Hearsay.Extraction.Events.Parties;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.SpeechActs;

/// <summary>Begins a content where what is said begins: whom it was said to is the addressee, and when or how it was said is no part of it.</summary>
/// <remarks>"warned her counterpart in a call | that …", "agreed late on Friday | to stop firing", "told reporters as he left | that …".</remarks>
internal sealed class ContentOpening(ArticleWords words, DependencyTree tree, bool[] dateWords)
{
    // Farther from its verb no writer puts the "that".
    private const int FarthestMark = 18;

    // Verbs whose object hears what is said.
    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet([
        "tell",
        "warn",
        "inform",
        "remind",
        "assure",
        "reassure",
        "advise",
        "caution",
        "notify",
        "promise",
        "persuade",
        "convince",
    ]);

    // Verbs whose object is whom the act is done to, "to …" or "of …" behind it.
    private static readonly FrozenSet<string> Moving = FrozenSet.ToFrozenSet([
        "accuse",
        "urge",
        "ask",
        "order",
        "implore",
        "beg",
        "press",
        "exhort",
        "instruct",
        "direct",
    ]);

    private static readonly FrozenSet<string> Messages = FrozenSet.ToFrozenSet([
        "letter",
        "message",
        "memo",
        "note",
        "e-mail",
        "email",
        "telegram",
        "statement",
    ]);

    private readonly SourceReader _sources = new(words);

    public Statement Cut(Statement statement)
    {
        if (
            tree.Count == 0
            || statement.Cue is not { } cue
            || statement.Act == SpeechAct.RefusalToComment
            || statement.Quoted == QuotationKind.Block
            || statement.Content[0].Start < cue.End
            || VerbOf(cue) is not (>= 0 and var verb)
        )
            return statement;
        int first = words.Analysis.TokenAtOrAfter(statement.Content[0].Start);
        if (statement.Quoted == QuotationKind.Direct)
            return Read(statement, first);
        if (words.QuotationAt(first) != words.QuotationAt(verb))
            return statement;
        int mark = MarkOf(verb, first, statement.Content[0].End);
        statement = Addressed(statement, verb, first, mark);
        // "told us to …" demands; "told us that …" tells.
        bool tells =
            statement.Act == SpeechAct.Demand
            && tree.Lemma(verb) == "tell"
            && words[mark] is not ("to" or "not")
            && words[first] is not ("to" or "not");
        statement = tells ? statement with { Act = SpeechAct.Assertion } : statement;
        return mark > first ? From(statement, mark) : statement;
    }

    private int VerbOf(TextSpan cue)
    {
        for (int i = words.Analysis.TokenAtOrAfter(cue.Start); i < words.Count && words.Span(i).End <= cue.End; i++)
        {
            if (tree[i].Upos == Upos.Verb)
                return i;
        }

        return -1;
    }

    // The "that" which opens what is told; the "to" behind a date: else the content begins where it stands.
    private int MarkOf(int verb, int first, int contentEnd)
    {
        int at = first;
        while (at < words.Count && at - first < FarthestMark && (dateWords[at] || at == first && words[at] == "on" && dateWords[at + 1]))
            at++;
        if (at > first && words[at] is "to" or "that" && words.Span(at).Start < contentEnd)
            return at;
        if (!Telling.Contains(tree.Lemma(verb)) || !StartsPhrase(first) || words[first - 1] == "that")
            return first;
        int clause = tree.Child(verb, DependencyRelation.Ccomp);
        for (int i = first + 1; i < words.Count && i - first < FarthestMark && words.Span(i).Start < contentEnd; i++)
        {
            // "told him the keepers knew that …": a clause without its own "that" has begun.
            if (i == clause)
                return first;
            if (words[i] is ";" or ":" || words.QuotationAt(i) >= 0 || words[i] == "that" && words.Is(i - 1, WordKinds.Conjunction))
                return first;
            if (words[i] == "that" && tree.Relation(i) is DependencyRelation.Mark && !words.Is(i - 1, WordKinds.Preposition))
                return i;
        }

        return first;
    }

    private bool StartsPhrase(int word) =>
        tree[word].Upos is not (Upos.Sconj or Upos.Punct) && words[word] is not ("to" or "of" or "about");

    private Statement Addressed(Statement statement, int verb, int first, int mark)
    {
        if (statement.Addressee is not null)
            return statement;
        string lemma = tree.Lemma(verb);
        // "the poll asked | about all four": of what, not whom.
        if (words[first] == "about")
            return statement;
        if ((Telling.Contains(lemma) || Moving.Contains(lemma)) && ObjectAt(verb, first, mark) is >= 0 and int target)
            return statement with { Addressee = Party(target, verb, mark) };
        // Where the tree goes wrong, a name that opens the content before "of" or "to" is plain enough.
        if (Moving.Contains(lemma) && NameAt(first) is { IsEmpty: false } name)
            return statement with { Addressee = _sources.Party(name) };
        return Read(statement, first);
    }

    private WordRange NameAt(int first)
    {
        if (words.MentionAt(first) is not { Form: MentionForm.Name } name)
            return default;
        int end = first;
        while (end < words.Count && words.MentionAt(end) == name)
            end++;
        return words[end] is "of" or "to" ? new WordRange(first, end) : default;
    }

    private Statement Read(Statement statement, int first) =>
        statement.Addressee is null && ReaderOf(statement.Cue!.Value, first) is >= 0 and int reader
            ? statement with
            {
                Addressee = Party(reader, tree.Head(reader), reader),
            }
            : statement;

    // The object that the content begins with, or that stood between verb and content.
    private int ObjectAt(int verb, int first, int mark)
    {
        int target = tree.Child(verb, DependencyRelation.Iobj);
        target = target >= 0 ? target : tree.Child(verb, DependencyRelation.Obj);
        if (target < verb || tree[target].Upos == Upos.Num || words[target] is "me" or "us" or "it" or "that" or "this")
            return -1;
        if (mark > first || target < first && Telling.Contains(tree.Lemma(verb)))
            return target < mark ? target : -1;
        WordRange phrase = PartyPhrase.Of(tree, target, verb, dateWords);
        bool can =
            PartyKind.IsParty(PartyKind.Of(words, tree, target))
            || PartyKind.Of(words, tree, target) == PartyKind.Pronoun
            || ActingNouns.Contains(tree.Lemma(target));
        return phrase.Start == first && can ? target : -1;
    }

    // "conceded in a letter to shareholders that …": whoever it was written to.
    private int ReaderOf(TextSpan cue, int first)
    {
        int start = words.Analysis.TokenAtOrAfter(cue.Start);
        for (int i = start; i < first; i++)
        {
            if (!Messages.Contains(tree.Lemma(i)))
                continue;
            for (int child = tree.FirstChild(i); child >= 0; child = tree.NextSibling(child))
            {
                if (
                    tree.Relation(child) == DependencyRelation.Nmod
                    && tree.Case(child) is var preposition
                    && preposition == i + 1
                    && words[preposition] == "to"
                )
                    return child;
            }
        }

        return -1;
    }

    private ActorReference? Party(int head, int verb, int mark)
    {
        WordRange phrase = PartyPhrase.OfParty(words, tree, head, verb, dateWords);
        mark = words[mark - 1] == "that" ? mark - 1 : mark;
        // "told the head of purchasing, Owen Strand, that …": the apposition says who it is.
        bool apposed =
            mark > phrase.End + 1
            && words[mark - 1] == ","
            && (words[phrase.End] == "," || words.MentionAt(mark - 2) is { Form: MentionForm.Name, Kind: ActorKind.Person });
        return _sources.Party(apposed ? phrase with { End = mark - 1 } : phrase);
    }

    private Statement From(Statement statement, int mark)
    {
        TextSpan old = statement.Content[0];
        int first = words[mark] == "that" ? mark + 1 : mark;
        if (first >= words.Count || words.Span(first).Start >= old.End)
            return statement;
        TextSpan content = TextSpan.FromBounds(words.Span(first).Start, old.End);
        return statement with { Content = statement.Content.SetItem(0, content) };
    }
}
