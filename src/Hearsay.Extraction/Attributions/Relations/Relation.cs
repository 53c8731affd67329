using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Attributions.Relations;

/// <summary>An attribution as the rules found it, before it is interpreted as a statement.</summary>
internal sealed record Relation
{
    /// <summary>Gets the words that name the source; empty when none do.</summary>
    public WordRange Source { get; init; }

    /// <summary>Gets whom the source means where it is "who" or "which"; else empty.</summary>
    public WordRange Party { get; init; }

    /// <summary>Gets the words that attribute; null when typography alone does.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Gets what is said, with the "that" and the quotation marks that belong to it.</summary>
    public required IReadOnlyList<TextSpan> Content { get; init; }

    public SpeechAct Act { get; init; } = SpeechAct.Assertion;

    /// <summary>Gets the verb's or noun's own word, for what depends on it alone.</summary>
    public string Lemma { get; init; } = "";

    public Certainty Certainty { get; init; }

    public StatementForm Form { get; init; }

    /// <summary>Gets the words of the clause that attributes, content excluded: where date, channel, form and addressee stand.</summary>
    public IReadOnlyList<WordRange> Frame { get; init; } = [];

    public WordRange Addressee { get; init; }

    public WordRange Channel { get; init; }

    /// <summary>Gets whether the source stands against the content ("denied"; "did not promise").</summary>
    public bool Negative { get; init; }

    /// <summary>Gets whether only the corpus-style view shows it.</summary>
    public bool Attitude { get; init; }

    public bool IsBlock { get; init; }

    /// <summary>Gets a name for the source that stands outside the text's words (a page's own mark-up); null when the words name it.</summary>
    public string? CitedOutlet { get; init; }

    /// <summary>Gets whether the article's author speaks.</summary>
    public bool ByAuthor { get; init; }

    /// <summary>Gets whether the same words attribute something before them too: "…, she said, and …". The corpus-style view shows the first alone.</summary>
    public bool IsSecondHalf { get; init; }

    /// <summary>Gets the cue of the attribution that this one is a link under, where its content does not show it; else null.</summary>
    public TextSpan? UnderCue { get; init; }

    public int Start => Content[0].Start;

    public int End => Content[^1].End;
}
