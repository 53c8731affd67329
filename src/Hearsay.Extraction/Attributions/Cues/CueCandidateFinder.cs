using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Cues;

/// <summary>Finds the verbs of a sentence that may attribute, and reads their subjects.</summary>
internal sealed class CueCandidateFinder(ArticleWords words, PhraseReader phrases, bool[] dateWords)
{
    private readonly CueSubjects _subjects = new(words, phrases, dateWords);

    public List<CueCandidate> Find(Sentence sentence)
    {
        List<CueCandidate> found = [];
        for (int v = sentence.FirstToken; v < sentence.EndToken; v++)
        {
            if (ReportingLexicon.Verb(words[v]) is { } form && Read(sentence, v, form) is { } candidate)
                found.Add(candidate);
        }

        return found;
    }

    private CueCandidate? Read(Sentence sentence, int verb, ReportingForm form)
    {
        if (IsPartOfName(verb) || form.Form == InflectedForm.Ing && words[verb - 1] == "in")
            return null;
        (int left, int right) = Bounds(sentence, verb);
        int group = verb;
        while (
            group - 1 >= left
            && words.Is(group - 1, WordKinds.Auxiliary | WordKinds.Modal | WordKinds.Negation | WordKinds.Adverb)
            && !EndsGroup(group - 1)
        )
            group--;
        if (group > left && phrases.IsPossessive(group) && group < verb && form.Form != InflectedForm.Ing)
            return null;
        GroupTraits traits = TraitsOf(group, verb);
        bool infinitive = words[group - 1] == "to" && group - 1 >= left;
        if (infinitive)
        {
            int chain = ChainStart(group - 1, left);
            if (chain < 0)
                return null;
            group = chain;
        }

        if (IsNoVerb(verb, form, traits))
            return null;
        bool participle = form.Form == InflectedForm.Ing && !traits.Be;
        if (!infinitive && !participle && !CanBeFinite(verb, group, form, traits))
            return null;
        bool passive = traits.Be && form.Form is InflectedForm.PastParticiple or InflectedForm.PastOrParticiple && traits.Be;
        WordRange subject = participle
            ? _subjects.BesideParticiple(group, left)
            : phrases.SubjectBefore(_subjects.BeforeDate(group, left), left);
        if (!subject.IsEmpty && subject.Length == 1 && dateWords[subject.Start])
            subject = default;
        subject = participle || infinitive ? subject : _subjects.BehindAsides(verb, group, left, subject);
        bool nounLike =
            form.Readings[0].NounLike && form.Form is InflectedForm.Base or InflectedForm.ThirdPerson && form.Readings[0].NounLike;
        if (nounLike && !traits.Be && !traits.Have && !traits.Modal && !subject.IsEmpty && !phrases.MaySpeak(subject))
            return null;
        subject = participle || infinitive ? subject : TreeSubjects.Whole(words, verb, left, subject);
        WordRange party =
            subject.Length == 1 && words[subject.Start] is "who" or "which" or "that"
                ? _subjects.Antecedent(verb, subject.Start, left)
                : subject;
        return new CueCandidate(verb, group, subject, party, form, participle, passive, traits.Negated, traits.Modal, left, right);
    }

    private readonly record struct GroupTraits(bool Be, bool Have, bool Modal, bool Do, bool Negated);

    private GroupTraits TraitsOf(int start, int verb)
    {
        GroupTraits traits = default;
        for (int i = start; i < verb; i++)
        {
            string word = words[i];
            traits = traits with
            {
                Be =
                    traits.Be
                    || word is "is" or "are" or "was" or "were" or "be" or "been" or "being" or "am" or "'re" or "'m"
                    || word == "'s",
                Have = traits.Have || word is "has" or "have" or "had" or "having" or "'ve",
                Modal = traits.Modal || words.Is(i, WordKinds.Modal),
                Do = traits.Do || word is "do" or "does" or "did",
                Negated = traits.Negated || word is "not" or "n't" or "never",
            };
        }

        return traits;
    }

    // A name that holds a verb ("Said Mills"), or a capitalised word within a title, attributes nothing.
    private bool IsPartOfName(int verb) =>
        words.Is(verb, WordKinds.Capitalized) && (words.MentionAt(verb) is { Form: MentionForm.Name } || !IsSentenceStart(verb));

    private bool IsSentenceStart(int at) => words.SentenceAt(at).FirstToken == at || words.Is(at - 1, WordKinds.Punctuation);

    private (int Left, int Right) Bounds(Sentence sentence, int verb)
    {
        int left = sentence.FirstToken;
        int right = sentence.EndToken;
        int quotation = words.QuotationAt(verb);
        if (quotation < 0)
            return (left, right);
        TextSpan span = words.Quotations[quotation].Span;
        int start = Math.Max(left, words.Analysis.TokenAtOrAfter(span.Start));
        int end = Math.Min(right, words.Analysis.TokenAtOrAfter(span.End));
        bool opens = words.Span(start).Start == words.Quotations[quotation].Span.Start;
        bool closes = words.Quotations[quotation].Closed && words.Span(end - 1).End == words.Quotations[quotation].Span.End;
        return (opens ? start + 1 : start, closes ? end - 1 : end);
    }

    private bool EndsGroup(int at) =>
        dateWords[at] || words.Is(at, WordKinds.Determiner) && words[at] is not "no" || words.MentionAt(at) is { Form: MentionForm.Name };

