using System.Collections.Immutable;
using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Linking.Claims;
using Hearsay.Linking.Claims.Comparison;
using Hearsay.Linking.Claims.Figures;
using Hearsay.Linking.Words;

namespace Hearsay.Linking.Search;

/// <summary>Finds the claims of a brief that are nearest to a sentence.</summary>
public sealed class ClaimSearch
{
    // Below this, a claim shares a word or two with the sentence and speaks of something else.
    private const double Near = 0.25;

    private readonly Brief _brief;
    private readonly DocumentFrequencies _frequencies;
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<ArticleId, Article> _articles;
    private readonly Dictionary<RowId, Statement> _statements;
    private readonly Dictionary<RowId, Event> _events;
    private readonly Dictionary<ActorId, Actor> _actors;

    /// <summary>A search of this brief.</summary>
    public ClaimSearch(Brief brief)
        : this(brief, DocumentFrequencies.Load()) { }

    /// <summary>A search with a table that is loaded already.</summary>
    internal ClaimSearch(Brief brief, DocumentFrequencies frequencies)
    {
        ArgumentNullException.ThrowIfNull(brief);
        _frequencies = frequencies;
        _brief = brief;
        _articles = brief.Articles.ToDictionary(a => a.Article.Id, a => a.Article);
        _statements = brief.Statements.ToDictionary(s => s.Id);
        _events = brief.Events.ToDictionary(e => e.Id);
        _actors = brief.Actors.ToDictionary(a => a.Id);
    }

    /// <summary>The nearest claims, nearest first; none when nothing is near.</summary>
    public ImmutableArray<ClaimMatch> Find(string sentence, int most)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        List<ContentToken> asked = TokensOf(sentence);
        HashSet<int> words = ConceptsOf(asked);
        return
        [
            .. _brief
                .Claims.Select(claim => Best(claim, asked, words))
                .Where(match => match.Likeness >= Near)
                .OrderByDescending(match => match.Likeness)
                .ThenBy(match => match.Claim.Id, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private ClaimMatch Best(Claim claim, List<ContentToken> asked, HashSet<int> words)
    {
        double highest = 0;
        List<ContentToken> nearest = [];
        foreach (string member in claim.Members.Select(WordsOf).Where(w => w.Length > 0))
        {
            List<ContentToken> tokens = TokensOf(member);
            double likeness = Cosine(words, ConceptsOf(tokens));
            if (likeness > highest)
                (highest, nearest) = (likeness, tokens);
        }

        return new ClaimMatch(claim, highest, highest < Near ? [] : [.. Differences(asked, nearest)]);
    }

    private IEnumerable<string> Differences(List<ContentToken> asked, List<ContentToken> told)
    {
        if (Negation.IsIn(asked, _vocabulary) != Negation.IsIn(told, _vocabulary))
            yield return "the one says that it is so, the other that it is not";
        List<Quantity> figures = QuantityReader.Read(asked, [], _vocabulary);
        foreach (Quantity figure in QuantityReader.Read(told, [], _vocabulary))
        {
            if (figures.Count > 0 && !figures.Exists(figure.Agrees))
                yield return "other figure: " + figure.Value.ToString(CultureInfo.InvariantCulture);
        }
    }

    private double Cosine(HashSet<int> left, HashSet<int> right)
    {
        double shared = left.Where(right.Contains).Sum(Square);
        return shared == 0 ? 0 : shared / Math.Sqrt(left.Sum(Square) * right.Sum(Square));
    }

    private double Square(int concept)
    {
        double weight = _frequencies.WeightOf(_vocabulary.HashOfConcept(concept));
        return weight * weight;
    }

    // Content with its speaker: a sentence that is pasted often names who said so.
    private string WordsOf(RowId row)
    {
        if (_statements.TryGetValue(row, out Statement? statement))
            return NameOf(statement.Source.Party) + " " + string.Join(' ', statement.Content.Select(_articles[statement.Article].Slice));
        if (!_events.TryGetValue(row, out Event? deed))
            return "";
        string clause = _articles[deed.Article].Slice(deed.Trigger);
        return string.Join(' ', NameOf(deed.Actor), clause, NameOf(deed.Recipient), NameOf(deed.Place));
    }

    private string NameOf(ActorReference? reference) =>
        reference?.Actor is { } id && _actors.TryGetValue(id, out Actor? actor) ? actor.Name : reference?.Description ?? "";

    private List<ContentToken> TokensOf(string text)
    {
        List<Word> words = [];
        WordScanner.Scan(text, TextSpan.FromBounds(0, text.Length), _vocabulary, words);
        return words.ConvertAll(w => new ContentToken(_vocabulary.ConceptOf(w.Key), w.Key, w.Span, _vocabulary.IsStop(w.Key)));
    }

    private static HashSet<int> ConceptsOf(List<ContentToken> tokens) => [.. tokens.Where(t => !t.IsStop).Select(t => t.Concept)];
}
