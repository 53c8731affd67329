using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Attributions.Contents;
using Hearsay.Extraction.Reading;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>What a party asserts in its own release, where no other attribution stands: the outlet is the source.</summary>
/// <remarks>An outlet is a party when it is no news outlet by name and the text speaks of it again and again as an organisation.</remarks>
internal static class ReleaseRelations
{
    private const int FewestMentions = 3;
    private const int FewestWords = 4;

    public static IEnumerable<Relation> Find(ArticleWords words, IReadOnlyList<Relation> known)
    {
        Article article = words.Analysis.Article;
        if (article.Outlet is not { Length: > 0 } outlet || !IsParty(words.Analysis, outlet))
            yield break;
        bool[] covered = new bool[words.Text.Length];
        foreach (Relation relation in known)
        {
            // "Reports that the mill is sold are false": nobody is named, and the issuer speaks.
            if (DismissedReports.IsOfNobody(relation))
                continue;
            foreach (TextSpan span in relation.Content)
                covered.AsSpan(span.Start, span.Length).Fill(true);
            if (relation.Cue is { } cue)
                covered.AsSpan(cue.Start, cue.Length).Fill(true);
        }

        foreach (Sentence sentence in words.Analysis.Sentences)
        {
            bool plain = article.Blocks[sentence.BlockIndex].Kind is BlockKind.Paragraph or BlockKind.ListItem;
            if (!plain || covered.AsSpan(sentence.Span.Start, sentence.Span.Length).Contains(true) || !Asserts(words, sentence))
                continue;
            yield return new Relation
            {
                Cue = null,
                Content = [words.Span(sentence.FirstToken, sentence.EndToken - 1)],
                Act = Binds(words, sentence, outlet) ? SpeechAct.Promise : SpeechAct.Assertion,
                CitedOutlet = outlet,
                Lemma = "release",
            };
        }
    }

    // "Alder Mills will replace every valve": what the issuer says that it will do, it promises.
    private static bool Binds(ArticleWords words, Sentence sentence, string outlet)
    {
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (words[i] is not ("will" or "shall"))
                continue;
            WordSyntax modal = words.Analysis.Syntax[i];
            if (modal.Head < 0 || words.Analysis.Syntax[modal.Head] is not { Upos: Upos.Verb, Relation: DependencyRelation.Root })
                return false;
            bool own =
                words[i - 1] == "we"
                || words.MentionAt(i - 1) is { Form: MentionForm.Name } named
                    && outlet.StartsWith(named.Span.TextIn(words.Text) + " ", StringComparison.Ordinal)
                || words.MentionAt(i - 1) is { Actor: { } actor }
                    && words.Analysis.Actors.Any(known => known.Id == actor && known.Aliases.Contains(outlet));
            return own && words[i + 1] is not ("not" or "n't" or "never");
        }