    // "went on to say", "continued to insist": the cue begins with the first verb.
    private int ChainStart(int to, int left)
    {
        if (words[to - 1] is "continued" or "continues" or "continue" && to - 1 >= left)
            return to - 1;
        if (words[to - 1] == "on" && words[to - 2] is "went" or "goes" && to - 2 >= left)
            return to - 2;
        return -1;
    }

    private bool CanBeFinite(int verb, int group, ReportingForm form, GroupTraits traits)
    {
        bool helped = traits.Be || traits.Have || traits.Modal || traits.Do;
        switch (form.Form)
        {
            case InflectedForm.PastParticiple:
                return traits.Have || traits.Be;
            case InflectedForm.Past or InflectedForm.PastOrParticiple:
                // "the man accused of …", "a plan proposed by …": reduced relatives; "the alleged plot".
                return helped
                    || !words.Is(verb - 1, WordKinds.Determiner)
                        && words[verb + 1] is not "by"
                        && !phrases.IsPossessive(verb - 1)
                        && !IsAdjective(verb, form);
            case InflectedForm.Base:
                return helped || !IsNounPosition(verb) && HoldsPlural(group - 1) && (!form.Readings[0].NounLike || HasClauseAfter(verb));
            case InflectedForm.ThirdPerson:
                return !helped
                    && !IsNounPosition(verb)
                    && (
                        !form.Readings[0].NounLike
                        || words.Is(verb - 1, WordKinds.SubjectPronoun | WordKinds.Adverb)
                        || HasClauseAfter(verb)
                    );
            default:
                return true;
        }
    }

    // "the many reasons that", "the alleged plot", "chemicals found in the well": the tree may see that nobody speaks.
    private bool IsNoVerb(int verb, ReportingForm form, GroupTraits traits)
    {
        if (words.Analysis.Syntax.Length != words.Count || traits != default)
            return false;
        if (FalseCues.Is(words, verb))
            return true;
        WordSyntax syntax = words.Analysis.Syntax[verb];
        // Without an article before it, what the tree takes for an adjective may well speak: "Lindh promised drivers that …".
        if (
            syntax is { Relation: DependencyRelation.Amod }
            && syntax.Head > verb
            && words.Is(verb - 1, WordKinds.Determiner | WordKinds.Possessive)
        )
            return true;
        bool isNoun =
            syntax.Upos == Upos.Noun && syntax.Relation is DependencyRelation.Nmod or DependencyRelation.Obj or DependencyRelation.Obl;
        if (isNoun && form.Readings[0].NounLike && form.Form is InflectedForm.Base or InflectedForm.ThirdPerson)
            return !words.Is(verb - 1, WordKinds.SubjectPronoun) && words.MentionAt(verb - 1) is not { Form: MentionForm.Name };
        return syntax is { Relation: DependencyRelation.Acl, Xpos: Xpos.Vbn }
            && form.Form == InflectedForm.PastOrParticiple
            && syntax.Head == verb - 1;
    }

    private bool IsAdjective(int verb, ReportingForm form) =>
        words[verb] is "alleged" or "expected" or "feared" or "estimated" or "claimed" or "known" or "reported" or "planned"
        && form.Form is not InflectedForm.Base
        && !words.Is(verb - 1, WordKinds.SubjectPronoun | WordKinds.Capitalized)
        && !HasClauseAfter(verb);

    private bool IsNounPosition(int verb) =>
        words.Is(verb - 1, WordKinds.Determiner | WordKinds.Preposition | WordKinds.Number | WordKinds.Question)
            && !words.Is(verb - 1, WordKinds.SubjectPronoun)
        || phrases.IsPossessive(verb - 1)
        || words[verb - 1] is "-";

    // "experts urge caution": right after a noun for persons in the plural, a verb stands.
    private bool HasClauseAfter(int verb) =>
        PersonNouns.TryFind(words[verb - 1], out PersonNoun person) && person.Plural
        || words[verb + 1]
            is "that"
                or ":"
                or "whether"
                or "\""
                or "“"
                or "it"
                or "he"
                or "she"
                or "they"
                or "we"
                or "the"
                or "his"
                or "her"
                or "their"
                or "to"
                or "a"
                or "an"
                or ","
                or "out"
                or "for"
                or "on"
        || words.QuotationAt(verb + 1) >= 0 && words.QuotationAt(verb) < 0
        || words.MentionAt(verb + 1) is { Form: MentionForm.Name };

    // "people close to the board say": the plural may stand some words before the verb.
    private bool HoldsPlural(int subjectEnd)
    {
        for (int i = subjectEnd; i >= 0 && subjectEnd - i < 12 && !words.Is(i, WordKinds.Punctuation); i--)
        {
            if (LooksPlural(i))
                return true;
        }

        return words.Is(subjectEnd, WordKinds.Punctuation) && LooksPlural(subjectEnd);
    }

    private bool LooksPlural(int subjectEnd)
    {
        string word = words[subjectEnd];
        if (
            word
            is "and"
                or "i"
                or "we"
                or "you"
                or "they"
                or "who"
                or "which"
                or "that"
                or "many"
                or "some"
                or "others"
                or "people"
                or "both"
                or "police"
                or "most"
                or "few"
                or ")"
                or ","
        )
            return true;
        return word.EndsWith('s')
            || word.EndsWith("men", StringComparison.Ordinal)
            || words.Is(subjectEnd, WordKinds.Capitalized) && word.EndsWith('s');
    }
}
