using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Hearsay.Cli.Options;
using Hearsay.Server;
using Hearsay.Server.Alerts.Deliveries;

namespace Hearsay.Cli.Commands;

/// <summary>Where the reading room listens, who may come in, and what it sends out.</summary>
internal sealed class ServeOptions
{
    private const string MailPassword = "HEARSAY_SMTP_PASSWORD";

    private readonly Option<int> _port = NumberOption.Create(
        ["--port", "-p"],
        "The port; 0 takes a free one (default 0).",
        fallback: 0,
        least: IPEndPoint.MinPort,
        most: IPEndPoint.MaxPort
    );

    private readonly Option<IPAddress> _host = new("--host")
    {
        Description = "The address to listen on (default 127.0.0.1). Beyond loopback everybody must sign in.",
        HelpName = "ADDRESS",
        CustomParser = ReadAddress,
        DefaultValueFactory = _ => IPAddress.Loopback,
    };

    private readonly Option<string[]> _names = new("--host-name")
    {
        Description = "A name under which it is called; others are refused. May be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<IPAddress?> _proxy = new("--proxy")
    {
        Description = "The address of the proxy that brings TLS: its word is taken on who asks.",
        HelpName = "ADDRESS",
        CustomParser = ReadAddress,
    };

    private readonly Option<bool> _signIn = new("--sign-in") { Description = "Everybody must sign in, on loopback too." };

    // A text until the command runs: whoever asks for a brief does not load the server's code.
    private readonly Option<string?> _mail = new("--smtp")
    {
        Description = $"The mail server for alerts: smtp://USER@HOST:PORT?from=ADDRESS, with its password in {MailPassword}.",
        HelpName = "URL",
    };

    private readonly Option<bool> _noAlerts = new("--no-alerts")
    {
        Description = "Do not look for alerts: another server over the same ledger does.",
    };

    private readonly Option<Uri?> _links = new("--public-address")
    {
        Description =
            "What links in mails begin with (default: the first --host-name, with https where there is a --proxy; else the address listened on).",
        HelpName = "URL",
        CustomParser = result => ReadWebAddress(result, "--public-address", "https://ledger.paper.example"),
    };

    private readonly Option<Uri?> _telemetry = new("--otlp")
    {
        Description = "Send metrics and traces to this OpenTelemetry collector, such as http://localhost:4318.",
        HelpName = "URL",
        CustomParser = result => ReadWebAddress(result, "--otlp", "http://localhost:4318"),
    };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _port, _host, _names, _proxy, _signIn, _mail, _links, _noAlerts, _telemetry })
            command.Options.Add(option);
        _mail.Validators.Add(RequireMailServer);
        command.Validators.Add(RequireLinksThatLead);
    }

    public ReadingRoomOptions Read(ParseResult parsed) =>
        new()
        {
            Port = parsed.GetValue(_port),
            Address = parsed.GetValue(_host) ?? IPAddress.Loopback,
            HostNames = [.. parsed.GetValue(_names) ?? []],
            Proxy = parsed.GetValue(_proxy),
            RequiresSignIn = parsed.GetValue(_signIn),
            Mail = MailServerOf(parsed.GetValue(_mail)),
            PublicAddress = parsed.GetValue(_links),
            IsWatching = !parsed.GetValue(_noAlerts),
            Collector = parsed.GetValue(_telemetry),
        };

    // A mail that leads nowhere would be found out days later.
    private void RequireLinksThatLead(CommandResult result)
    {
        bool isBeyond =
            TextOf(result.GetResult(_host)) is { } address
            && IPAddress.TryParse(address, out IPAddress? listener)
            && !IPAddress.IsLoopback(listener);
        if (
            isBeyond
            && TextOf(result.GetResult(_mail)) is not null
            && TextOf(result.GetResult(_links)) is null
            && TextOf(result.GetResult(_names)) is null
        )
            result.AddError("--smtp needs --public-address or --host-name: links in mails must lead to this server");
    }

    // As it was written: a value that is no good has been told of already.
    private static string? TextOf(OptionResult? option) => option is { Tokens.Count: > 0 } ? option.Tokens[0].Value : null;

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text == "localhost")
            return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out IPAddress? address))
            return address;
        result.AddError($"{text} is not an address: 127.0.0.1 is this computer only, 0.0.0.0 every network");
        return null;
    }

    private static Uri? ReadWebAddress(ArgumentResult result, string option, string example)
    {
        string text = result.Tokens[0].Value;
        if (
            Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        )
            return address;
        result.AddError($"{option} wants a web address such as {example}, not '{text}'");
        return null;
    }

    private static MailServer? MailServerOf(string? text) =>
        text is null ? null : MailServer.Parse(text, Environment.GetEnvironmentVariable(MailPassword));

    private static void RequireMailServer(OptionResult result)
    {
        if (result.Tokens.Count > 0 && MailServerOf(result.Tokens[0].Value) is null)
            result.AddError("--smtp is written smtp://USER@HOST:PORT?from=ADDRESS");
    }
}
