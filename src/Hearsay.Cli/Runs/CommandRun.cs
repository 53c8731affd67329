using System.Collections.Immutable;
using Hearsay.Cli.Options;
using Hearsay.Cli.Outputs;
using Hearsay.Cli.Progress;
using Hearsay.Cli.Terminals;
using Hearsay.Core.Briefs;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion;
using Hearsay.Ledger;
using Hearsay.Ledgers;

namespace Hearsay.Cli.Runs;

/// <summary>One run of a command: its inputs, its output, its messages and, at the end, its exit code.</summary>
internal sealed class CommandRun
{
    private readonly StandardError _errors;
    private readonly InputRequest _request;
    private int _failures;
    private int _articles;

    private CommandRun(
        InputRequest request,
        StandardError errors,
        ImmutableArray<InputFile> files,
        OutputTarget output,
        IProgress<PipelineProgress>? progress
    )
    {
        _request = request;
        _errors = errors;
        Files = files;
        Output = output;
        Progress = progress;
        Options = new PipelineOptions
        {
            Limits = request.Limits,
            Jobs = request.Jobs,
            EventLexicon = request.EventLexicon,
            OpenStandardInput = Console.OpenStandardInput,
        };
        Pipeline = new NewsPipeline(Options);
    }

    /// <summary>Gets or sets what a person is told who stopped the command; null to say that nothing was written.</summary>
    public string? WhenStopped { get; set; }

    /// <summary>Gets or sets whether the answer is no (nobody goes by the name that was asked for, the ledger is not whole): the exit code says it too.</summary>
    public bool AnswersNo { get; set; }

    /// <summary>Does the work of a command.</summary>
    public delegate Task Work(CommandRun run, CancellationToken cancellationToken);

    public PipelineOptions Options { get; }

    public NewsPipeline Pipeline { get; }

    public ImmutableArray<InputFile> Files { get; }

    /// <summary>Gets how many items failed so far, those among them that were not there to be read.</summary>
    public int Failures => _failures;

    /// <summary>Gets whether files were named; a command of the ledger does without.</summary>
    public bool HasInputs => _request.Files.Count > 0;

    public OutputTarget Output { get; }

    public IProgress<PipelineProgress>? Progress { get; }

    /// <summary>Resolves the inputs, opens the output, works, and turns whatever happens into an exit code.</summary>
    public static async Task<int> ExecuteAsync(InputRequest request, Work work)
    {
        using Interruption interruption = new();
        StandardError errors = new(Console.Error);
        CommandRun? running = null;
        try
        {
            // In a terminal the result is its own progress, and a line that is redrawn would stand in the middle of it.
            ProgressDisplay? shown = null;
            using OutputTarget output = OutputTarget.Open(request.Out, () => shown?.Dispose());
            interruption.BeforeExit = () =>
            {
                output.Abandon();
                errors.Line(StoppedMessage(request, running));
            };
            using ProgressDisplay? display =
                request.ShowsProgress && !Console.IsErrorRedirected
                    ? new ProgressDisplay(errors, TimeProvider.System, ReportConsole.TerminalWidth())
                    : null;
            shown = display;
            InputSelection inputs = InputFiles.Resolve(request.Files);
            CommandRun run = new(request, errors, inputs.Files, output, display);
            foreach (Diagnostic diagnostic in inputs.Diagnostics)
                run.Report(diagnostic);
            running = run;
            await work(run, interruption.Token);
            output.Commit();
            return run.Finish();
        }
        catch (OperationCanceledException)
        {
            errors.Line(StoppedMessage(request, running));
            return ExitCodes.Cancelled;
        }
        catch (IOException exception) when (StandardOutput.IsBrokenPipe(exception))
        {
            // Whoever read the output has seen enough ("| head"): nothing went wrong.
            return ExitCodes.Success;
        }
        catch (NotThereException exception)
        {
            errors.Line($"hearsay: {exception.Message}; {exception.Advice}");
            return ExitCodes.SomeFailed;
        }
        catch (LedgerException exception)
        {
            errors.Line($"hearsay: {exception.Message}; {exception.Advice}");
            return ExitCodes.LedgerUnusable;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system's message may end with the path, which stands before it already.
            string why = exception.Message.Split(" : '", 2)[0];
            errors.Line($"hearsay: cannot write {(request.Out == "" ? "''" : request.Out ?? "the output")}: {why}");
            return ExitCodes.WrongUse;
        }
    }

