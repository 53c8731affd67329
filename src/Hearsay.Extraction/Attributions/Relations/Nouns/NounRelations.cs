using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Attributions.Cues;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Relations.Nouns;

/// <summary>Attributions that a noun makes: "the assurance that …", "Tehran's accusation that …", "a warning from X to Y that …".</summary>
internal sealed class NounRelations(ArticleWords words, PhraseReader phrases, ContentReader contents, bool[] dateWords)
{
    private readonly NounGivers _givers = new(words, phrases, dateWords);
    private const int MaxComplements = 4;
    private const int MaxClauseHead = 12;
    private const int MaxClause = 120;
    private static readonly Dictionary<int, CueCandidate> NoBorders = [];

    /// <summary>The attributions that nouns of the sentence make, in the order of the nouns.</summary>
    /// <param name="covered">Words that an attribution after its content covers: a clause that begins in them ends with them.</param>
    public IEnumerable<Relation> Find(Sentence sentence, List<WordRange> covered)
    {
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (
                ReportingLexicon.Noun(words[i]) is { } noun
                && IsNoun(i, sentence)
                && Read(sentence, i, noun, LimitAt(i, sentence.EndToken, covered)) is { } relation
            )
                yield return relation;
        }
    }

    // The verb of the same letters ("they claim that") has its subject right before it; the noun a determiner, an adjective, a giver.
    private bool IsNoun(int at, Sentence sentence)
    {
        if (at == sentence.FirstToken)
            return words[at].EndsWith('s') && words[at + 1] is "that" or "from" or "by" or "of";
        if (words.Is(at - 1, WordKinds.Determiner) && !words.Is(at - 1, WordKinds.SubjectPronoun) || phrases.IsPossessive(at - 1))
            return true;
        if (
            words.Is(at - 1, WordKinds.SubjectPronoun | WordKinds.Auxiliary | WordKinds.Modal)
            || words[at - 1] == "to"
            || ReportingLexicon.Verb(words[at]) is not null && words.MentionAt(at - 1) is not null
        )
            return false;
        // "a specific warning", "written assurances", "grave warnings".
        for (int i = at - 1; i >= sentence.FirstToken && at - i <= 4; i--)
        {
            if (words.Is(i, WordKinds.Determiner | WordKinds.Preposition) || phrases.IsPossessive(i))
                return true;
            if (words[i] is "\"" or "“" or "written" or "public" or "repeated" or "new")
                return true;
            if (!phrases.IsNounLike(i) && !words[i].EndsWith("ed", StringComparison.Ordinal))
                return false;
        }

        return ReportingLexicon.Verb(words[at]) is null;
    }

    private static int LimitAt(int at, int limit, List<WordRange> covered)
    {
        foreach (WordRange range in covered)
        {
            if (range.Contains(at))
                limit = Math.Min(limit, range.End);
        }

        return limit;
    }

    private Relation? Read(Sentence sentence, int at, ReportingNoun noun, int limit)
    {
        (WordRange source, WordRange addressee) = _givers.Find(sentence, at);
        int end = at + 1;
        if (words.QuotationAt(at) >= 0 && words.QuotationAt(end) == words.QuotationAt(at) && words.Is(end, WordKinds.Punctuation))
            end++;
        WordRange channel = default;
        for (int n = 0; n < MaxComplements; n++)
        {
            int next = ReadComplement(end, limit, ref source, ref addressee, ref channel);
            if (next < 0)
                break;
            end = next;
        }

        int phraseStart = _givers.PhraseStart(sentence, at);
        int body = words[end]
            is "emphasizing"
                or "emphasising"
                or "saying"
                or "stating"
                or "stressing"
                or "warning"
                or "insisting"
                or "adding"
            ? end + 1
            : end;
        List<TextSpan> content = Content(
            noun,
            body,
            Math.Min(limit, EndInTree(at, body, limit)),
            bare: body > end || source != default,
            isSubject: !contents.HoldsVerb(sentence.FirstToken, at)
        );
        bool deed = content.Count == 0 && noun.Deed && !source.IsEmpty && !addressee.IsEmpty && end > at + 1;
        if (deed)
            content = [words.Span(phraseStart, end)];
        if (content.Count == 0)
            return null;
        return new Relation
        {
            Source = source,
            Cue = words.Span(at),
            Content = content,
            Act = noun.Act,
            Lemma = noun.Lemma,
            Certainty = noun.Certainty,
            Frame = [new WordRange(phraseStart, end)],
            Addressee = addressee,
            Channel = channel,
            Negative = noun.Negative,
            Attitude = source.IsEmpty && noun.Frames != Frames.None && !noun.Deed,
        };
    }

    // "the commitment not to sell the mill offers hope": the clause that depends on the noun ends where its subtree does.
    private int EndInTree(int noun, int body, int limit)
    {
        ImmutableArray<WordSyntax> syntax = words.Analysis.Syntax;
        if (syntax.Length != words.Count || words[body] is not ("to" or "not" or "that"))
            return limit;
        int clause = -1;
        for (int i = body; i < Math.Min(limit, body + MaxClauseHead) && clause < 0; i++)
        {
            if (syntax[i].Head == noun && syntax[i].Relation is DependencyRelation.Acl or DependencyRelation.Ccomp)
                clause = i;
        }

        if (clause < 0)
            return limit;
        int end = clause + 1;
        while (end < Math.Min(limit, clause + MaxClause) && Subtrees.Holds(syntax, clause, end))
            end++;
        return end;
    }

    private List<TextSpan> Content(ReportingNoun noun, int at, int limit, bool bare, bool isSubject)
    {
        if (at >= limit)
            return [];
        bool that =
            words[at] == "that"
            && !StatedContent.IsSpokenOf(words, at)
            && (noun.Frames & Frames.ThatClause) != Frames.None
            && contents.HoldsVerb(at, Math.Min(limit, at + 25));
        bool infinitive =
            (words[at] == "to" || words[at] == "not" && words[at + 1] == "to")
            && (noun.Frames & Frames.Infinitive) != Frames.None
            && !words.Is(words[at] == "not" ? at + 2 : at + 1, WordKinds.Determiner | WordKinds.Capitalized | WordKinds.Pronoun)
            && !words[at + 1].EndsWith("ing", StringComparison.Ordinal);
        bool clause =
            bare
            && (noun.Frames & Frames.BareClause) != Frames.None
            && words.Is(at, WordKinds.SubjectPronoun | WordKinds.Determiner | WordKinds.Capitalized)
            && contents.HoldsVerb(at, Math.Min(limit, at + 12));
        if (!that && !infinitive && !clause)
            return [];
        int end = contents.EndOfClause(at, limit, NoBorders);
        if (infinitive && isSubject)
            end = MainVerb(at + 3, end);
        for (int i = at; i < end; i++)
        {
            // ", following grave warnings …": a participle after a comma leaves the clause.
            if (words[i] == "," && words.QuotationAt(i) < 0 && words[i + 1].EndsWith("ing", StringComparison.Ordinal))
                end = i;
        }

        return contents.FromWords(at, end);
    }

    // "the promise not to sell the mill surprised everybody": the sentence's own verb ends the content.
    private int MainVerb(int from, int limit)
    {
        for (int i = from; i < limit; i++)
        {
            if (words[i] is "that" or "who" or "which" or "because" or "if" or "when" or "where" or ",")
                return limit;
            if (phrases.IsVerbLike(i) && phrases.IsNounLike(i - 1))
                return i;
        }

        return limit;
    }

    private int ReadComplement(int at, int limit, ref WordRange source, ref WordRange addressee, ref WordRange channel)
    {
        if (at >= limit)
            return -1;
        if (dateWords[at])
            return at + 1;
        if (words[at] is "in" or "on" or "last" && dateWords[at + 1])
            return at + 2;
        if (
            words[at] is "delivered" or "issued" or "made" or "given" or "sent" or "conveyed" or "voiced"
            && words[at + 1] is "by" or "to" or "through" or "in" or "on"
        )
            return at + 1;
        bool from =
            words[at] is "from" or "by"
            // "a report in the Lund Herald that …".
            || words[at] == "in" && source.IsEmpty && IsOutlet(words[at + 1] == "the" ? at + 2 : at + 1)
            || words[at] == "of" && source.IsEmpty && words.Is(at + 1, WordKinds.Determiner | WordKinds.Capitalized);
        bool to = words[at] == "to" && (words.Is(at + 1, WordKinds.Determiner | WordKinds.Pronoun) || words.MentionAt(at + 1) is not null);
        bool through = words[at] is "through" or "via";
        if (!from && !to && !through)
            return -1;
        WordRange phrase = phrases.NounPhraseAt(at + 1, limit, asides: false);
        if (phrase.IsEmpty)
            return -1;
        phrase = phrase with { End = FirstPreposition(phrase) };
        if (from)
            source = phrase;
        else if (to)
            addressee = phrase;
        else
            channel = phrase;
        return phrase.End;
    }

    private bool IsOutlet(int at)
    {
        int end = at;
        while (end < words.Count && end - at < MaxComplements && words.Is(end, WordKinds.Capitalized))
            end++;
        return end > at
            && (
                words.MentionAt(at) is { Kind: ActorKind.Media, Form: MentionForm.Name }
                || MediaOutlets.LooksLikeOutlet(words.Span(at, end).TextIn(words.Text))
            );
    }

    // "the Biden administration to Iran": the giver ends where the receiver begins.
    private int FirstPreposition(WordRange phrase)
    {
        for (int i = phrase.Start + 1; i < phrase.End; i++)
        {
            if (words[i] is "to" or "in" or "on")
                return i;
        }

        return phrase.End;
    }
}
