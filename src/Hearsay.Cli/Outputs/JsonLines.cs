using System.Text.Json;
using Hearsay.Contract;

namespace Hearsay.Cli.Outputs;

/// <summary>Writes one JSON object a line.</summary>
internal sealed class JsonLines : IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    /// <summary>Writes to this output, and leaves it open.</summary>
    public JsonLines(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, ContractWriter.Options(indented: false));
    }

    /// <summary>Gets whether rows say why they are there.</summary>
    public bool Explains { get; init; }

    /// <summary>Writes one object and ends the line.</summary>
    public void Write<T>(T value, Action<ContractWriter, T> write)
    {
        // A writer of its own for each line: it keeps what it knows of an article, and no line needs another's.
        write(new ContractWriter(_json) { Explains = Explains }, value);
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();
}
