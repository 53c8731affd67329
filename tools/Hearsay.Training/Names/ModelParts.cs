using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>Copies parts of a model file into another.</summary>
internal static class ModelParts
{
    public static void CopyNetwork(ModelFile file, string network, ModelFileWriter writer)
    {
        ReadOnlySpan<int> shape = file.Section<int>(network + ".shape");
        writer.Add<int>(network + ".shape", shape);
        if (file.Contains(network + ".index"))
        {
            writer.Add<ulong>(network + ".index", file.Section<ulong>(network + ".index"));
            writer.Add<sbyte>(network + ".rows", file.Section<sbyte>(network + ".rows"));
            writer.Add<Half>(network + ".scales", file.Section<Half>(network + ".scales"));
        }
        else
        {
            writer.Add<Half>(network + ".rows", file.Section<Half>(network + ".rows"));
        }

        string[] parts = ["bias", "outputs", "outputBias", .. Enumerable.Range(0, shape[4]).Select(i => $"projection{i}")];
        foreach (string part in parts)
            writer.Add<Half>(network + "." + part, file.Section<Half>(network + "." + part));
    }

    public static void CopyTrees(ModelFile file, string trees, ModelFileWriter writer)
    {
        writer.Add<int>(trees + ".roots", file.Section<int>(trees + ".roots"));
        writer.Add<short>(trees + ".features", file.Section<short>(trees + ".features"));
        writer.Add<float>(trees + ".values", file.Section<float>(trees + ".values"));
        writer.Add<int>(trees + ".left", file.Section<int>(trees + ".left"));
    }
}
