using Hearsay.Core.Analyses;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.SpeechActs;

/// <summary>Tells what is done by saying something where the cue ("said", "wrote") leaves it open: by person, mood and modality of the content's main clause.</summary>
internal static class SpeechActReader
{
    private const int Deepest = 6;

    /// <summary>The statement with its act read off its content; unchanged where the cue tells the act.</summary>
    /// <param name="dateWords">The words that belong to a date.</param>
    public static Statement Refine(ArticleWords words, DependencyTree tree, bool[] dateWords, Statement statement)
    {
        if (tree.Count == 0 || statement.Act != SpeechAct.Assertion || statement.Quoted == QuotationKind.Block)
            return statement;
        TextSpan content = statement.Content[0];
        int main = MainOf(words, tree, content);
        bool isOfNothing = main >= 0 && tree.Child(main, DependencyRelation.Obj) is >= 0 and var target && IsNothing(words, tree, target);
        if (isOfNothing || OpensInNoWay(words, content))
            statement = statement with { Polarity = Polarity.Negative };
        if (
            main < 0
            || (ActOf(words, tree, main, statement) ?? AnnouncedDeed.ActOf(words, tree, main, statement, dateWords)) is not { } act
        )
            return statement;
        return statement with { Act = act };
    }

    // "We will not start a machine before they say so"; but who "will not rest until" only says how much he means it.
    private static bool IsRefusedUntil(ArticleWords words, DependencyTree tree, int main, TextSpan content) =>
        Has(words, tree, main, "not", "n't")
        && Has(words, tree, main, "will", "'ll", "shall", "wo")
        && tree.Lemma(main) is not ("rest" or "sleep" or "stop" or "know" or "be")
        && AnnouncedDeed.HoldsUntil(words, content, main);

    // "At no time were poisons kept here", "under no circumstances will it be sold".
    private static bool OpensInNoWay(ArticleWords words, TextSpan content)
    {
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        return words[first] is "at" or "under" or "in" or "by" or "on"
            && words[first + 1] == "no"
            && words[first + 2]
                is "time"
                    or "point"
                    or "stage"
                    or "moment"
                    or "circumstances"
                    or "circumstance"
                    or "way"
                    or "means"
                    or "account"
                    or "case";
    }

    // "has signed nothing", "met nobody", "received no warning"; but "has no doubt that …".
    private static bool IsNothing(ArticleWords words, DependencyTree tree, int target) =>
        words[target] is "nothing" or "nobody" or "none"
        || tree.Child(target, DependencyRelation.Det) is >= 0 and var none
            && words[none] == "no"
            && words[target] is not ("doubt" or "doubts" or "question" or "secret" or "choice" or "time" or "comment");

    private static SpeechAct? ActOf(ArticleWords words, DependencyTree tree, int main, Statement statement)
    {
        bool isDirect = statement.Quoted == QuotationKind.Direct;
        int subject = tree.Subject(main);
        bool isOfSpeaker = subject >= 0 && words[subject] is "i" or "we";
        if (isDirect && isOfSpeaker && IsPresent(words, tree, main) && Performed(tree.Lemma(main)) is { } performed)
            return performed;
        if (isDirect && isOfSpeaker && Has(words, tree, main, "never") && Has(words, tree, main, "will", "'ll"))
            return SpeechAct.Vow;
        if (isDirect && isOfSpeaker && IsRefusedUntil(words, tree, main, statement.Content[0]))
            return SpeechAct.Vow;
        if (isDirect && EndsAsQuestion(words, statement.Content[^1]))
            return SpeechAct.Question;
        if (isDirect && subject < 0 && IsImperative(words, tree, main))
            return words[main - 1] == "please" || Has(words, tree, main, "please") ? SpeechAct.Request : SpeechAct.Demand;
        if (subject >= 0 && !isOfSpeaker && Has(words, tree, main, "must") && IsDoing(tree, main))
            return SpeechAct.Demand;
        return subject >= 0 && !isOfSpeaker && Blames(words, tree, main) ? SpeechAct.Accusation : null;
    }