        return false;
    }

    private static bool IsParty(Analysis analysis, string outlet)
    {
        if (MediaOutlets.TryFind(outlet, out _) || MediaOutlets.LooksLikeOutlet(outlet) || MediaOutlets.MayBeOutlet(outlet))
            return false;
        // "TOWN, May 15 (ABC) -": who signs like this sends news to others.
        if (Signs(analysis.Article, outlet))
            return false;
        // "Statement on the incident", signed by a ministry: it need not name itself again.
        if (IsInstitution(outlet) && IsMadeForThePress(analysis.Article, outlet))
            return true;
        foreach (Actor actor in analysis.Actors)
        {
            if (!actor.Aliases.Contains(outlet))
                continue;
            int mentions = analysis.Mentions.Count(mention => mention.Actor == actor.Id && mention.Form == MentionForm.Name);
            bool isTitled = analysis.Article.Title?.Contains(outlet, StringComparison.Ordinal) == true;
            if (
                mentions
                >= (
                    IsInstitution(outlet) || IsMadeForThePress(analysis.Article, outlet) ? 1
                    : isTitled ? FewestMentions - 1
                    : FewestMentions
                )
            )
                return true;
        }

        return false;
    }

    // Releases close with notes for those who are to print them, and are called what they are.
    private static bool IsMadeForThePress(Article article, string outlet)
    {
        if (article.Title is { } title && Array.Exists(ReleaseTitles, start => title.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            return true;
        foreach (Block block in article.Blocks)
        {
            string text = block.Span.TextIn(article.Text).Trim();
            if (text.Length <= LongestHeading && Array.Exists(Headings, h => text.Equals(h, StringComparison.OrdinalIgnoreCase)))
                return true;
            if (!block.IsBoilerplate)
                continue;
            if (Array.Exists(ReleaseNotes, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) || Presents(text, outlet))
                return true;
        }

        return false;
    }

    // "About Alder Mills", "About Alder: Alder Mills makes …": how a release presents its issuer at the foot.
    private static bool Presents(string text, string outlet)
    {
        if (!text.StartsWith("About ", StringComparison.Ordinal))
            return false;
        int end = text.IndexOfAny([':', '\n', '.']);
        string name = (end < 0 ? text : text[..end])["About ".Length..].Trim();
        return name.Length >= ShortestName
            && (name.StartsWith(outlet, StringComparison.Ordinal) || (outlet + " ").StartsWith(name + " ", StringComparison.Ordinal));
    }

    private const int ShortestName = 3;

    private static readonly string[] Headings =
    [
        "press release",
        "news release",
        "media release",
        "press statement",
        "media statement",
        "for immediate release",
    ];

    private const int LongestHeading = 30;

    // The letters in the dateline's brackets are the outlet's initials.
    private static bool Signs(Article article, string outlet)
    {
        foreach (Block block in article.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph)
                continue;
            string text = block.Span.TextIn(article.Text);
            int open = text.IndexOf('(', StringComparison.Ordinal);
            int close = open < 0 ? -1 : text.IndexOf(')', open);
            if (close < 0 || close > LongestDateline || close + 2 >= text.Length)
                return false;
            string letters = text[(open + 1)..close];
            string initials = string.Concat(
                outlet.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0])
            );
            return letters.Length > 1
                && (letters.Equals(initials, StringComparison.Ordinal) || letters.Equals(outlet, StringComparison.OrdinalIgnoreCase))
                && text[close + 1] == ' '
                && text[close + 2] is '-' or '\u2013' or '\u2014';
        }

        return false;
    }

    private const int LongestDateline = 90;

    private static readonly string[] ReleaseTitles =
    [
        "statement by ",
        "statement from ",
        "statement of ",
        "statement on ",
        "our statement",
        "press release",
    ];

    private static readonly string[] ReleaseNotes =
    [
        "notes to editors",
        "note to editors",
        "notes for editors",
        "media contact",
        "press contact",
        "press enquiries",
        "media enquiries",
    ];

    // An army or a ministry that signs an article signs its own release, however seldom it names itself there.
    private static bool IsInstitution(string outlet)
    {
        foreach (string word in outlet.Split(' '))
        {
            if (
                word
                is "Army"
                    or "Navy"
                    or "Ministry"
                    or "Department"
                    or "Office"
                    or "Council"
                    or "Commission"
                    or "Committee"
                    or "Authority"
                    or "Agency"
                    or "Board"
                    or "Museum"
                    or "University"
                    or "Institute"
                    or "Hospital"
                    or "Union"
                    or "Party"
                    or "Association"
                    or "Federation"
                    or "Company"
                    or "Corporation"
                    or "Bank"
                    or "Police"
                    or "Court"
                    or "Embassy"
                    or "Foundation"
                    or "Club"
                    or "Government"
                    or "Forces"
                    or "Inc"
                    or "Ltd"
                    or "plc"
            )
                return true;
        }

        return false;
    }

    // A sentence with a full stop whose chief verb is finite: no date line, no question, no offer to readers.
    private static bool Asserts(ArticleWords words, Sentence sentence)
    {
        if (sentence.TokenCount < FewestWords || words[sentence.EndToken - 1] != "." || words.Analysis.Syntax.Length != words.Count)
            return false;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            WordSyntax word = words.Analysis.Syntax[i];
            if (word.Features is { VerbForm: VerbForm.Finite, Mood: not Mood.Imperative } && word.Upos is Upos.Verb or Upos.Aux)
                return true;
        }

        return false;
    }
}
