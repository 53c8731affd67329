using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Cli.Help;
using Hearsay.Extraction;
using Hearsay.Ingestion;

namespace Hearsay.Cli.Options;

/// <summary>The arguments and options that every command shares.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "A page, text, JSONL file, a folder (read with all below it), a glob, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Write to this file instead of standard output. It appears whole or not at all.",
        HelpName = "FILE",
    };

    private readonly Option<long> _maxSize = new("--max-size")
    {
        Description = "Pass over an item larger than this, such as 500k or 16MB (default 16MB).",
        HelpName = "SIZE",
        CustomParser = SizeArgument.ParseBytes,
        DefaultValueFactory = _ => ReadLimits.Default.MaxItemBytes,
    };

    private readonly Option<int> _maxDepth = NumberOption.Create(
        ["--max-depth"],
        "Pass over a page whose elements nest deeper than this (default 512).",
        ReadLimits.Default.MaxDepth
    );

    private readonly Option<int> _maxLine = NumberOption.Create(
        ["--max-line"],
        "Pass over plain text with a line of more characters than this (default 1048576).",
        ReadLimits.Default.MaxLineLength
    );

    private readonly Option<int> _maxText = NumberOption.Create(
        ["--max-text"],
        "Pass over an article of more characters than this (default 1048576).",
        ReadLimits.Default.MaxTextLength
    );

    private readonly Option<TimeSpan> _maxTime = new("--max-time")
    {
        Description = "Give up on a page that takes longer than this to parse, such as 500ms or 30s (default 10s).",
        HelpName = "TIME",
        CustomParser = SizeArgument.ParseTime,
        DefaultValueFactory = _ => ReadLimits.Default.MaxParseTime,
    };

    private readonly Option<int> _jobs = NumberOption.Create(
        ["--jobs", "-j"],
        "Articles worked on at once (default: one per processor). The result is the same.",
        Environment.ProcessorCount
    );

    private readonly Option<string?> _eventLexicon = new("--event-lexicon")
    {
        Description = "Your own words for deeds, in the format of the built-in list; they hold whatever the model says.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q")
    {
        Description = "No progress line and no warnings; errors are still printed.",
    };

    private readonly Option<bool> _noProgress = new("--no-progress") { Description = "No progress line." };

    private readonly bool _findsEvents;

    /// <summary>The options of a command.</summary>
    /// <param name="needsFiles">Whether it cannot do without files; one that can takes what the ledger holds.</param>
    /// <param name="findsEvents">Whether it looks for deeds; to one that does not, words for them would mean nothing.</param>
    public InputOptions(bool needsFiles = true, bool findsEvents = true)
    {
        _findsEvents = findsEvents;
        if (!needsFiles)
            _files.Arity = ArgumentArity.ZeroOrMore;
        _files.Validators.Add(RefuseUnknownOptions);
        _eventLexicon.Validators.Add(RequireLexicon);
    }

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_files);
        Option[] lexicon = _findsEvents ? [_eventLexicon] : [];
        foreach (
            Option option in (Option[])[_out, _jobs, _maxSize, _maxText, _maxLine, _maxDepth, _maxTime, .. lexicon, _quiet, _noProgress]
        )
            command.Options.Add(option);
    }

    /// <summary>Refuses options that choose something of the ledger where files are named: they would do nothing.</summary>
    public void RefuseWithFiles(Command command, params Option[] ofTheLedger) =>
        command.Validators.Add(result =>
        {
            if (result.GetResult(_files) is not { Tokens.Count: > 0 })
                return;
            foreach (Option option in ofTheLedger.Where(option => result.GetResult(option) is { Implicit: false }))
                result.AddError($"{option.Name} is about the ledger and does not go with files; without FILE the ledger is asked");
        });

    /// <summary>What the command line says of them.</summary>
    public InputRequest Read(ParseResult result) =>
        new(result.GetValue(_files) ?? [], result.GetValue(_out))
        {
            Limits = new ReadLimits
            {
                MaxItemBytes = result.GetValue(_maxSize),
                MaxTextLength = result.GetValue(_maxText),
                MaxLineLength = result.GetValue(_maxLine),
                MaxDepth = result.GetValue(_maxDepth),
                MaxParseTime = result.GetValue(_maxTime),
            },
            Jobs = result.GetValue(_jobs),
            EventLexicon = _findsEvents ? result.GetValue(_eventLexicon) : null,
            IsQuiet = result.GetValue(_quiet),
            ShowsProgress = !result.GetValue(_quiet) && !result.GetValue(_noProgress),
        };

    // The parser takes an option it does not know for a file.
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-' && !File.Exists(token.Value))
                result.AddError(WrongUse.UnknownOption(token.Value, ((CommandResult)result.Parent!).Command));
        }
    }

    private static void RequireLexicon(OptionResult result)
    {
        if (result.Tokens is not [var token, ..])
            return;
        string path = token.Value;
        if ((NamedFile.FaultOf(path) ?? Annotator.FaultOfEventLexicon(path)) is { } fault)
            result.AddError($"{result.Option.Name} {(path.Length > 0 ? path : "''")}: {fault}");
    }
}

/// <summary>What to read, and how.</summary>
/// <param name="Out">Null for standard output.</param>
internal sealed record InputRequest(IReadOnlyList<string> Files, string? Out)
{
    public required ReadLimits Limits { get; init; }

    public required int Jobs { get; init; }

    /// <summary>Null for none.</summary>
    public string? EventLexicon { get; init; }

    public required bool IsQuiet { get; init; }

    public required bool ShowsProgress { get; init; }
}
