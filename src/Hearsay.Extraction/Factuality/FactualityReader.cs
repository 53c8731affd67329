using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Factuality;

/// <summary>Says how factual a text presents its predicates. Immutable, thread-safe.</summary>
internal sealed class FactualityReader
{
    private readonly FactualityModel _model;
    private readonly ModalityLexicon _lexicon;

    public FactualityReader(FactualityModel model, ModalityLexicon lexicon)
    {
        _model = model;
        _lexicon = lexicon;
    }

    /// <summary>A reader with the model and word list that come with the program.</summary>
    public static FactualityReader Load() => new(FactualityModel.Load(), ModalityLexicon.Load());

    /// <summary>The factuality of one article's predicates.</summary>
    public ArticleFactuality Read(ArticleWords words) => new(words, _model, _lexicon);
}

/// <summary>How factual one article presents what it tells: <see cref="Rows"/> in numbers, <see cref="Of(int)"/> in the words of events and statements.</summary>
internal sealed class ArticleFactuality
{
    private readonly ArticleWords _words;
    private readonly DependencyTree _tree;
    private readonly FactualityModel _model;
    private readonly PredicateFeatures _features;
    private readonly PredicateFinder _finder;
    private readonly StatusReader _status;
    private readonly int _register;

    public ArticleFactuality(ArticleWords words, FactualityModel model, ModalityLexicon lexicon)
    {
        _words = words;
        _tree = new DependencyTree(words.Analysis);
        _model = model;
        _features = new PredicateFeatures(words, _tree, lexicon);
        _finder = new PredicateFinder(words, _tree, model);
        _status = new StatusReader(words, _tree, lexicon, _features);
        _register = model.RegisterOf(RegisterFeatures.Of(words, _tree));
    }

    /// <summary>Every predicate with its value from -3 (certainly not) to 3 (certainly), in the order of the text.</summary>
    public ImmutableArray<PredicateFactuality> Rows()
    {
        ImmutableArray<PredicateFactuality>.Builder rows = ImmutableArray.CreateBuilder<PredicateFactuality>();
        for (int i = 0; i < _tree.Count; i++)
        {
            if (_finder.IsPredicate(i))
                rows.Add(new PredicateFactuality(_words.Span(i), ValueOf(i)));
        }

        return rows.ToImmutable();
    }

    /// <summary>How the text presents what the word names: a verb, a noun of a deed, an adjective after a copula. Relative to whoever says it: what a denial holds is not yet denied here.</summary>
    /// <param name="predicate">Index of the word in the article; for a trigger of several words that of its head.</param>
    public WordFactuality Of(int predicate) => predicate < _tree.Count ? _status.Read(predicate) : default;

    /// <summary>The same for the main predicate of a span: the word in it that hangs on none of its other words.</summary>
    public WordFactuality Of(TextSpan span)
    {
        int word = HeadOf(span);
        return word < 0 ? default : Of(word);
    }

    /// <summary>The word of a span whose head lies outside of it; -1 where the span holds no word.</summary>
    public int HeadOf(TextSpan span)
    {
        int found = -1;
        for (int i = _words.Analysis.TokenAtOrAfter(span.Start); i < _tree.Count && _words.Span(i).Start < span.End; i++)
        {
            int head = _tree[i].Head;
            bool outside = head < 0 || !span.Contains(_words.Span(head));
            if (outside && (found < 0 || !PredicateFinder.IsAlways(in _tree[found]) && PredicateFinder.IsAlways(in _tree[i])))
                found = i;
        }

        return found;
    }

    private double ValueOf(int word) => Math.Round(_model.ValueOf(_features.Of(word, _register)), 2);
}

/// <summary>How a text presents a predicate.</summary>
/// <param name="Status">Whether it is told as a fact.</param>
/// <param name="Certainty">How sure the speaker is; unknown for plans and hypotheses.</param>
/// <param name="Polarity">Negative where it is said not to be so.</param>
internal readonly record struct WordFactuality(EventStatus Status, Certainty Certainty, Polarity Polarity);
