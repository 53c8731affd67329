using System.Buffers;
using Hearsay.Core.Resources;

namespace Hearsay.Ingestion.Pages.Body.Scoring;

/// <summary>
/// Says of each block of a page how likely it is body text: a linear model over class words and letters feeds trees over numbers, and a
/// second set of trees looks again with the first one's opinion of the neighbours (Tu and Bai's auto-context, 2010).
/// </summary>
internal sealed class BodyModel(float[] weights, TreeEnsemble first, TreeEnsemble second)
{
    private const float Hopeless = 0.004f;
    private const uint Magic = 0x31474150;
    private const string Resource = "Hearsay.Ingestion.pages.bin";

    public float[] Weights { get; } = weights;

    public TreeEnsemble First { get; } = first;

    public TreeEnsemble Second { get; } = second;

    /// <summary>The model that is built into the assembly.</summary>
    public static BodyModel Load()
    {
        using Stream stream = EmbeddedFile.Open(typeof(BodyModel).Assembly, Resource);
        return Read(stream);
    }

    public static BodyModel Read(Stream stream)
    {
        using BinaryReader reader = new(stream);
        if (reader.ReadUInt32() != Magic || reader.ReadInt32() != DenseFeatures.StageTwoCount)
            throw new InvalidDataException("The page model does not fit this version; train it again.");
        float[] weights = new float[1 << SparseFeatures.Bits];
        int filled = reader.ReadInt32();
        for (int i = 0; i < filled; i++)
        {
            int place = reader.ReadUInt16();
            weights[place] = (float)reader.ReadHalf();
        }

        return new BodyModel(weights, TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        writer.Write(DenseFeatures.StageTwoCount);
        writer.Write(Weights.Count(w => (Half)w != Half.Zero));
        for (int i = 0; i < Weights.Length; i++)
        {
            if ((Half)Weights[i] == Half.Zero)
                continue;
            writer.Write((ushort)i);
            writer.Write((Half)Weights[i]);
        }

        First.Write(writer);
        Second.Write(writer);
    }

    /// <summary>The probability of each block to be body.</summary>
    public float[] Judge(PageView page)
    {
        const int Width = DenseFeatures.StageTwoCount;
        int count = page.Blocks.Count;
        float[] linear = LinearOpinion.Of(Weights, page);
        float[] buffer = ArrayPool<float>.Shared.Rent(count * Width);
        Span<float> rows = buffer.AsSpan(0, count * Width);
        for (int i = 0; i < count; i++)
            DenseFeatures.Fill(page, linear, i, rows.Slice(i * Width, Width));
        float[] result = new float[count];
        First.Probabilities(rows, Width, result);
        StageOneSummary summary = new(page, result);

        // Menus and footers, most of a page: no neighbourhood makes them body. The rows of the others move together.
        List<int> hopeful = new(count);
        for (int i = 0; i < count; i++)
        {
            if (result[i] < Hopeless)
                continue;
            Span<float> row = rows.Slice(hopeful.Count * Width, Width);
            rows.Slice(i * Width, Width).CopyTo(row);
            DenseFeatures.FillStageTwo(page, result, summary, i, row);
            hopeful.Add(i);
        }

        float[] again = new float[hopeful.Count];
        Second.Probabilities(rows[..(again.Length * Width)], Width, again);
        for (int i = 0; i < again.Length; i++)
            result[hopeful[i]] = again[i];
        ArrayPool<float>.Shared.Return(buffer);
        return result;
    }

    /// <summary>Keeps far-out sums of the linear model from standing alone.</summary>
    public static float Squash(float value) => Math.Clamp(value, -6, 6);
}
