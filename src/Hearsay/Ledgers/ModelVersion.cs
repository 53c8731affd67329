using System.Globalization;
using System.Security.Cryptography;
using Hearsay.Core.Text;
using Hearsay.Extraction;
using Hearsay.Language;

namespace Hearsay.Ledgers;

/// <summary>Names what reads articles: another program, model or word list reads them otherwise.</summary>
internal static class ModelVersion
{
    /// <summary>The version of the program and a hash of the two stages that read, with their models, and of the user's own event lexicon.</summary>
    public static string Of(PipelineOptions options)
    {
        StableHash hash = StableHash
            .Start.Add(typeof(TextAnalyzer).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture))
            .Add(typeof(Annotator).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture));
        string models = Path.Combine(AppContext.BaseDirectory, "models");
        if (Directory.Exists(models))
        {
            foreach (string file in Directory.EnumerateFiles(models).Order(StringComparer.Ordinal))
                hash = hash.Add(Path.GetFileName(file)).Add(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
        }

        if (options.EventLexicon is { } lexicon)
            hash = hash.Add(File.ReadAllText(lexicon));
        return $"{typeof(ModelVersion).Assembly.GetName().Version?.ToString(3)}-{hash.ToUInt64().ToString("x16", CultureInfo.InvariantCulture)[..8]}";
    }
}
