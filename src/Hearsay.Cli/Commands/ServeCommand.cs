using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Net.Sockets;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Server;
using Hearsay.Server.Alerts.Deliveries;
using Hearsay.Server.Telemetry;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay serve</c>: the reading room, on a port of this computer.</summary>
internal static class ServeCommand
{
    private const string MailPassword = "HEARSAY_SMTP_PASSWORD";

    public static Command Create()
    {
        GuidedCommand command = new("serve", "Open the reading room: pages to look at, REST and MCP for programs, alerts.")
        {
            Notes =
            [
                "It listens to this computer only and prints its address. Beyond it, it starts only once there is a key or a password ('hearsay keys').",
                "The log goes to standard error, one JSON object a line; no letters of an article stand in it. Ctrl-C lets requests in flight end.",
            ],
            Examples =
            [
                ("hearsay serve", "On a free port of this computer"),
                ("hearsay serve --port 8080 --ledger newsroom.db", "On a port of your choice, over a ledger of your choice"),
                (
                    "hearsay serve --host 0.0.0.0 --port 8080 --host-name ledger.paper.example --smtp \"smtp://alerts@mail.paper.example:587?from=alerts@paper.example\"",
                    "For a newsroom, behind a proxy that brings TLS"
                ),
            ],
        };
        Option<int> port = NumberOption.Create(
            ["--port", "-p"],
            "The port; 0 takes a free one (default 0).",
            fallback: 0,
            least: IPEndPoint.MinPort,
            most: IPEndPoint.MaxPort
        );
        Option<IPAddress> host = new("--host")
        {
            Description = "The address to listen on (default 127.0.0.1). Beyond loopback everybody must sign in.",
            HelpName = "ADDRESS",
            CustomParser = ReadAddress,
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        Option<string[]> names = new("--host-name")
        {
            Description = "A name under which it is called; others are refused. May be given several times.",
            HelpName = "NAME",
        };
        Option<IPAddress?> proxy = new("--proxy")
        {
            Description = "The address of the proxy that brings TLS: its word is taken on who asks.",
            HelpName = "ADDRESS",
            CustomParser = ReadAddress,
        };
        Option<bool> signIn = new("--sign-in") { Description = "Everybody must sign in, on loopback too." };
        // A text until the command runs: whoever asks for a brief does not load the server's code.
        Option<string?> mail = new("--smtp")
        {
            Description = $"The mail server for alerts: smtp://USER@HOST:PORT?from=ADDRESS, with its password in {MailPassword}.",
            HelpName = "URL",
        };
        Option<bool> noAlerts = new("--no-alerts") { Description = "Do not look for alerts: another server over the same ledger does." };
        Option<Uri?> links = new("--public-address")
        {
            Description =
                "What links in mails begin with (default: the first --host-name, with https where there is a --proxy; else the address listened on).",
            HelpName = "URL",
            CustomParser = result => ReadWebAddress(result, "--public-address", "https://ledger.paper.example"),
        };
        Option<Uri?> telemetry = new("--otlp")
        {
            Description = "Send metrics and traces to this OpenTelemetry collector, such as http://localhost:4318.",
            HelpName = "URL",
            CustomParser = result => ReadWebAddress(result, "--otlp", "http://localhost:4318"),
        };
        LedgerOption ledger = new();
        foreach (Option option in new Option[] { port, host, names, proxy, signIn, mail, links, noAlerts, telemetry })
            command.Options.Add(option);
        ledger.AddTo(command);
        mail.Validators.Add(RequireMailServer);
        command.Validators.Add(result =>
        {
            // A mail that leads nowhere would be found out days later.
            bool isBeyond =
                TextOf(result.GetResult(host)) is { } address
                && IPAddress.TryParse(address, out IPAddress? listener)
                && !IPAddress.IsLoopback(listener);
            if (
                isBeyond
                && TextOf(result.GetResult(mail)) is not null
                && TextOf(result.GetResult(links)) is null
                && TextOf(result.GetResult(names)) is null
            )
                result.AddError("--smtp needs --public-address or --host-name: links in mails must lead to this server");
        });
        command.SetAction(parsed =>
            RunAsync(
                ledger.Read(parsed),
                new ReadingRoomOptions
                {
                    Port = parsed.GetValue(port),
                    Address = parsed.GetValue(host) ?? IPAddress.Loopback,
                    HostNames = [.. parsed.GetValue(names) ?? []],
                    Proxy = parsed.GetValue(proxy),
                    RequiresSignIn = parsed.GetValue(signIn),
                    Mail = MailServerOf(parsed.GetValue(mail)),
                    PublicAddress = parsed.GetValue(links),
                    IsWatching = !parsed.GetValue(noAlerts),
                    Collector = parsed.GetValue(telemetry),
                }
            )
        );
        return command;
    }

    private static async Task<int> RunAsync(LedgerLocation location, ReadingRoomOptions options)
    {
        StandardError errors = new(Console.Error);
        using Interruption interruption = new(ReadingRoom.ShutdownPatience);
        try
        {
            using NewsLedger ledger = NewsLedger.Open(location, new PipelineOptions(), TimeProvider.System);
            using RoomServices services = new(ledger, TimeProvider.System);
            if (ReadingRoom.RefusalOf(options, services) is { } refusal)
            {
                errors.Line("hearsay: " + refusal);
                return ExitCodes.WrongUse;
            }

            await using ReadingRoom room = ReadingRoom.Build(options, services, JsonLog.Configure);
            await room.StartAsync(interruption.Token);
            await Console.Out.WriteLineAsync($"hearsay: the reading room is at {room.Address} (ledger: {location})");
            await room.WaitForShutdownAsync(interruption.Token);
            return ExitCodes.Success;
        }
        catch (OperationCanceledException)
        {
            // Stopped before it listened.
            return ExitCodes.Success;
        }
        catch (LedgerException fault)
        {
            errors.Line($"hearsay: {fault.Message}; {fault.Advice}");
            return ExitCodes.LedgerUnusable;
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            errors.Line($"hearsay: cannot listen on {options.Address}, port {options.Port}: {exception.Message}");
            return ExitCodes.WrongUse;
        }
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
