using Hearsay.Core.Text;

namespace Hearsay.Training.Names;

/// <summary>A mention of a corpus.</summary>
/// <param name="Head">Null where the corpus does not tell.</param>
/// <param name="Form">"name", "nominal" or "pronoun"; null where the corpus does not tell.</param>
/// <param name="Chain">The number of its chain; -1 when it is in none.</param>
internal sealed record GoldMention(TextSpan Span, TextSpan? Head, string Kind, string? Form, int Chain)
{
    /// <summary>Gets how likely it is one: 1 where people marked it.</summary>
    public double Likelihood { get; init; } = 1;

    /// <summary>Gets how likely its kind and form are, given that it is one: 1 where people marked it.</summary>
    public double KindLikelihood { get; init; } = 1;

    /// <summary>Gets how sure all of it is.</summary>
    public double Confidence => Likelihood * KindLikelihood;
}

/// <summary>A text of a corpus: its id, its mentions, and of GAP its pronoun with the two names.</summary>
internal sealed record GoldText(string Id, IReadOnlyList<GoldMention> Mentions, GapLabels? Gap)
{
    /// <summary>Gets the words that were put in the place of others; empty where none were.</summary>
    public IReadOnlyCollection<string> Invented { get; init; } = [];

    /// <summary>Gets whether noun phrases without names were left unmarked.</summary>
    public bool NamesOnly { get; init; }
}

/// <summary>What GAP asks of one text.</summary>
internal sealed record GapLabels(TextSpan Pronoun, TextSpan A, bool IsA, TextSpan B, bool IsB);
