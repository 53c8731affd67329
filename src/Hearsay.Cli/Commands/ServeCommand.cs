using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Hearsay.Cli.Terminals;
using Hearsay.Server;

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
            ],
            Examples = [("hearsay serve", "On a free port of this computer"), ("hearsay serve --port 8080", "On a port of your choice")],
        };
        Option<int> port = new("--port", "-p") { Description = "The port; 0 takes a free one (default 0).", HelpName = "N" };
        Option<IPAddress> host = new("--host")
        {
            Description = "The address to listen on (default 127.0.0.1). Beyond loopback everybody must sign in.",
            HelpName = "ADDRESS",
            CustomParser = ReadAddress,
            DefaultValueFactory = _ => IPAddress.Loopback,
        };
        port.Validators.Add(RequirePort);
        command.Options.Add(port);
        command.Options.Add(host);
        command.SetAction(parsed =>
            RunAsync(new ReadingRoomOptions { Port = parsed.GetValue(port), Address = parsed.GetValue(host) ?? IPAddress.Loopback })
        );
        return command;
    }

    private static async Task<int> RunAsync(ReadingRoomOptions options)
    {
        StandardError errors = new(Console.Error);
        using Interruption interruption = new();
        RoomServices services = new(new NewsPipeline(new PipelineOptions()), TimeProvider.System);
        await using ReadingRoom room = ReadingRoom.Build(options, services);
        try
        {
            await room.StartAsync(interruption.Token);
        }
        catch (IOException exception)
        {
            errors.Line($"hearsay: cannot listen on {options.Address}, port {options.Port}: {exception.Message}");
            return ExitCodes.WrongUse;
        }

        await Console.Out.WriteLineAsync($"hearsay: the reading room is at {room.Address}");
        await room.WaitForShutdownAsync(interruption.Token);
        return ExitCodes.Success;
    }

    private static IPAddress? ReadAddress(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text == "localhost")
            return IPAddress.Loopback;
        if (IPAddress.TryParse(text, out IPAddress? address))
            return address;
        result.AddError($"--host {text} is not an address: 127.0.0.1 is this computer only, 0.0.0.0 every network");
        return null;
    }

    private static void RequirePort(OptionResult result)
    {
        if (!result.Errors.Any() && result.GetValueOrDefault<int>() is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            result.AddError("--port must lie between 0 and 65535");
    }
}
