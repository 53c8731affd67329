namespace Hearsay.Cli.Terminals;

/// <summary>Messages to the person: one line each on standard error, above a progress line that is redrawn below them.</summary>
internal sealed class StandardError
{
    private readonly TextWriter _writer;
    private readonly Lock _lock = new();
    private string _statusLine = "";

    /// <summary>Prints to this writer.</summary>
    public StandardError(TextWriter writer) => _writer = writer;

    /// <summary>Prints one line, whatever the message holds.</summary>
    public void Line(string message)
    {
        lock (_lock)
        {
            Erase();
            _writer.WriteLine(VisibleText.Of(message));
            _writer.Write(_statusLine);
            _writer.Flush();
        }
    }

    /// <summary>Replaces the line that is redrawn in place; the empty string removes it. Only for terminals.</summary>
    public void Status(string line)
    {
        lock (_lock)
        {
            Erase();
            _statusLine = line;
            _writer.Write(line);
            _writer.Flush();
        }
    }

    private void Erase()
    {
        if (_statusLine.Length > 0)
            _writer.Write("\r" + new string(' ', _statusLine.Length) + "\r");
    }
}
