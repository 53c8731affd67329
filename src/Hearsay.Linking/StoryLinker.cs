using Hearsay.Core;
using Hearsay.Core.Briefs;

namespace Hearsay.Linking;

/// <summary>Links what many articles say into one brief.</summary>
public static class StoryLinker
{
    /// <summary>Links the annotations. Their order never changes the result; running time grows about linearly with their number.</summary>
    /// <exception cref="ArgumentException">Two annotations have the same article id.</exception>
    public static Brief Link(IReadOnlyCollection<Annotation> annotations)
    {
        IncrementalLinker linker = new();
        linker.AddRange(annotations);
        return linker.ToBrief();
    }
}
