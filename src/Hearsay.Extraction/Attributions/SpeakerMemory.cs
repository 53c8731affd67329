using Hearsay.Core.Statements;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions;

/// <summary>The speakers met so far, to which "she said", "they said" and "the officials said" go back when no mention tells whom they mean.</summary>
internal sealed class SpeakerMemory(ArticleWords words)
{
    private StatementSource? _singular;
    private StatementSource? _plural;
    private StatementSource? _institution;

    /// <summary>The source, with what an unresolved pronoun means filled in; remembers it.</summary>
    public StatementSource Resolve(WordRange range, StatementSource read)
    {
        if (range.IsEmpty)
            return read;
        string first = words[range.Start];
        if (range.Length == 1 && first is "he" or "she" or "they" or "it")
            return read.Party.Actor is null ? Recall(first, read) : read;
        string head = words[range.End - 1];
        bool oneOf = first == "one" && words[range.Start + 1] == "of";
        if (read.Party.Actor is null && oneOf && _plural is { } group && read.Anonymity is Anonymity.Unstated or Anonymity.Public)
            read = read with { Anonymity = group.Anonymity };
        bool plural = !read.Named && (head.EndsWith('s') || first is "two" or "three" or "some" or "several" or "people") && !oneOf;
        if (plural)
            _plural = read;
        else if (read.Named && read.Anonymity == Anonymity.Named && first is "the")
            _institution = read;
        else
            _singular = read;
        return read;
    }

    private StatementSource Recall(string pronoun, StatementSource read)
    {
        StatementSource? found = pronoun switch
        {
            "they" => _plural ?? _institution,
            "it" => _institution,
            _ => _singular,
        };
        return found is null ? read : found with { Party = found.Party with { Span = read.Party.Span } };
    }
}
