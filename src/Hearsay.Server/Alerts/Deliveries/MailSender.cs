using System.Collections.Immutable;
using System.Net;
using System.Net.Mail;
using System.Text;

namespace Hearsay.Server.Alerts.Deliveries;

/// <summary>Mails alerts: one message a story, answering to the story's earlier ones, so that a mail program shows one thread; one message in all for a digest.</summary>
public sealed class MailSender
{
    private readonly MailServer _server;
    private readonly Uri _room;

    /// <summary>A sender over this server.</summary>
    /// <param name="room">The address of the reading room, for links.</param>
    public MailSender(MailServer server, Uri room)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(room);
        _server = server;
        _room = room;
    }

    /// <summary>Sends; null when the server took all, else what went wrong.</summary>
    public async Task<string?> SendAsync(
        string to,
        WatchList list,
        ImmutableArray<AlertThread> threads,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(list);
        try
        {
            using SmtpClient client = new(_server.Host, _server.Port) { EnableSsl = _server.UsesTls };
            if (_server.User is { } user)
                client.Credentials = new NetworkCredential(user, _server.Password);
            if (list.Digest == DigestInterval.None)
            {
                foreach (AlertThread thread in threads)
                    await SendAsync(client, to, thread.Title, [thread], thread, cancellationToken);
            }
            else
            {
                string subject = $"{list.Name}: {threads.Sum(thread => thread.Alerts.Length)} changes of evidence";
                await SendAsync(client, to, subject, threads, null, cancellationToken);
            }

            return null;
        }
        catch (Exception fault) when (fault is SmtpException or FormatException or IOException)
        {
            return fault.InnerException is { } inner ? $"{fault.Message} {inner.Message}" : fault.Message;
        }
    }

    private async Task SendAsync(
        SmtpClient client,
        string to,
        string subject,
        ImmutableArray<AlertThread> threads,
        AlertThread? thread,
        CancellationToken cancellationToken
    )
    {
        using MailMessage message = new(_server.From, to)
        {
            // Letters of an article must not become a header line.
            Subject = string.Concat(subject.Select(letter => char.IsControl(letter) ? ' ' : letter)),
            SubjectEncoding = Encoding.UTF8,
            Body = BodyOf(threads),
            BodyEncoding = Encoding.UTF8,
        };
        if (thread is not null)
        {
            string root = $"<story-{IdOf(thread.Story)}@hearsay.invalid>";
            message.Headers.Add("References", root);
            message.Headers.Add("In-Reply-To", root);
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        await client.SendMailAsync(message, cancellationToken);
    }

    private string BodyOf(ImmutableArray<AlertThread> threads)
    {
        StringBuilder body = new();
        foreach (AlertThread thread in threads)
        {
            body.Append(thread.Title)
                .Append("\r\n")
                .Append(new Uri(_room, "/stories/" + Uri.EscapeDataString(thread.Story)))
                .Append("\r\n\r\n");
            foreach (Alert alert in thread.Alerts)
            {
                body.Append("* ").Append(AlertThreads.Heading(alert.Kind));
                if (alert.Detail is { } detail)
                    body.Append(" (").Append(detail).Append(')');
                body.Append(": \u201C").Append(alert.Text).Append("\u201D\r\n");
            }

            body.Append("\r\n");
        }

        return body.ToString();
    }

    private static string IdOf(string story) => string.Concat(story.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}

/// <summary>A mail server that takes messages for others.</summary>
/// <param name="UsesTls">Whether the connection must turn to TLS (STARTTLS) before anything else; if the server cannot, nothing is sent.</param>
public sealed record MailServer(string Host, int Port, string From, bool UsesTls)
{
    /// <summary>Gets who signs in; null for nobody.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>Reads <c>smtp://user@host:587?from=alerts@paper.example</c>; null when it is none. <c>smtp+plain</c> is for servers of one's own machine that know no TLS.</summary>
    public static MailServer? Parse(string text, string? password)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("smtp" or "smtp+plain") || uri.Host.Length == 0)
            return null;
        const string Sender = "?from=";
        string from = uri.Query.StartsWith(Sender, StringComparison.Ordinal) ? Uri.UnescapeDataString(uri.Query[Sender.Length..]) : "";
        if (!MailAddress.TryCreate(from, out _))
            return null;
        return new MailServer(uri.Host, uri.Port > 0 ? uri.Port : 587, from, uri.Scheme == "smtp")
        {
            User = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null,
            Password = password,
        };
    }
}
