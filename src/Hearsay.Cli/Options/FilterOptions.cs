using System.CommandLine;
using Hearsay.Exports;

namespace Hearsay.Cli.Options;

/// <summary>The options that say which rows are wanted.</summary>
internal sealed class FilterOptions
{
    private readonly Option<DateOnly?> _since = DayOption.Create("--since", "Only what was published on this day or later (YYYY-MM-DD).");
    private readonly Option<DateOnly?> _until = DayOption.Create("--until", "Only what was published on this day or earlier.");

    private readonly Option<string?> _actor = new("--actor")
    {
        Description = "Only rows in which this actor takes part: a name, an alias, or a country's ISO code (IRN).",
        HelpName = "NAME",
    };

    private readonly Option<string?> _outlet = new("--outlet") { Description = "Only articles of this outlet.", HelpName = "NAME" };

    private readonly Option<string?> _story = new("--story") { Description = "Only this story, by its id.", HelpName = "ID" };

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _since, _until, _actor, _outlet, _story })
            command.Options.Add(option);
    }

    public ExportFilter Read(ParseResult parsed) =>
        new()
        {
            Since = parsed.GetValue(_since),
            Until = parsed.GetValue(_until),
            Actor = parsed.GetValue(_actor),
            Outlet = parsed.GetValue(_outlet),
            Story = parsed.GetValue(_story),
        };
}
