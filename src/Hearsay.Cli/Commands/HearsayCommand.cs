using System.CommandLine;
using System.CommandLine.Help;
using Hearsay.Cli.Help;
using Hearsay.Cli.LedgerCommands;

namespace Hearsay.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class HearsayCommand
{
    /// <summary>Builds it.</summary>
    public static RootCommand Create()
    {
        RootCommand root = new(
            "Reads news and keeps a ledger of evidence: who said or did what, to whom, when, and how anybody knows. "
                + "Every line it prints points at the letters of an article that prove it. It works offline, and the same input always gives the same bytes."
        );
        root.Subcommands.Add(BriefCommand.Create());
        root.Subcommands.Add(AddCommand.Create());
        root.Subcommands.Add(WatchCommand.Create());
        root.Subcommands.Add(StoryCommand.Create());
        root.Subcommands.Add(SearchCommand.Create());
        root.Subcommands.Add(ClaimCommand.Create());
        root.Subcommands.Add(ActorCommand.Create());
        root.Subcommands.Add(DyadCommand.Create());
        root.Subcommands.Add(DecideCommand.Create());
        root.Subcommands.Add(OutletsCommand.Create());
        root.Subcommands.Add(StatsCommand.Create());
        root.Subcommands.Add(VerifyCommand.Create());
        root.Subcommands.Add(ReanalyseCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(AnnotateCommand.Create());
        root.Subcommands.Add(ActorsCommand.Create());
        root.Subcommands.Add(ReadCommand.Create());
        root.Subcommands.Add(ParseCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(KeysCommand.Create());
        root.Subcommands.Add(McpCommand.Create());
        foreach (Option option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Action = new HelpPage();
                help.Description = "Show this help.";
            }
            else if (option is VersionOption version)
            {
                version.Description = "Show the version.";
            }
        }

        root.SetAction(parsed =>
        {
            HelpPage.Write(parsed.InvocationConfiguration.Error, root);
            return ExitCodes.WrongUse;
        });
        return root;
    }
}
