using System.Collections.Frozen;
using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Extraction.Quotations;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Extraction.Reading;

/// <summary>One article's words as the rules read them: in lower case with plain apostrophes, with their kinds, sentence, quotation and mention.</summary>
internal sealed class ArticleWords
{
    private static readonly FrozenDictionary<string, WordKinds> FunctionWords = LoadFunctionWords();

    private readonly string[] _lower;
    private readonly WordKinds[] _kinds;
    private readonly int[] _sentence;
    private readonly int[] _mention;
    private readonly int[] _quotation;

    public ArticleWords(Analysis analysis, ImmutableArray<Quotation> quotations)
    {
        Analysis = analysis;
        Quotations = quotations;
        int count = analysis.Tokens.Length;
        _lower = new string[count];
        _kinds = new WordKinds[count];
        _sentence = new int[count];
        _mention = new int[count];
        _quotation = new int[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<char> letters = analysis.TextOf(i);
            _lower[i] = Lower(letters);
            _kinds[i] = KindsOf(_lower[i], letters);
        }

        for (int s = 0; s < analysis.Sentences.Length; s++)
            Array.Fill(_sentence, s, analysis.Sentences[s].FirstToken, analysis.Sentences[s].TokenCount);
        FillMentions();
        FillQuotations();
    }

    public Analysis Analysis { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public string Text => Analysis.Text;

    public int Count => _lower.Length;

    /// <summary>The word in lower case; empty outside the article, so that rules may look past its ends.</summary>
    public string this[int index] => index >= 0 && index < _lower.Length ? _lower[index] : "";

    public TextSpan Span(int index) => Analysis.Tokens[index].Span;

    /// <summary>From the first word's first letter to the last word's last; <paramref name="end"/> is the word after the last.</summary>
    public TextSpan Span(int start, int end) => TextSpan.FromBounds(Analysis.Tokens[start].Span.Start, Analysis.Tokens[end - 1].Span.End);

    public bool Is(int index, WordKinds kinds) => index >= 0 && index < _kinds.Length && (_kinds[index] & kinds) != WordKinds.None;

    public int SentenceOf(int index) => _sentence[index];

    public Sentence SentenceAt(int index) => Analysis.Sentences[_sentence[index]];

    /// <summary>The innermost mention that covers the word; null when none does.</summary>
    public Mention? MentionAt(int index) =>
        index >= 0 && index < _mention.Length && _mention[index] >= 0 ? Analysis.Mentions[_mention[index]] : null;

    /// <summary>Index of the outermost quotation that holds the word or is it (its marks); -1 outside.</summary>
    public int QuotationAt(int index) => index >= 0 && index < _quotation.Length ? _quotation[index] : -1;

    /// <summary>Whether no white space stands between the word and the one before it.</summary>
    public bool Touches(int index) => index > 0 && Span(index - 1).End == Span(index).Start;

    private static string Lower(ReadOnlySpan<char> letters)
    {
        string lower = letters.ToString().ToLowerInvariant();
        return lower.Replace('’', '\'');
    }

    private static WordKinds KindsOf(string lower, ReadOnlySpan<char> letters)
    {
        WordKinds kinds = FunctionWords.GetValueOrDefault(lower);
        char first = letters.IsEmpty ? ' ' : letters[0];
        if (char.IsDigit(first))
            kinds |= WordKinds.Number;
        if (char.IsUpper(first))
            kinds |= WordKinds.Capitalized;
        if (lower is "'s" or "'")
            kinds |= WordKinds.Possessive;
        bool hasLetter = false;
        foreach (char letter in letters)
            hasLetter |= char.IsLetterOrDigit(letter);
        if (!hasLetter && (kinds & WordKinds.Possessive) == WordKinds.None && lower is not ("$" or "%" or "&" or "€" or "£"))
            kinds |= WordKinds.Punctuation;
        if (lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && !NotAdverbs.Contains(lower))
            kinds |= WordKinds.Adverb;
        return kinds;
    }

    private static readonly FrozenSet<string> NotAdverbs = FrozenSet.ToFrozenSet([
        "family",
        "assembly",
        "ally",
        "italy",
        "july",
        "reply",
        "supply",
        "apply",
        "imply",
        "rely",
        "rally",
        "anomaly",
        "monopoly",
        "elderly",
        "friendly",
        "deadly",
        "likely",
        "unlikely",
    ]);

    private static FrozenDictionary<string, WordKinds> LoadFunctionWords()
    {
        Dictionary<string, WordKinds> kinds = new(StringComparer.Ordinal);
        foreach (string[] row in LexiconFile.Rows("function-words.txt"))
        {
            WordKinds kind = Enum.Parse<WordKinds>(row[0]);
            foreach (string word in row[1].Split(' '))
                kinds[word] = kinds.GetValueOrDefault(word) | kind;
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private void FillMentions()
    {
        Array.Fill(_mention, -1);
        ImmutableArray<Mention> mentions = Analysis.Mentions;
        HashSet<ActorId> unnamed = [.. Analysis.Actors.Where(actor => !actor.IsNamed).Select(actor => actor.Id)];
        for (int m = 0; m < mentions.Length; m++)
        {
            if (!IsParty(mentions[m], unnamed))
                continue;
            for (int i = Analysis.TokenAtOrAfter(mentions[m].Span.Start); i < Count && Span(i).Start < mentions[m].Span.End; i++)
            {
                if (_mention[i] < 0 || mentions[_mention[i]].Span.Length > mentions[m].Span.Length)
                    _mention[i] = m;
            }
        }
    }

    // A noun phrase is a party here when it means a named one, a person or an institution; a pronoun when it means a named one.
    private bool IsParty(Mention mention, HashSet<ActorId> unnamed)
    {
        if (mention.Form == MentionForm.Name || mention.Actor is { } actor && !unnamed.Contains(actor))
            return true;
        ReadOnlySpan<char> noun = Analysis.Text.AsSpan(mention.Span.Start, mention.Span.Length);
        noun = noun[(noun.LastIndexOf(' ') + 1)..];
        return mention.Form == MentionForm.Nominal && (PersonNouns.TryFind(noun, out _) || NameHeads.IsInstitutionNoun(noun));
    }

    private void FillQuotations()
    {
        Array.Fill(_quotation, -1);
        for (int q = 0; q < Quotations.Length; q++)
        {
            if (Quotations[q].Depth > 0)
                continue;
            TextSpan span = Quotations[q].Span;
            for (int i = Analysis.TokenAtOrAfter(span.Start); i < Count && Span(i).Start < span.End; i++)
                _quotation[i] = q;
        }
    }
}
