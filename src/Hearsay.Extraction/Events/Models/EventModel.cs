using Hearsay.Language.Encoders;
using Hearsay.Language.Models;

namespace Hearsay.Extraction.Events.Models;

/// <summary>The trained weights: which type a word names, and which noun phrase is actor or recipient. Immutable, thread-safe.</summary>
internal sealed class EventModel
{
    public const int Version = 2;

    /// <summary>Columns of the table of types: no event, and the fifteen types in the order of their numbers.</summary>
    public const int TypeColumns = 16;

    private readonly ModelFile _file;
    private readonly WordIndex _typeIndex;
    private readonly WordIndex _argumentIndex;
    private readonly float _typeUnit;
    private readonly float _argumentUnit;

    private EventModel(ModelFile file)
    {
        _file = file;
        ReadOnlySpan<float> numbers = file.Section<float>("numbers");
        ReadOnlySpan<uint> typeHashes = file.Section<uint>("types.features");
        ReadOnlySpan<uint> argumentHashes = file.Section<uint>("arguments.features");
        if (
            numbers.Length != 5
            || file.Section<sbyte>("types.weights").Length != typeHashes.Length * TypeColumns
            || file.Section<sbyte>("arguments.weights").Length != argumentHashes.Length
        )
            throw new InvalidDataException("The event model was made for other features");
        _typeIndex = new WordIndex(typeHashes);
        _argumentIndex = new WordIndex(argumentHashes);
        _typeUnit = numbers[0];
        _argumentUnit = numbers[1];
        Thresholds = new EventThresholds(numbers[2], numbers[3], numbers[4]);
    }

    /// <summary>Gets from where on a score counts, as chosen on the development split.</summary>
    public EventThresholds Thresholds { get; }

    /// <summary>Gets where the model lies that comes with the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "models", "events.model");

    /// <summary>The model of a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no event model of this version, or not all of it is there.</exception>
    public static EventModel Load(string path) => new(ModelFile.Open(path, ModelKind.Events, Version));

    /// <summary>The score of no event and of each type.</summary>
    public void ScoreTypes(FeatureSink features, Span<float> scores)
    {
        Span<int> sums = stackalloc int[TypeColumns];
        sums.Clear();
        ReadOnlySpan<sbyte> table = _file.Section<sbyte>("types.weights");
        for (int f = 0; f < features.Count; f++)
        {
            int at = _typeIndex.RowOf(features[f]) - WordIndex.FirstWordRow;
            if (at < 0)
                continue;
            ReadOnlySpan<sbyte> row = table.Slice(at * TypeColumns, TypeColumns);
            for (int c = 0; c < row.Length; c++)
                sums[c] += row[c];
        }

        for (int c = 0; c < TypeColumns; c++)
            scores[c] = sums[c] * _typeUnit;
    }

    /// <summary>The score of an argument in the role that its features name.</summary>
    public float ScoreArgument(FeatureSink features)
    {
        int sum = 0;
        ReadOnlySpan<sbyte> table = _file.Section<sbyte>("arguments.weights");
        for (int f = 0; f < features.Count; f++)
        {
            int at = _argumentIndex.RowOf(features[f]) - WordIndex.FirstWordRow;
            if (at >= 0)
                sum += table[at];
        }

        return sum * _argumentUnit;
    }
}

/// <summary>From where on a score counts, in log-odds.</summary>
/// <param name="Type">By how much a type must outdo no event.</param>
/// <param name="Actor">The least score of an actor.</param>
/// <param name="Recipient">The least score of a recipient.</param>
internal readonly record struct EventThresholds(float Type, float Actor, float Recipient);
