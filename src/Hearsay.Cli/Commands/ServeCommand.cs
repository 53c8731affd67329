using System.CommandLine;
using System.Net.Sockets;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Server;
using Hearsay.Server.Telemetry;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay serve</c>: the reading room, on a port of this computer.</summary>
internal static class ServeCommand
{
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
        LedgerOption ledger = new();
        ServeOptions options = new();
        options.AddTo(command);
        ledger.AddTo(command);
        command.SetAction(parsed => RunAsync(ledger.Read(parsed), options.Read(parsed)));
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
}
