using Hearsay.Core.Resources;
using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Ingestion.Pages.Metadata.Authors;
using Hearsay.Ingestion.Pages.Metadata.Dates;
using Hearsay.Ingestion.Pages.Metadata.Titles;

namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Says of each candidate for a title, a day or a list of authors how likely it is the right one: boosted trees, learnt from pages with gold.</summary>
internal sealed class MetadataRanker(TreeEnsemble titles, TreeEnsemble dates, TreeEnsemble authors)
{
    private const uint Magic = 0x314D4750;
    private const string Resource = "Hearsay.Ingestion.page-metadata.bin";

    public TreeEnsemble Titles { get; } = titles;

    public TreeEnsemble Dates { get; } = dates;

    public TreeEnsemble Authors { get; } = authors;

    /// <summary>The ranker that is built into the assembly.</summary>
    public static MetadataRanker Load()
    {
        using Stream stream = EmbeddedFile.Open(typeof(MetadataRanker).Assembly, Resource);
        return Read(stream);
    }

    public static MetadataRanker Read(Stream stream)
    {
        using BinaryReader reader = new(stream);
        if (
            reader.ReadUInt32() != Magic
            || reader.ReadInt32() != TitleCandidates.Columns
            || reader.ReadInt32() != DateCandidates.Columns
            || reader.ReadInt32() != AuthorCandidates.Columns
        )
            throw new InvalidDataException("The model of page metadata does not fit this version; train it again.");
        return new MetadataRanker(TreeEnsemble.Read(reader), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        writer.Write(TitleCandidates.Columns);
        writer.Write(DateCandidates.Columns);
        writer.Write(AuthorCandidates.Columns);
        Titles.Write(writer);
        Dates.Write(writer);
        Authors.Write(writer);
    }

    /// <summary>The candidates that are likely enough, the best first; of equals the one that stands first.</summary>
    public static List<Candidate<T>> Rank<T>(List<Candidate<T>> candidates, TreeEnsemble trees, float threshold)
    {
        if (candidates.Count == 0)
            return candidates;
        int width = candidates[0].Row.Length;
        float[] rows = [.. candidates.SelectMany(c => c.Row)];
        float[] scores = new float[candidates.Count];
        trees.Probabilities(rows, width, scores);
        return
        [
            .. candidates.Select((c, i) => c with { Score = scores[i] }).Where(c => c.Score >= threshold).OrderByDescending(c => c.Score),
        ];
    }
}
