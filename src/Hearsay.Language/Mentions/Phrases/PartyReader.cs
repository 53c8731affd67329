using System.Globalization;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>Reads off the tree of a noun phrase what it tells of an unnamed party: its head, how many, of which country, in whose service.</summary>
internal static class PartyReader
{
    public static PartyDescription Read(PhraseTree tree, int head)
    {
        int? count = null;
        string? country = null;
        string? employer = null;
        foreach (int child in tree.ChildrenOf(head))
        {
            switch (tree.Syntax[child].Relation)
            {
                case DependencyRelation.Nummod:
                    count ??= CountOf(tree.Analysis.TextOf(child));
                    break;
                case DependencyRelation.Amod or DependencyRelation.Compound:
                    country ??= CountryOf(tree, child);
                    if (employer is null && country is null && tree.Syntax[child].Upos == Upos.Propn)
                        employer = Words(tree, child);
                    break;
                case DependencyRelation.NmodPoss when tree.Syntax[child].Upos != Upos.Pron:
                    country ??= CountryOf(tree, child);
                    if (CountryOf(tree, child) is null)
                        employer ??= Words(tree, child);
                    break;
                case DependencyRelation.Nmod or DependencyRelation.AclRelcl or DependencyRelation.Acl:
                    (country, employer) = Service(tree, child, country, employer);
                    break;
            }
        }

        bool plural = tree.Syntax[head].Features.Number == GrammaticalNumber.Plural;
        return new PartyDescription(tree.Syntax[head].Lemma, count, plural, country, employer);
    }

    // "Of the ministry", "for Avonia", "at the bank".
    private static (string? Country, string? Employer) Service(PhraseTree tree, int child, string? country, string? employer)
    {
        int preposition = tree.ChildBy(child, DependencyRelation.Case);
        if (preposition < 0 || tree.Syntax[preposition].Lemma is not ("of" or "for" or "at" or "from" or "with" or "in"))
            return (country, employer);
        if (CountryOf(tree, child) is { } code)
            return (country ?? code, employer);
        bool body =
            tree.Syntax[child].Upos == Upos.Propn
            || NameHeads.IsOrganizationNoun(tree.Analysis.TextOf(child))
            || NameHeads.IsInstitutionNoun(tree.Analysis.TextOf(child));
        return body && tree.Syntax[preposition].Lemma != "in" ? (country, employer ?? Words(tree, child)) : (country, employer);
    }

    private static string? CountryOf(PhraseTree tree, int word)
    {
        ReadOnlySpan<char> letters = tree.Analysis.TextOf(word);
        if (!char.IsUpper(letters[0]))
            return null;
        if (Countries.TryFindAdjective(letters, out Country country) || Countries.TryFind(letters, out country, out _))
            return country.Code;
        return Countries.TryFind(Words(tree, word), out country, out _) ? country.Code : null;
    }

    // The phrase without its preposition, possessive and whatever is told of it afterwards.
    private static string Words(PhraseTree tree, int head)
    {
        int first = head;
        int end = head + 1;
        foreach (int child in tree.ChildrenOf(head))
        {
            DependencyRelation relation = tree.Syntax[child].Relation;
            if (relation is DependencyRelation.Case or DependencyRelation.Punct)
                continue;
            if (child < head)
                first = Math.Min(first, tree.Low(child));
            else if (relation is DependencyRelation.Flat or DependencyRelation.Nmod && tree.Syntax[child].Upos == Upos.Propn)
                end = Math.Max(end, tree.High(child) + 1);
        }

        TextSpan span = TextSpan.FromBounds(tree.Analysis.Tokens[first].Span.Start, tree.Analysis.Tokens[end - 1].Span.End);
        return span.TextIn(tree.Analysis.Text);
    }

    private static int? CountOf(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int count))
            return count;
        string small = word.ToString().ToLowerInvariant();
        int at = Array.IndexOf(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], small);
        return at < 0 ? null : at + 1;
    }
}
