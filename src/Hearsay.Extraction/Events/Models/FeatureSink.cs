namespace Hearsay.Extraction.Events.Models;

/// <summary>Collects hashed features. Reused from one word to the next; not thread-safe.</summary>
internal sealed class FeatureSink
{
    private readonly List<uint> _hashes = [];

    public int Count => _hashes.Count;

    public uint this[int index] => _hashes[index];

    public void Clear() => _hashes.Clear();

    public void Add(FeatureKey key) => _hashes.Add(key.Finish());
}

/// <summary>A feature's hash under construction. The numbers are part of the model file.</summary>
internal readonly record struct FeatureKey(uint Value)
{
    /// <summary>The beginning of a feature of one kind.</summary>
    public static FeatureKey Of(FeatureKind kind) => new(unchecked((2166136261u ^ (uint)kind) * 16777619u));

    public FeatureKey With(uint part)
    {
        unchecked
        {
            uint hash = (Value ^ part) * 16777619u;
            return new FeatureKey(hash ^ (hash >> 15));
        }
    }

    public FeatureKey With(int part) => With(unchecked((uint)part));

    public FeatureKey With(string text)
    {
        unchecked
        {
            uint hash = Value;
            foreach (char letter in text)
                hash = (hash ^ letter) * 16777619u;
            return new FeatureKey((hash ^ 0xffu) * 16777619u);
        }
    }

    public uint Finish()
    {
        unchecked
        {
            uint hash = (Value ^ (Value >> 16)) * 0x85EBCA6Bu;
            hash = (hash ^ (hash >> 13)) * 0xC2B2AE35u;
            return hash ^ (hash >> 16);
        }
    }
}

/// <summary>Kinds of features. Numbers are part of the model file and never change.</summary>
internal enum FeatureKind
{
    Bias = 1,
    Lemma = 2,
    Entry = 3,
    NoEntry = 4,
    FirstEntry = 5,
    Object = 6,
    LemmaObject = 7,
    ObjectEntry = 8,
    EntryObject = 9,
    Infinitive = 10,
    LemmaInfinitive = 11,
    InfinitiveEntry = 12,
    Clause = 13,
    Preposition = 14,
    LemmaPreposition = 15,
    EntryPreposition = 16,
    Oblique = 17,
    Governor = 18,
    GovernorEntry = 19,
    Outlook = 20,
    EntryOutlook = 21,
    LemmaOutlook = 22,
    Passive = 23,
    SubjectKind = 24,
    EntrySubject = 25,
    Modifier = 26,
    LemmaModifier = 27,
    Near = 28,
    Relation = 29,
    ObjectModifier = 30,
    ClauseEntry = 31,
    Subject = 32,
    Depth = 33,
    LemmaCluster = 34,
    ObjectCluster = 35,
    ClusterPair = 36,
    Path = 64,
    PathType = 65,
    PathPassive = 66,
    PathKind = 67,
    PathLemma = 68,
    PathEntry = 69,
    Kind = 70,
    KindType = 71,
    HeadLemma = 72,
    HeadTag = 73,
    Distance = 74,
    LastStep = 75,
    LastStepType = 76,
    Order = 77,
    Possessed = 78,
    Role = 79,
    PathSubject = 80,
    Between = 81,
    LastSteps = 82,
    Outside = 83,
    ObjectRole = 84,
    LeadingPreposition = 85,
    GovernorPath = 86,
}
