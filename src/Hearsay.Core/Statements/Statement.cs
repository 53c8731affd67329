using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Text;

namespace Hearsay.Core.Statements;

/// <summary>An attribution interpreted: who said what to whom, through whom, and what kind of act it was.</summary>
/// <param name="Content">What was said: ascending, not overlapping, never empty.</param>
/// <param name="Act">What was done by saying it.</param>
public sealed record Statement(RowId Id, ArticleId Article, StatementSource Source, ImmutableArray<TextSpan> Content, SpeechAct Act)
{
    /// <summary>Gets the words that attribute; null when typography alone does (a block quotation).</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>Gets the words from the speaker or the verb of the cue to the end of the content, where the content alone does not tell what was said
    /// ("she called the bridge a ruin", "denied that it leaked"); null where it does.</summary>
    public TextSpan? Clause { get; init; }

    /// <summary>Gets to whom it was said; null when not said.</summary>
    public ActorReference? Addressee { get; init; }

    /// <summary>Gets through whom it was said ("through third parties"); null when not said.</summary>
    public ActorReference? Channel { get; init; }

    /// <summary>Gets whether it was made in writing, by word of mouth or in a quoted document; unstated where the text does not say.</summary>
    public StatementForm Form { get; init; } = StatementForm.Unstated;

    /// <summary>Gets when it was said; never the date of what it is about.</summary>
    public StatedDate? Date { get; init; }

    /// <summary>Gets how sure the source is of the content, as far as it says.</summary>
    public Certainty Certainty { get; init; } = Certainty.Unknown;

    /// <summary>Gets the source's stance to the content: a denial is negative, "would not kill" is negative.</summary>
    public Polarity Polarity { get; init; } = Polarity.Positive;

    /// <summary>Gets whether the content is quoted, told in other words, or both.</summary>
    public QuotationKind Quoted { get; init; } = QuotationKind.Indirect;

    /// <summary>Gets the statement whose content holds this one; null for an outermost one.</summary>
    public RowId? Parent { get; init; }
}

/// <summary>Who speaks.</summary>
/// <param name="Named">True for a person, outlet or institution given by name; false for "a spokesman".</param>
public sealed record StatementSource(ActorReference Party, bool Named, Anonymity Anonymity);
