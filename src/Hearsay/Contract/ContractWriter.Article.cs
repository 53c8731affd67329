using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Text;

namespace Hearsay.Contract;

public sealed partial class ContractWriter
{
    /// <summary>Writes one ARTICLE.</summary>
    public void WriteArticle(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _indexes.Clear(); // a stream of rows must not grow, and the next one may bear the same id
        _json.WriteStartObject();
        WriteArticleFields(article);
        WriteBlockKinds(article);
        _json.WriteString("dateline", article.Dateline);
        _json.WriteString("section", article.Section);
        WriteCandidates(article.Candidates);
        _json.WriteEndObject();
    }

    private void WriteArticleFields(Article article)
    {
        CodePointIndex index = IndexOf(article);
        _json.WriteString("id", article.Id.Value);
        _json.WriteString("url", article.Url);
        _json.WriteString("outlet", article.Outlet);
        _json.WriteString("title", article.Title);
        WriteStrings("authors", article.Authors);
        _json.WriteString("published", article.Published?.ToString());
        _json.WriteString("updated", article.Updated?.ToString());
        _json.WriteString("language", article.Language);
        _json.WriteString("wireCredit", article.WireCredit);
        _json.WriteString("text", article.Text);
        WriteBlocks("paragraphs", index, article, boilerplateOnly: false);
        WriteBlocks("boilerplate", index, article, boilerplateOnly: true);
    }

    // What each paragraph is, in their order: a caption and a quotation lifted from elsewhere are not the article's own words.
    private void WriteBlockKinds(Article article)
    {
        _json.WriteStartArray("kinds");
        foreach (Block block in article.Blocks)
            _json.WriteStringValue(ContractWords.Of(block.Kind));
        _json.WriteEndArray();
    }

    private void WriteCandidates(MetadataCandidates candidates)
    {
        _json.WriteStartObject("candidates");
        WriteCandidates("title", candidates.Titles, value => _json.WriteString("value", value));
        WriteCandidates("published", candidates.Published, value => _json.WriteString("value", value.ToString()));
        WriteCandidates("authors", candidates.Authors, value => WriteStrings("value", value));
        _json.WriteEndObject();
    }

    private void WriteCandidates<T>(string name, ImmutableArray<MetadataCandidate<T>> candidates, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (MetadataCandidate<T> candidate in candidates)
        {
            _json.WriteStartObject();
            write(candidate.Value);
            WriteStrings("origins", [.. candidate.Origins.Select(ContractWords.Of)]);
            _json.WriteNumber("score", Math.Round(candidate.Score, 2));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteBlocks(string name, CodePointIndex index, Article article, bool boilerplateOnly)
    {
        _json.WriteStartArray(name);
        foreach (Block block in article.Blocks)
        {
            if (block.IsBoilerplate || !boilerplateOnly)
                WritePair(index, block.Span);
        }

        _json.WriteEndArray();
    }
}
