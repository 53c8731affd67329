using Hearsay.Language.Models;

namespace Hearsay.Training.Names;

/// <summary>Copies parts of a model file into another.</summary>
internal static class ModelParts
{
    /// <summary>Copies all sections of a network or of trees.</summary>
    public static void Copy(ModelFile file, string part, ModelFileWriter writer)
    {
        foreach (string section in file.Sections.Where(s => s.StartsWith(part + ".", StringComparison.Ordinal)))
            writer.Add(section, file.Section<byte>(section));
    }
}