    /// <summary>Tells the person about an item that failed or was only partly read.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == DiagnosticSeverity.Error)
            _failures++;
        else if (_request.IsQuiet)
            return;
        string kind = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        // Whoever piped something in may not know the dash.
        Diagnostic shown = diagnostic.Item == InputFile.StandardInput ? diagnostic with { Item = "standard input" } : diagnostic;
        _errors.Line($"hearsay: {kind}: {shown}");
    }

    /// <summary>Says from time to time how far a long work has come, where somebody looks on; else null.</summary>
    public IProgress<long>? Counting(string what) =>
        _request.IsQuiet || Console.IsErrorRedirected ? null : new CountingProgress(_errors, what);

    /// <summary>Opens the ledger and says where it lies.</summary>
    /// <param name="adds">Whether it is to be added to: then a file that is not there is made; a question of a ledger that is not there is a mistake.</param>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public NewsLedger OpenLedger(LedgerLocation location, bool adds = false)
    {
        if (!location.IsPostgres && Directory.Exists(location.Value))
            throw new LedgerException($"{location} is a folder", "a ledger is one file: name it with --ledger");
        if (!adds)
            ExistingLedger.Require(location);
        Say($"the ledger is {location}");
        NewsLedger ledger = NewsLedger.Open(location, Options, TimeProvider.System);
        if (adds)
            RequireWriting(ledger);
        return ledger;
    }

    /// <summary>Tells the person something that is no fault; not where only errors are wanted.</summary>
    public void Say(string message)
    {
        if (!_request.IsQuiet)
            _errors.Line("hearsay: " + message);
    }

    /// <summary>What the run's files say together; what failed is reported on the way.</summary>
    public async Task<Brief> BriefAsync(CancellationToken cancellationToken)
    {
        Brief brief = await Pipeline.BriefAsync(Files, Report, Progress, cancellationToken);
        _articles += brief.Articles.Length;
        return brief;
    }

    /// <summary>Counts an article that was read otherwise.</summary>
    public void Succeed() => _articles++;

    /// <summary>The results of a stage; what failed is reported on the way.</summary>
    public async IAsyncEnumerable<T> Results<T>(IAsyncEnumerable<PipelineItem<T>> items)
        where T : class
    {
        await foreach (PipelineItem<T> item in items)
        {
            if (item.Diagnostic is { } diagnostic)
                Report(diagnostic);
            if (item.Value is { } value)
            {
                Succeed();
                yield return value;
            }
        }
    }

    // Before anything is read: an hour's analysis must not end at a file that could not be written to from the beginning.
    private static void RequireWriting(NewsLedger ledger)
    {
        try
        {
            ledger.Store.RequireWriting();
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }

    private static string StoppedMessage(InputRequest request, CommandRun? run) =>
        "hearsay: stopped; "
        + (run?.WhenStopped ?? (request.Out is { } file ? "nothing was written to " + file : "what was printed is not the whole"));

    private int Finish()
    {
        if (_failures == 0)
            return AnswersNo ? ExitCodes.SomeFailed : ExitCodes.Success;
        _errors.Line(
            $"hearsay: {_failures} {(_failures == 1 ? "item" : "items")} could not be read; {(_articles > 0 ? "the rest was" : "there was nothing else")}"
        );
        return ExitCodes.SomeFailed;
    }
}
