using System.Runtime.Intrinsics;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>Sizes of the whole syntax model.</summary>
internal sealed record SyntaxShape(EncoderShape Encoder, int ArcWidth, int LabelWidth);

/// <summary>The encoder with its tag and parser heads, trained together.</summary>
internal sealed unsafe class SyntaxNetwork
{
    private readonly FloatBuffer _tagMask = new();
    private readonly FloatBuffer _parserMask = new();
    private readonly FloatBuffer _tagInput = new();
    private readonly FloatBuffer _parserInput = new();
    private readonly FloatBuffer _tagGradient = new();
    private readonly FloatBuffer _parserGradient = new();

    public SyntaxNetwork(SyntaxShape shape, SyntaxLabels labels, WordVocabulary vocabulary, Random random)
    {
        Shape = shape;
        Labels = labels;
        Vocabulary = vocabulary;
        Encoder = new EncoderNetwork(shape.Encoder, vocabulary.RowCount, random);
        Tags = new TagHead(shape.Encoder.Width, labels, random);
        Parser = new ParserHead(shape.Encoder.Width, shape.ArcWidth, shape.LabelWidth, labels.Relations.Count, random);
        Parameters = [.. Encoder.Parameters, .. Tags.Parameters, .. Parser.Parameters];
    }

    public SyntaxShape Shape { get; }
    public SyntaxLabels Labels { get; }
    public WordVocabulary Vocabulary { get; }
    public EncoderNetwork Encoder { get; }
    public TagHead Tags { get; }
    public ParserHead Parser { get; }
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Adds the batch's gradients to the parameters and gives the loss per word.</summary>
    public double Train(Batch batch, IReadOnlyList<GoldSyntax> golds, DropoutRates rates, float parserDropout, Random random)
    {
        int count = batch.WordCount;
        int width = Shape.Encoder.Width;
        float* top = Encoder.Forward(batch, rates, random);
        float* tagInput = Masked(batch, top, _tagMask, _tagInput, rates.Output, random);
        float* parserInput = Masked(batch, top, _parserMask, _parserInput, rates.Output, random);
        Tags.Forward(tagInput, count);
        Parser.Forward(batch, parserInput, parserDropout, random);
        float* tagGradient = _tagGradient.Reserve(count * width);
        float* parserGradient = _parserGradient.Reserve(count * width);
        float scale = 1f / count;
        double loss = Tags.Backward(tagInput, count, golds, scale, tagGradient);
        loss += Parser.Backward(batch, parserInput, golds, scale, parserGradient);
        if (rates.Output > 0)
        {
            Dropout.Apply(tagGradient, _tagMask.Pointer, tagGradient, width, batch.Starts);
            Dropout.Apply(parserGradient, _parserMask.Pointer, parserGradient, width, batch.Starts);
        }

        for (long i = 0; i < (long)count * width; i += 8)
            (Vector256.Load(tagGradient + i) + Vector256.Load(parserGradient + i)).Store(tagGradient + i);
        Encoder.Backward(batch, tagGradient);
        return loss / count;
    }

    /// <summary>The heads' scores of the batch stay until the next call.</summary>
    public void Read(Batch batch)
    {
        float* top = Encoder.Forward(batch, DropoutRates.None, new Random(0));
        Tags.Forward(top, batch.WordCount);
        Parser.Forward(batch, top, 0, new Random(0));
    }

    public IReadOnlyList<GoldSyntax> Predict(Batch batch)
    {
        Read(batch);
        List<GoldSyntax> results = [];
        for (int s = 0; s < batch.SentenceCount; s++)
        {
            GoldSyntax result = GoldSyntax.Empty(batch.Starts[s + 1] - batch.Starts[s]);
            Tags.Predict(batch.Starts[s], result);
            Parser.Predict(batch.Starts[s], result);
            results.Add(result);
        }

        return results;
    }

    private float* Masked(Batch batch, float* x, FloatBuffer mask, FloatBuffer target, float dropout, Random random)
    {
        if (dropout <= 0)
            return x;
        int width = Shape.Encoder.Width;
        Dropout.Fill(mask.Reserve(batch.SentenceCount * width), batch.SentenceCount * width, dropout, random);
        Dropout.Apply(x, mask.Pointer, target.Reserve(batch.WordCount * width), width, batch.Starts);
        return target.Pointer;
    }
}
