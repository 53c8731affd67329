using Hearsay.Core.Analyses;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Events;

/// <summary>Reads from auxiliaries, negations and what governs a word whether its deed is told as done.</summary>
internal static class OutlookReader
{
    private const int LongestClimb = 4;

    public static Outlook Read(ArticleWords words, DependencyTree tree, int word)
    {
        Outlook outlook = OfClause(words, tree, word);
        int at = word;
        for (int step = 0; step < LongestClimb; step++)
        {
            DependencyRelation relation = tree.Relation(at);
            int head = tree.Head(at);
            if (head < 0)
                break;
            if (
                relation is DependencyRelation.Xcomp or DependencyRelation.Acl
                && tree[at].Upos == Upos.Verb
                && IsInfinitive(words, tree, at)
            )
                outlook |= OfGovernor(tree, head);
            else if (
                relation is DependencyRelation.Conj
                && tree[at].Upos == Upos.Verb
                && tree.Subject(at) < 0
                && tree.Child(at, DependencyRelation.Aux) < 0
            )
                outlook |= OfClause(words, tree, head) & (Outlook.Future | Outlook.Modal);
            else if (relation is not (DependencyRelation.Obj or DependencyRelation.Compound or DependencyRelation.Xcomp))
                break;
            outlook |= OfClause(words, tree, head) & ~Outlook.Governed;
            at = head;
        }

        return outlook;
    }

    private static bool IsInfinitive(ArticleWords words, DependencyTree tree, int word) =>
        tree.Child(word, DependencyRelation.Mark) is var mark && mark >= 0 && words[mark] == "to";

    private static Outlook OfGovernor(DependencyTree tree, int governor)
    {
        Outlook outlook = Outlook.Governed;
        switch (tree.Lemma(governor))
        {
            case "plan"
            or "intend"
            or "plot"
            or "prepare"
            or "vow"
            or "pledge"
            or "promise"
            or "agree"
            or "decide"
            or "threaten"
            or "expect"
            or "go"
            or "set"
            or "conspire"
            or "aim"
            or "offer"
            or "schedule"
            or "decision"
            or "intention"
            or "order"
            or "willing"
            or "ready"
            or "about"
            or "due":
                outlook |= Outlook.Future;
                break;
            case "urge" or "ask" or "demand" or "want" or "request" or "press" or "call" or "allow" or "appeal" or "invite" or "hope":
                outlook |= Outlook.Modal;
                break;
            case "refuse" or "decline" or "fail":
                outlook |= Outlook.Negated;
                break;
            default:
                break;
        }

        return outlook;
    }

    private static Outlook OfClause(ArticleWords words, DependencyTree tree, int word)
    {
        Outlook outlook = Outlook.Plain;
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
        {
            switch (tree.Relation(child))
            {
                case DependencyRelation.Aux:
                    outlook |= words[child] switch
                    {
                        "will" or "'ll" or "shall" or "wo" => Outlook.Future,
                        // "said it would release them": the future seen from the past.
                        "would" when tree.Relation(word) == DependencyRelation.Ccomp => Outlook.Future,
                        "would" or "may" or "might" or "could" or "can" or "ca" => Outlook.Modal,
                        "should" or "must" => Outlook.Modal | Outlook.Obliged,
                        _ => Outlook.Plain,
                    };
                    break;
                case DependencyRelation.Advmod or DependencyRelation.Det when words[child] is "not" or "n't" or "never" or "no":
                    outlook |= Outlook.Negated;
                    break;
                case DependencyRelation.Advmod
                or DependencyRelation.Amod
                    when words[child] is "allegedly" or "alleged" or "suspected" or "reportedly" or "purportedly" or "purported":
                    outlook |= Outlook.Alleged;
                    break;
                case DependencyRelation.Mark when words[child] is "if" or "unless" or "whether":
                    outlook |= Outlook.Conditional;
                    break;
                case DependencyRelation.Amod when words[child] is "planned" or "future" or "possible" or "potential" or "proposed":
                    outlook |= Outlook.Future;
                    break;
                default:
                    break;
            }
        }

        return outlook;
    }
}
