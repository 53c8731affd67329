namespace Hearsay.Ingestion;

/// <summary>What one item may cost. The defaults fit any news page; whoever reads hostile input keeps them.</summary>
public sealed record ReadLimits
{
    private readonly long _maxItemBytes = 16 * 1024 * 1024;
    private readonly int _maxLineLength = 1024 * 1024;
    private readonly int _maxTextLength = 1024 * 1024;
    private readonly int _maxDepth = 512;
    private readonly TimeSpan _maxParseTime = TimeSpan.FromSeconds(10);

    /// <summary>Gets the limits that hold unless said otherwise.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Gets the largest item in bytes: a file, a row of a JSONL file, a record of an archive (option <c>--max-size</c>). Default 16 MiB.</summary>
    public long MaxItemBytes
    {
        get => _maxItemBytes;
        init =>
            _maxItemBytes =
                value > 0 && value <= Array.MaxLength
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "1 byte to 2 GB");
    }

    /// <summary>Gets the longest line of plain text in characters (option <c>--max-line</c>). Default 1 Mi.</summary>
    public int MaxLineLength
    {
        get => _maxLineLength;
        init => _maxLineLength = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 1");
    }

    /// <summary>
    /// Gets the longest text of an article in characters (option <c>--max-text</c>). Default 1 Mi, some 170,000 words:
    /// its analysis takes over a gigabyte, so that an item of the largest size would take more memory than most machines have.
    /// </summary>
    public int MaxTextLength
    {
        get => _maxTextLength;
        init => _maxTextLength = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 1");
    }

    /// <summary>Gets how deep a page's elements may nest (option <c>--max-depth</c>). Default 512, as in browsers.</summary>
    public int MaxDepth
    {
        get => _maxDepth;
        init => _maxDepth = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "at least 1");
    }

    /// <summary>Gets how long one item may take to parse (option <c>--max-time</c>). Default 10 s.</summary>
    public TimeSpan MaxParseTime
    {
        get => _maxParseTime;
        init =>
            _maxParseTime =
                value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "more than nothing");
    }
}
