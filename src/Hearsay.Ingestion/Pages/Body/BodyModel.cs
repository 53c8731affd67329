namespace Hearsay.Ingestion.Pages.Body;

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
        using Stream stream =
            typeof(BodyModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException("The model " + Resource + " is not built in.");
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
        int count = page.Blocks.Count;
        float[] linear = Linear(page);
        float[] rows = new float[count * DenseFeatures.StageTwoCount];
        float[] firstStage = new float[count];
        for (int i = 0; i < count; i++)
        {
            Span<float> row = rows.AsSpan(i * DenseFeatures.StageTwoCount, DenseFeatures.StageTwoCount);
            DenseFeatures.Fill(page, linear, i, row);
            firstStage[i] = First.Probability(row);
        }

        StageOneSummary summary = new(page, firstStage);
        float[] result = new float[count];
        for (int i = 0; i < count; i++)
        {
            // Menus and footers, most of a page: no neighbourhood makes them body.
            if (firstStage[i] < Hopeless)
            {
                result[i] = firstStage[i];
                continue;
            }

            Span<float> row = rows.AsSpan(i * DenseFeatures.StageTwoCount, DenseFeatures.StageTwoCount);
            DenseFeatures.FillStageTwo(page, firstStage, summary, i, row);
            result[i] = Second.Probability(row);
        }

        return result;
    }

    private float[] Linear(PageView page)
    {
        float[] linear = new float[page.Blocks.Count];
        List<int> features = [];
        for (int i = 0; i < linear.Length; i++)
        {
            features.Clear();
            SparseFeatures.Add(page.Tree, page.Outline, page.Blocks[i], page.Words[i], features);
            float sum = 0;
            foreach (int feature in features)
                sum += Weights[feature];
            linear[i] = Squash(sum / MathF.Sqrt(Math.Max(1, features.Count)));
        }

        return linear;
    }

    /// <summary>Keeps far-out sums of the linear model from standing alone.</summary>
    public static float Squash(float value) => Math.Clamp(value, -6, 6);
}
