using Hearsay.Language.Models;

namespace Hearsay.Extraction.AttributionModels;

/// <summary>The learned weights that find cues, label the words around each and judge the whole. Described in <c>models/attribution.md</c>. Immutable.</summary>
/// <remarks>All weights are small whole numbers and are only added, so that every machine comes to the same result.</remarks>
internal sealed class AttributionModel
{
    /// <summary>Changes with every change of features or sections.</summary>
    public const int Version = 1;

    public const int CueBits = 19;
    public const int SpanBits = 18;
    public const int JudgeBits = 16;

    /// <summary>Lanes of a row of span weights: four labels, then the same for the first word of a stretch.</summary>
    public const int Lanes = 8;

    public const int Labels = 4;

    private readonly ModelFile? _file;
    private readonly sbyte[] _cues = [];
    private readonly sbyte[] _spans = [];
    private readonly sbyte[] _judge = [];

    private AttributionModel(ModelFile file)
    {
        _file = file;
        ReadOnlySpan<int> numbers = file.Section<int>("numbers");
        if (
            numbers.Length != 5 + (Labels * Labels)
            || file.Section<sbyte>("cues").Length != 1 << CueBits
            || file.Section<sbyte>("spans").Length != Lanes << SpanBits
            || file.Section<sbyte>("judge").Length != 1 << JudgeBits
        )
            throw new InvalidDataException("The attribution model was made for other features");
        (CueUnit, CueThreshold, SpanUnit, JudgeUnit, JudgeThreshold) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        Transitions = numbers[5..].ToArray();
    }

    /// <summary>A model of these weights.</summary>
    public AttributionModel(sbyte[] cues, sbyte[] spans, sbyte[] judge, ReadOnlySpan<int> numbers)
    {
        (_cues, _spans, _judge) = (cues, spans, judge);
        (CueUnit, CueThreshold, SpanUnit, JudgeUnit, JudgeThreshold) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        Transitions = numbers[5..].ToArray();
    }

    /// <summary>Gets how many units of a cue's score make one unit of log odds.</summary>
    public int CueUnit { get; }

    /// <summary>Gets the least score of a word that is tried as a cue.</summary>
    public int CueThreshold { get; }

    public int SpanUnit { get; }

    public int JudgeUnit { get; }

    /// <summary>Gets the least score of an attribution that is shown in the corpus-style view.</summary>
    public int JudgeThreshold { get; }

    /// <summary>Gets the scores for going from one label to another.</summary>
    public int[] Transitions { get; }

    public ReadOnlySpan<sbyte> Cues => _file is null ? _cues : _file.Section<sbyte>("cues");

    public ReadOnlySpan<sbyte> Spans => _file is null ? _spans : _file.Section<sbyte>("spans");

    public ReadOnlySpan<sbyte> Judge => _file is null ? _judge : _file.Section<sbyte>("judge");

    /// <summary>Gets where the model lies that comes with the program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "models", "attribution.model");

    /// <summary>The model that comes with the program.</summary>
    public static AttributionModel Load() => Load(DefaultPath);

    /// <summary>The model in a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no attribution model of this version, or not all of it is there.</exception>
    public static AttributionModel Load(string path) => new(ModelFile.Open(path, ModelKind.Attribution, Version));

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes()
    {
        ModelFileWriter writer = new(ModelKind.Attribution, Version);
        writer.Add<int>("numbers", [CueUnit, CueThreshold, SpanUnit, JudgeUnit, JudgeThreshold, .. Transitions]);
        writer.Add("cues", Cues);
        writer.Add("spans", Spans);
        writer.Add("judge", Judge);
        return writer.ToBytes();
    }
}
