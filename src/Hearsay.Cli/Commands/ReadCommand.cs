using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Runs;
using Hearsay.Core.Articles;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay read</c>: pages, text and feeds to articles.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        GuidedCommand command = new("read", "Read articles and print what was found, one JSON object a line.")
        {
            Notes =
            [
                "Of a page, the text is the article's body: menus, cookie bars, related links and advertisements are left out. Furniture inside the "
                    + "text (\"Advertisement\", a photo credit) is kept and marked. Offsets count Unicode code points.",
            ],
            Examples =
            [
                ("hearsay read samples/harbour-crane/*.html", "Articles of saved pages"),
                ("curl -s https://example.org/story | hearsay read - | jq -r .text", "Just the text of a page from elsewhere"),
            ],
        };
        InputOptions inputs = new(findsEvents: false);
        inputs.AddTo(command);
        command.SetAction(parsed => CommandRun.ExecuteAsync(inputs.Read(parsed), WriteAsync));
        return command;
    }

    private static async Task WriteAsync(CommandRun run, CancellationToken cancellationToken)
    {
        using JsonLines lines = new(run.Output.Stream);
        await foreach (Article article in run.Results(run.Pipeline.ReadAsync(run.Files, run.Progress, cancellationToken)))
            lines.Write(article, static (writer, value) => writer.WriteArticle(value));
    }
}
