using System.Text.Json;
using Hearsay.Contract;

namespace Hearsay.Cli.Outputs;

/// <summary>Writes JSON objects: one a line, or a single one for people to read.</summary>
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

    /// <summary>Writes one object over several lines.</summary>
    public static void WriteOne<T>(Stream output, T value, Action<ContractWriter, T> write)
    {
        using (Utf8JsonWriter json = new(output, ContractWriter.Options(indented: true)))
            write(new ContractWriter(json), value);
        output.WriteByte((byte)'\n');
    }

    public void Dispose() => _json.Dispose();
}
