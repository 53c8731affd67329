using Hearsay.Core.Analyses;
using Hearsay.Language.Encoders;
using Hearsay.Language.Models;
using Hearsay.Training.Corpora;
using Hearsay.Training.Network;

namespace Hearsay.Training.Syntax;

/// <summary>Writes the model that ships: tables as bytes with a factor per row, layers in half precision, labels and lemma rules.</summary>
internal static class SyntaxExporter
{
    private const int ModelVersion = 1;

    public static void Export(string path, SyntaxNetwork network, IReadOnlyList<TreebankSentence> train)
    {
        ModelFileWriter file = new(ModelKind.Syntax, ModelVersion);
        SyntaxShape shape = network.Shape;
        file.Add<int>(
            "shape",
            [
                shape.Encoder.WordWidth,
                shape.Encoder.PartWidth,
                shape.Encoder.Width,
                shape.Encoder.LayerCount,
                shape.ArcWidth,
                shape.LabelWidth,
                WordFeatures.SlotCount,
            ]
        );
        file.Add<byte>(
            "labels.upos",
            network.Labels.Upos.Names.Select(n => PartsOfSpeech.TryParse(n, out Upos tag) ? (byte)tag : Unknown(n)).ToArray()
        );
        file.Add<byte>(
            "labels.xpos",
            network.Labels.Xpos.Names.Select(n => PartsOfSpeech.TryParse(n, out Xpos tag) ? (byte)tag : Unknown(n)).ToArray()
        );
        file.Add<ulong>("labels.features", network.Labels.Features.Names.Select(n => Morphology.Parse(n).Bits).ToArray());
        file.Add<byte>(
            "labels.relations",
            network
                .Labels.Relations.Names.Select(n =>
                    DependencyRelations.TryParse(n, out DependencyRelation relation) ? (byte)relation : Unknown(n)
                )
                .ToArray()
        );
        file.Add<uint>("words.hashes", network.Vocabulary.Hashes.ToArray());
        foreach (Parameter parameter in network.Parameters)
        {
            if (parameter.IsSparse)
                AddTable(file, parameter);
            else
                file.Add<Half>(parameter.Name, Array.ConvertAll(parameter.Values.ToArray(), v => (Half)v));
        }

        LemmaTrainer.Train(train, file);
        byte[] bytes = file.ToBytes();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, bytes);
        Console.WriteLine(FormattableString.Invariant($"{path}: {bytes.Length} bytes"));
    }

    private static void AddTable(ModelFileWriter file, Parameter table)
    {
        sbyte[] values = new sbyte[table.Length];
        Half[] factors = new Half[table.Rows];
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> source = table.Values.Slice(row * table.Columns, table.Columns);
            float largest = 0;
            foreach (float value in source)
                largest = Math.Max(largest, Math.Abs(value));
            factors[row] = (Half)(largest / 127);
            for (int i = 0; i < source.Length; i++)
                values[(row * table.Columns) + i] =
                    (float)factors[row] > 0 ? (sbyte)Math.Clamp(MathF.Round(source[i] / (float)factors[row]), -127f, 127f) : (sbyte)0;
        }

        file.Add<sbyte>(table.Name + ".values", values);
        file.Add<Half>(table.Name + ".factors", factors);
    }

    private static byte Unknown(string name) => throw new InvalidDataException($"The label {name} has no number in Hearsay.Core");
}