    // "We promise that …": the verb does what it says when the speaker says it of himself, now.
    private static SpeechAct? Performed(string lemma) =>
        lemma switch
        {
            "promise" or "pledge" => SpeechAct.Promise,
            "assure" or "guarantee" => SpeechAct.Assurance,
            "vow" or "swear" => SpeechAct.Vow,
            "warn" => SpeechAct.Warning,
            "demand" or "insist" => SpeechAct.Demand,
            "ask" or "urge" or "appeal" or "request" or "beg" => SpeechAct.Request,
            "offer" or "propose" => SpeechAct.Offer,
            "deny" => SpeechAct.Denial,
            "accuse" => SpeechAct.Accusation,
            "believe" or "think" or "hope" or "expect" or "fear" or "doubt" or "suspect" => SpeechAct.Opinion,
            _ => null,
        };

    private static int MainOf(ArticleWords words, DependencyTree tree, TextSpan content)
    {
        int first = words.Analysis.TokenAtOrAfter(content.Start);
        for (int i = first; i < words.Count && words.Span(i).End <= content.End; i++)
        {
            if (tree[i].Upos is not (Upos.Verb or Upos.Adj or Upos.Noun or Upos.Adv))
                continue;
            int head = tree.Head(i);
            bool isTop = head < 0 || !content.Contains(words.Span(head));
            if (isTop && (tree[i].Upos == Upos.Verb || tree.Child(i, DependencyRelation.Cop) >= 0))
                return i;
        }

        return -1;
    }

    private static bool IsPresent(ArticleWords words, DependencyTree tree, int verb) =>
        tree[verb].Xpos is Xpos.Vbp or Xpos.Vb && !Has(words, tree, verb, "will", "'ll", "would", "did", "could", "can", "do");

    private static bool IsImperative(ArticleWords words, DependencyTree tree, int verb) =>
        tree[verb].Xpos == Xpos.Vb
        // "Let me be clear": a way to begin.
        && !(words[verb] == "let" && words[verb + 1] == "me")
        && !(words[verb - 2] == "let" && words[verb - 1] == "me")
        && tree.Child(verb, DependencyRelation.Mark) < 0
        && (tree.Child(verb, DependencyRelation.Aux) is var aux && (aux < 0 || words[aux] is "do"))
        && words[words.SentenceAt(verb).EndToken - 1] != "?";

    private static bool EndsAsQuestion(ArticleWords words, TextSpan content)
    {
        int end = words.Analysis.TokenAtOrAfter(content.End);
        return words[end - 1] == "?" || words[end] == "?";
    }

    // What must be done, not what must have been or must be so.
    private static bool IsDoing(DependencyTree tree, int main) =>
        tree[main].Upos == Upos.Verb && tree[main].Xpos is Xpos.Vb or Xpos.Vbn && !HasPerfect(tree, main);

    private static bool HasPerfect(DependencyTree tree, int main)
    {
        for (int child = tree.FirstChild(main); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) == DependencyRelation.Aux && tree.Lemma(child) == "have")
                return true;
        }

        return false;
    }

    // "was behind the attack", "is responsible for the deaths", "is to blame".
    private static bool Blames(ArticleWords words, DependencyTree tree, int main)
    {
        if (tree.Child(main, DependencyRelation.Cop) < 0 || Has(words, tree, main, "not", "n't"))
            return false;
        bool names =
            tree.Lemma(main) is "responsible" or "guilty" or "complicit" or "blame"
            || tree.Case(main) is var preposition && preposition >= 0 && words[preposition] == "behind";
        return names;
    }

    private static bool Has(ArticleWords words, DependencyTree tree, int head, params ReadOnlySpan<string> any)
    {
        int steps = 0;
        for (int child = tree.FirstChild(head); child >= 0 && steps < Deepest; child = tree.NextSibling(child), steps++)
        {
            foreach (string word in any)
            {
                if (words[child] == word)
                    return true;
            }
        }

        return false;
    }
}
