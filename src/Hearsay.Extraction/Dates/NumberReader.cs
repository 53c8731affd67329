using System.Globalization;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Dates;

/// <summary>How many: "three", "twenty-four", "2 1/2", "two and a half", "a couple of", "several".</summary>
/// <param name="End">The word after the number; 0 when there is none.</param>
/// <param name="Text">The number as TIMEX3 writes it; X where it is vague.</param>
internal readonly record struct Quantity(int End, double Value, string Text)
{
    public bool Found => End > 0;

    public bool IsVague => Text == "X";
}

/// <summary>Reads quantities from a word on.</summary>
internal static class NumberReader
{
    public static Quantity Read(ArticleWords words, int at)
    {
        string word = words[at];
        if (word is "several" or "few" or "many" or "some" or "numerous")
            return new Quantity(at + 1, 0, "X");
        if (word is "a" or "an" or "the" && words[at + 1] is "few" or "couple" or "dozen")
        {
            int end = at + 2;
            if (words[end] == "of")
                end++;
            return words[at + 1] switch
            {
                "dozen" => Exact(end, 12),
                "couple" when word == "a" => Exact(end, 2),
                "few" when word == "a" => new Quantity(end, 0, "X"),
                _ => default,
            };
        }

        if (word is "a" && words[at + 1] is "hundred" or "thousand")
            return Exact(at + 2, words[at + 1] == "hundred" ? 100 : 1000);
        int value = CalendarWords.Cardinal(word);
        if (value < 0)
            return default;
        int next = at + 1;
        if (value is >= 20 and < 100 && value % 10 == 0 && char.IsAsciiLetter(word[0]))
        {
            int ones = words[next] == "-" ? next + 1 : next;
            if (
                CalendarWords.Cardinal(words[ones]) is >= 1 and <= 9 and var small
                && char.IsAsciiLetter(words[ones][0])
                && words[ones].Length > 2
            )
                (value, next) = (value + small, ones + 1);
        }

        if (words[next] is "hundred" or "thousand" or "million")
        {
            int factor = words[next] switch
            {
                "hundred" => 100,
                "thousand" => 1000,
                _ => 1_000_000,
            };
            if (value < 1000)
                (value, next) = (value * factor, next + 1);
        }

        if (words[next] is "1/2" or "½" || words[next] == "and" && words[next + 1] == "a" && words[next + 2] == "half")
            return Exact(words[next] == "and" ? next + 3 : next + 1, value + 0.5);
        return Exact(next, value);
    }

    private static Quantity Exact(int end, double value) => new(end, value, value.ToString(CultureInfo.InvariantCulture));
}
