using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Ledgers;
using Hearsay.Server;
using Hearsay.Server.Mcp;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay mcp</c>: the ledger for an agent program that starts this process.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        GuidedCommand command = new("mcp", "Answer an agent program over standard input and output (Model Context Protocol).")
        {
            Notes =
            [
                "It is started by the agent's program, not by hand. Its tools search statements, find and trace claims, brief stories, show actors and add articles; "
                    + "every answer carries the letters that prove it and says what is not known. Over HTTP the same tools are at /mcp of 'hearsay serve'.",
                "In the settings of most agent programs: {\"mcpServers\": {\"hearsay\": {\"command\": \"hearsay\", \"args\": [\"mcp\", \"--ledger\", \"newsroom.db\"]}}}",
            ],
            Examples = [("hearsay mcp --ledger newsroom.db", "What the agent's program is told to start")],
        };
        LedgerOption ledger = new();
        ledger.AddTo(command);
        command.SetAction(parsed => RunAsync(ledger.Read(parsed)));
        return command;
    }

    private static async Task<int> RunAsync(LedgerLocation location)
    {
        using Interruption interruption = new();
        try
        {
            // A mistyped path would answer an agent with "nothing" for ever.
            ExistingLedger.Require(location);
            using NewsLedger ledger = NewsLedger.Open(location, new PipelineOptions(), TimeProvider.System);
            using RoomServices services = new(ledger, TimeProvider.System);
            await McpStdio.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), services, interruption.Token);
            return ExitCodes.Success;
        }
        catch (LedgerException fault)
        {
            new StandardError(Console.Error).Line($"hearsay: {fault.Message}; {fault.Advice}");
            return ExitCodes.LedgerUnusable;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
    }
}
