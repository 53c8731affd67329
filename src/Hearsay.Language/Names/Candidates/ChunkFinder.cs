using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Gazetteer;
using Hearsay.Language.Gazetteer.Words;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Candidates;

/// <summary>Finds runs of capitalised words, with the small words that hold names together.</summary>
internal sealed class ChunkFinder(ArticleWords words)
{
    // No name is longer; a page that writes everything with capitals must not cost more.
    private const int LongestChunk = 24;

    // News have a chunk in so many words.
    private const int WordsOfAChunk = 12;

    public List<Chunk> FindAll()
    {
        List<Chunk> chunks = new(words.Count / WordsOfAChunk);
        for (int s = 0; s < words.Analysis.Sentences.Length; s++)
        {
            if (words.StyleOf(s) == SentenceStyle.Running)
                FindIn(words.Analysis.Sentences[s], chunks);
        }

        return chunks;
    }

    private void FindIn(Sentence sentence, List<Chunk> chunks)
    {
        int i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            if (!Begins(i, sentence.EndToken))
            {
                i++;
                continue;
            }

            int end = EndOf(i, Math.Min(sentence.EndToken, i + LongestChunk));
            if (!IsTitleOfWork(i, end, sentence) && !IsPartyAndState(i, end))
                chunks.Add(new Chunk(i, end));
            i = end;
        }
    }

    private bool Begins(int index, int limit)
    {
        if (!IsNameWord(index))
            return false;
        if (!words.Opens(index))
            return true;
        ReadOnlySpan<char> word = words[index];
        if (KnownNames.LongestAt(words, index, limit) > 0 || IsTitle(index, limit))
            return true;
        bool nextIsName = index + 1 < limit && IsNameWord(index + 1) && !words.Touches(index + 1);
        if (NameHeads.IsTopic(word) && nextIsName)
            return true;
        if (words.IsSeenCapital(word) && !CommonWords.Contains(word))
            return true;
        if (nextIsName && !FunctionWords.Contains(word) && OpensHeadedName(index, limit))
            return true;
        // "Bill Tarrow kept …": a word and a given name, and the next is a name of nothing else.
        if (nextIsName && !FunctionWords.Contains(word) && FirstNames.TryFind(word, out _) && IsFamilyName(index + 1))
            return true;
        if (CommonWords.Contains(word) || FunctionWords.Contains(word) || PersonNouns.TryFind(word, out _))
            return false;
        if (NameHeads.TryFind(word, out _) && !nextIsName)
            return false;
        if (words.CaseOf(index) == LetterCase.Upper)
            return true;
        bool first = FirstNames.TryFind(word, out _);
        if (words.IsSeenSmall(word))
            return first && nextIsName;
        if (first || nextIsName || Joins(index + 1, limit) || words.IsPossessive(index + 1))
            return !IsInflected(word) || nextIsName;
        return PublicActs.TryFind(index + 1 < limit ? words[index + 1] : "", out _) && word[^1] != 's' && !IsInflected(word);
    }

    private bool IsFamilyName(int index) =>
        words.CaseOf(index) == LetterCase.Capital
        && !CommonWords.Contains(words[index])
        && !NameHeads.TryFind(words[index], out _)
        && !KnownNames.TryFind(words[index], out _)
        && !Titles.TryFind(words[index], out _);

    // "River TV", "Health Department": a common word opens a name whose end tells its kind.
    private bool OpensHeadedName(int index, int limit)
    {
        int end = EndOf(index, Math.Min(limit, index + LongestChunk));
        return MediaOutlets.LooksLikeOutlet(words.TextOf(index, end))
            || (end - index == 2 && NameHeads.TryFind(words[end - 1], out NameHead head) && head.TakesComplement);
    }

    // "Building on …", "Angered by …", "Slowly, …": such openings are seldom names.
    private static bool IsInflected(ReadOnlySpan<char> word) =>
        word.Length > 4
        && (
            word.EndsWith("ing", StringComparison.Ordinal)
            || word.EndsWith("ed", StringComparison.Ordinal)
            || word.EndsWith("ly", StringComparison.Ordinal)
        );

    private int EndOf(int first, int limit)
    {
        int end = first + 1;
        bool complement = false;
        while (end < limit)
        {
            if ((IsNameWord(end) && !words.IsHyphen(end)) || IsNumberOfName(end))
            {
                end++;
                continue;
            }

            int next = Bridge(end, limit, complement);
            if (next < 0)
                break;
            complement |= words[end] is "of" or "for";
            end = next + 1;
        }

        return end;
    }

    // The index of the name word that the small words from here lead to; -1 where they end the name.
    private int Bridge(int index, int limit, bool complement)
    {
        // "Dockers' Union": a plural that owns an institution is part of its name.
        if (
            words[index] is "'" or "’"
            && words.IsPossessive(index)
            && index + 1 < limit
            && IsNameWord(index + 1)
            && NameHeads.TryFind(words[index + 1], out _)
        )
            return index + 1;
        ReadOnlySpan<char> word = words[index];
        if (words.IsHyphen(index))
            return words.Touches(index) && words.Touches(index + 1) && index + 1 < limit && HyphenGoesOn(index + 1) ? index + 1 : -1;
        if (word is "&")
            return NextName(index + 1, limit);
        if (word is "of" && TakesComplement(index - 1))
            return NextName(words.Is(index + 1, "the") ? index + 2 : index + 1, limit);
        if (word is "for" && NameHeads.TryFind(words[index - 1], out NameHead head) && head.TakesComplement)
            return NextName(words.Is(index + 1, "the") ? index + 2 : index + 1, limit);
        if (word is "and" && complement && index + 1 < limit && NameHeads.IsTopic(words[index + 1]))
            return NextName(index + 1, limit);
        if (
            word is ","
            && index + 1 < limit
            && words[index + 1] is "Jr." or "Sr." or "Jr" or "Sr" or "Inc." or "Inc" or "Ltd." or "Ltd" or "LLC"
        )
            return index + 1;
        if (words.IsQuote(index))
            return AfterNickname(index, limit);
        if (IsParticle(word))
        {
            int next = index + 1;
            while (next < limit && (IsParticle(words[next]) || words.IsHyphen(next)))
                next++;
            return NextName(next, limit);
        }

        return -1;
    }

    // "Coast Seven", "Crane Four": a number with a capital that a name stands before.
    private bool IsNumberOfName(int index) =>
        words.CaseOf(index) == LetterCase.Capital
        && FunctionWords.Is(words[index], FunctionWord.Determiner)
        && !words.IsHyphen(index - 1)
        && NumberWords.Cardinal(words[index].ToString().ToLowerInvariant()) is not null;

    // William "Bill" Tarrow: a nickname between a given name and another name; the index of that name.
    private int AfterNickname(int quote, int limit)
    {
        bool given = FirstNames.TryFind(words[quote - 1], out _) || words[quote - 1][^1] == '.';
        bool closed = quote + 3 < limit && IsNameWord(quote + 1) && words.IsQuote(quote + 2) && words.Touches(quote + 2);
        return given && closed && words.Touches(quote + 1) && !words.Touches(quote) ? NextName(quote + 3, limit) : -1;
    }

    private bool Joins(int index, int limit) => index < limit && Bridge(index, limit, complement: false) >= 0;

    private int NextName(int index, int limit) => index < limit && IsNameWord(index) ? index : -1;

    // "President-elect", "Jean-Luc", "Abu-l": a name goes on after a hyphen in capitals, or in a known small ending.
    private bool HyphenGoesOn(int index) => IsNameWord(index) || words[index] is "elect" or "designate" or "general";

    private bool TakesComplement(int index)
    {
        ReadOnlySpan<char> word = words[index];
        return (NameHeads.TryFind(word, out NameHead head) && head.TakesComplement)
            || word is "Minister" or "Secretary" or "Chief" or "Isle" or "States";
    }

    private static bool IsParticle(ReadOnlySpan<char> word) =>
        word
            is "de"
                or "del"
                or "della"
                or "der"
                or "den"
                or "van"
                or "von"
                or "bin"
                or "ibn"
                or "al"
                or "el"
                or "da"
                or "di"
                or "dos"
                or "du"
                or "la"
                or "le"
                or "ter"
                or "ten"
                or "zu"
                or "y"
                or "bint"
                or "ben"
                or "d'";

    private bool IsTitle(int index, int limit)
    {
        for (int end = Math.Min(limit, index + Titles.MaxWords); end > index; end--)
        {
            if (Titles.TryFind(words.TextOf(index, end), out _))
                return true;
        }

        return false;
    }

    private bool IsNameWord(int index)
    {
        if (words.CaseOf(index) < LetterCase.Capital)
            return false;
        ReadOnlySpan<char> word = words[index];
        if (IsCalendarWord(word))
            return false;
        if (word is "I" or "I'm" or "OK" or "TV's" || words.IsPossessive(index))
            return false;
        return words.CaseOf(index) == LetterCase.Upper || !FunctionWords.Contains(word);
    }

    internal static bool IsCalendarWord(ReadOnlySpan<char> word) =>
        word
            is "Monday"
                or "Tuesday"
                or "Wednesday"
                or "Thursday"
                or "Friday"
                or "Saturday"
                or "Sunday"
                or "January"
                or "February"
                or "March"
                or "April"
                or "May"
                or "June"
                or "July"
                or "August"
                or "September"
                or "October"
                or "November"
                or "December"
                or "Jan."
                or "Feb."
                or "Mar."
                or "Apr."
                or "Aug."
                or "Sept."
                or "Sep."
                or "Oct."
                or "Nov."
                or "Dec."
                or "Mon."
                or "Tues."
                or "Wed."
                or "Thurs."
                or "Fri."
                or "Sat."
                or "Sun."
                or "AM"
                or "PM"
                or "A.M."
                or "P.M."
                or "GMT"
                or "EST"
                or "EDT"
                or "PST"
                or "PDT"
                or "CET"
                or "UTC";

    // "(R-Utah)", "(D-Mass.)" after an American politician.
    private bool IsPartyAndState(int first, int end) =>
        words.Is(first - 1, "(") && words[first] is "R" or "D" or "I" && words.IsHyphen(first + 1) && first + 1 < end
        || words.Is(first - 1, "(") && words[first].Length > 2 && words[first][1] == '-';

    // "The Long Way Home": a name that just fills quotation marks is a title, not a person.
    private bool IsTitleOfWork(int first, int end, Sentence sentence)
    {
        int before = first - 1;
        if (before >= sentence.FirstToken && words[before] is "The" or "A" or "An" or "the")
            before--;
        return before >= sentence.FirstToken
            && end < sentence.EndToken
            && words.IsQuote(before)
            && words.IsQuote(end)
            && !words.IsPossessive(end);
    }
}
