using System.Collections.Immutable;
using System.Text;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;

namespace Hearsay.Training.Names;

/// <summary>
/// Gives the names of a text invented ones, the same everywhere in it, so that what is learned of unseen names comes from what is told of
/// them and not from their letters. Words that tell the kind ("Ministry", "Holdings", titles) stay.
/// </summary>
internal sealed class NameDisguise(int seed)
{
    private const int ShortestWord = 3;
    private const double KeptGivenNames = 0.6;
    private const double PlainWords = 0.25;

    // Names of these corpora that a third of all texts keep would not be unseen.
    private const double Renamed = 0.85;

    private readonly Random _random = new(seed);

    public (Article Article, GoldText Gold) Apply(Article article, GoldText gold)
    {
        Dictionary<string, string> names = NamesOf(article.Text, gold);
        StringBuilder text = new(article.Text.Length);
        int[] shifted = new int[article.Text.Length + 1];
        int at = 0;
        while (at < article.Text.Length)
        {
            int end = at;
            while (end < article.Text.Length && char.IsLetter(article.Text[end]))
                end++;
            if (end == at)
            {
                shifted[at] = text.Length;
                text.Append(article.Text[at++]);
                continue;
            }

            string word = article.Text[at..end];
            string shown = names.GetValueOrDefault(word, word);
            for (int i = at; i < end; i++)
                shifted[i] = text.Length + Math.Min(i - at, shown.Length);
            text.Append(shown);
            at = end;
        }

        shifted[at] = text.Length;
        TextSpan Moved(TextSpan span) => TextSpan.FromBounds(shifted[span.Start], shifted[span.End]);
        ImmutableArray<Block> blocks = [.. article.Blocks.Select(b => b with { Span = Moved(b.Span) })];
        GoldMention[] mentions =
        [
            .. gold.Mentions.Select(m => m with { Span = Moved(m.Span), Head = m.Head is { } head ? Moved(head) : null }),
        ];
        return (
            new Article(article.Id, text.ToString(), blocks) { Published = article.Published },
            new GoldText(gold.Id, mentions, null) { Invented = names.Values.ToHashSet(StringComparer.Ordinal) }
        );
    }

    private Dictionary<string, string> NamesOf(string text, GoldText gold)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (GoldMention mention in gold.Mentions)
        {
            if (mention.Form is "nominal" or "pronoun")
                continue;
            bool person = mention.Kind == "person";
            bool given = person && _random.NextDouble() < KeptGivenNames;
            TextSpan span = mention.Head is { } head ? RunAround(text, mention.Span, head) : mention.Span;
            int at = span.Start;
            while (at < span.End)
            {
                int end = at;
                while (end < span.End && char.IsLetter(text[end]))
                    end++;
                if (end > at)
                {
                    string word = text[at..end];
                    if (
                        MayChange(word)
                        && !names.ContainsKey(word)
                        && !(given && FirstNames.TryFind(word, out _))
                        && _random.NextDouble() < Renamed
                    )
                        names.Add(word, Invent(person || mention.Kind == "place"));
                }

                at = Math.Max(end, at + 1);
            }
        }

        return names;
    }

    // The words with capitals around the head: "the Ford plant in Ohio" is only "Ford" where that is the head.
    private static TextSpan RunAround(string text, TextSpan whole, TextSpan head)
    {
        int start = head.Start;
        while (start - 2 >= whole.Start && text[start - 1] == ' ' && char.IsLetter(text[start - 2]))
        {
            int first = start - 2;
            while (first > whole.Start && char.IsLetter(text[first - 1]))
                first--;
            if (!char.IsUpper(text[first]))
                break;
            start = first;
        }

        int end = head.End;
        while (end + 1 < whole.End && text[end] == ' ' && char.IsUpper(text[end + 1]))
        {
            end++;
            while (end < whole.End && char.IsLetter(text[end]))
                end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool MayChange(string word) =>
        word.Length >= ShortestWord
        && char.IsUpper(word[0])
        && word.AsSpan(1).ContainsAnyInRange('a', 'z')
        && !NameHeads.TryFind(word, out _)
        && !NameHeads.EndsThings(word)
        && !CommonWords.Contains(word)
        && !FunctionWords.Contains(word)
        && !Titles.TryFind(word, out _)
        && !Countries.TryFindAdjective(word, out _)
        && (NounKinds.Of(word) == NounKind.None || !char.IsLower(word[^1]));

    private string Invent(bool proper)
    {
        if (!proper && _random.NextDouble() < PlainWords)
            return Plain[_random.Next(Plain.Length)];
        if (_random.Next(3) == 0)
            return Openings[_random.Next(Openings.Length)] + Closings[_random.Next(Closings.Length)];
        StringBuilder word = new();
        int syllables = _random.Next(4) == 0 ? 3 : 2;
        for (int i = 0; i < syllables; i++)
        {
            word.Append(Onsets[_random.Next(Onsets.Length)]).Append(Vowels[_random.Next(Vowels.Length)]);
            if (i == syllables - 1 || _random.Next(3) == 0)
                word.Append(Codas[_random.Next(Codas.Length)]);
        }

        word[0] = char.ToUpperInvariant(word[0]);
        return word.ToString();
    }

    private static readonly string[] Onsets = "b br c ch cl d dr f fl g gr h j k kr l m n p pr qu r s sh st t th tr v w y z".Split(' ');
    private static readonly string[] Vowels = "a e i o u a e i o ai ea ie oo".Split(' ');
    private static readonly string[] Codas = "n r l s m nd rn ck th x ne re le a o y en er an el is us".Split(' ');
    private static readonly string[] Openings =
        "North South East West Bright Stone Wood Green Red Black White Gold Iron Ash Oak Elm Fair Hart Hazel Long Mill New Old Marsh Rock Sand Sea Silver Snow Spring Stan Thorn Wal Win Wolf Ald Bram Cald Den Far Gil".Split(
            ' '
        );

    private static readonly string[] Closings =
        "ton ham ford field well worth gate bridge land ley wick wood bury mouth stead dale more line light path water house brook hill holm by combe cross mere ridge".Split(
            ' '
        );

    private static readonly string[] Plain =
        "Advance Beacon Horizon Pioneer Summit Unity Liberty Renewal Forward Progress Harvest Compass Anchor Shield Lantern Meridian Vanguard Covenant Justice Future Dawn Crown Phoenix Falcon Orchard Heritage Frontier Harmony Victory Promise".Split(
            ' '
        );
}
