using Hearsay.Language.Models;

namespace Hearsay.Extraction.Events;

/// <summary>The trained weights: which type a word names, and which noun phrase is actor or recipient. Immutable, thread-safe.</summary>
internal sealed class EventModel
{
    public const int Version = 1;

    /// <summary>Rows of the table of types.</summary>
    public const int TypeRows = 1 << 15;

    /// <summary>Columns of the table of types: no event, and the fifteen types in the order of their numbers.</summary>
    public const int TypeColumns = 16;

    /// <summary>Rows of the table of arguments; the role is part of a feature.</summary>
    public const int ArgumentRows = 1 << 17;

    private readonly ModelFile _file;
    private readonly float _typeUnit;
    private readonly float _argumentUnit;

    private EventModel(ModelFile file)
    {
        _file = file;
        ReadOnlySpan<float> numbers = file.Section<float>("numbers");
        if (
            numbers.Length != 5
            || file.Section<sbyte>("types").Length != TypeRows * TypeColumns
            || file.Section<sbyte>("arguments").Length != ArgumentRows
        )
            throw new InvalidDataException("The event model was made for other features");
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
        ReadOnlySpan<sbyte> table = _file.Section<sbyte>("types");
        for (int f = 0; f < features.Count; f++)
        {
            ReadOnlySpan<sbyte> row = table.Slice((int)(features[f] & (TypeRows - 1)) * TypeColumns, TypeColumns);
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
        ReadOnlySpan<sbyte> table = _file.Section<sbyte>("arguments");
        for (int f = 0; f < features.Count; f++)
            sum += table[(int)(features[f] & (ArgumentRows - 1))];
        return sum * _argumentUnit;
    }
}

/// <summary>From where on a score counts, in log-odds.</summary>
/// <param name="Type">By how much a type must outdo no event.</param>
/// <param name="Actor">The least score of an actor.</param>
/// <param name="Recipient">The least score of a recipient.</param>
internal readonly record struct EventThresholds(float Type, float Actor, float Recipient);
