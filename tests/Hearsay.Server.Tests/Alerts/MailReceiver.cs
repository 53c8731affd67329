using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hearsay.Server.Tests.Alerts;

/// <summary>A mail server on a free port of this computer that takes one message after the other (RFC 5321, as much as a client needs).</summary>
internal sealed class MailReceiver : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MailReceiver()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Messages { get; } = [];

    /// <summary>Gets or sets whether it refuses every recipient.</summary>
    public bool Refuses { get; set; }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over, or the client hung up.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using StreamReader reader = new(stream, Encoding.ASCII);
        await using StreamWriter writer = new(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 mail.example ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            string verb = line.Split(' ', ':')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                StringBuilder message = new();
                while (await reader.ReadLineAsync() is { } text && text != ".")
                    message.Append(text).Append('\n');
                Messages.Add(message.ToString());
            }

            await writer.WriteLineAsync(
                verb == "RCPT" && Refuses ? "550 nobody of this name"
                : verb == "QUIT" ? "221 bye"
                : "250 well"
            );
            if (verb == "QUIT")
                return;
        }
    }
}
