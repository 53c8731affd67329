using System.CommandLine;
using System.CommandLine.Parsing;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Runs;
using Hearsay.Core.Briefs;
using Hearsay.Exports;
using Hearsay.Exports.Tables;
using Hearsay.Ledger;
using Hearsay.Ledgers;

namespace Hearsay.Cli.Commands;

/// <summary><c>hearsay export</c>: rows in the formats of other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        GuidedCommand command = new(
            "export",
            "Write rows for other programs: tables, STIX, Web Annotations, a GDELT-style event table, a brief to print."
        )
        {
            Notes =
            [
                "csv, parquet and jsonl write one table: "
                    + string.Join(", ", ExportTables.All.Select(table => table.Name))
                    + ". The other formats write everything.",
                "With files, what they say together is exported; without, what the ledger holds. docs/exports.md describes every column.",
            ],
            Examples =
            [
                ("hearsay export --format parquet --table events -o events.parquet", "All events of the ledger"),
                ("hearsay export --table claims --since 2031-03-01 -o claims.csv", "The claims of a month, for a spreadsheet"),
                ("hearsay export samples/harbour-crane --format html -o brief.html", "A brief to print, from files"),
                ("hearsay export --format gdelt --actor \"Harbour Authority\"", "What one actor did, for a notebook made for GDELT"),
            ],
        };
        ExportOptions options = new();
        options.AddTo(command);
        FilterOptions filters = new();
        filters.AddTo(command);
        LedgerOption ledger = new();
        ledger.AddTo(command);
        InputOptions inputs = new(needsFiles: false);
        inputs.AddTo(command);
        inputs.RefuseWithFiles(command, ledger.Option);
        command.SetAction(parsed =>
        {
            ExportRequest request = options.Read(parsed);
            ExportFilter filter = filters.Read(parsed);
            return CommandRun.ExecuteAsync(
                inputs.Read(parsed),
                (run, cancellationToken) =>
                    run.HasInputs
                        ? FromFilesAsync(run, request, filter, cancellationToken)
                        : FromLedgerAsync(run, ledger.Read(parsed), request, filter, cancellationToken)
            );
        });
        return command;
    }

    private static async Task FromFilesAsync(
        CommandRun run,
        ExportRequest request,
        ExportFilter filter,
        CancellationToken cancellationToken
    )
    {
        Brief brief = await run.BriefAsync(cancellationToken);
        if (filter.MissingIn(brief) is { } missing)
            throw new NotThereException(missing, "'hearsay actors FILE' and 'hearsay read FILE' show who and what there is");
        Write(run, request, [filter.Apply(brief)]);
    }

    private static Task FromLedgerAsync(
        CommandRun run,
        LedgerLocation location,
        ExportRequest request,
        ExportFilter filter,
        CancellationToken cancellationToken
    )
    {
        using NewsLedger ledger = run.OpenLedger(location);
        FilterOptions.Require(filter, ledger.Store);
        Write(run, request, Cancellable(LedgerBriefs.Of(ledger.Store, filter), cancellationToken));
        return Task.CompletedTask;
    }

    private static void Write(CommandRun run, ExportRequest request, IEnumerable<Brief> briefs)
    {
        if (BriefExport.IsBinary(request.Format) && run.Output.IsStandardOutput && !Console.IsOutputRedirected)
            throw new IOException("Parquet is not for terminals: name a file with --out, or pipe it on");
        if (request.Table is { } table)
            BriefExport.WriteTable(run.Output.Stream, request.Format, table, briefs, request.PlainCells);
        else if (BriefExport.WriteWhole(run.Output.Stream, request.Format, briefs) is { } remark)
            run.Say(remark);
    }

    private static IEnumerable<Brief> Cancellable(IEnumerable<Brief> briefs, CancellationToken cancellationToken)
    {
        foreach (Brief brief in briefs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return brief;
        }
    }

    /// <summary>What is exported; the table is null for a format that writes everything.</summary>
    private sealed record ExportRequest(string Format, ExportTable? Table, bool PlainCells);

    private sealed class ExportOptions
    {
        private readonly Option<string> _format = new("--format", "-f")
        {
            Description = string.Join(", ", BriefExport.TableFormats) + " (a table); " + string.Join(", ", BriefExport.WholeFormats) + ".",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "csv",
        };

        private readonly Option<string?> _table = new("--table", "-t")
        {
            Description = "The table (default statements).",
            HelpName = "TABLE",
        };

        private readonly Option<bool> _plainCells = new("--plain-cells")
        {
            Description = "Of csv: leave text alone that a spreadsheet would run as a formula (it gets an apostrophe otherwise).",
        };

        public ExportOptions()
        {
            _format.TakeOnly([.. BriefExport.TableFormats, .. BriefExport.WholeFormats]);
            _table.TakeOnly([.. ExportTables.All.Select(table => table.Name)]);
        }

        public void AddTo(Command command)
        {
            foreach (Option option in new Option[] { _format, _table, _plainCells })
                command.Options.Add(option);
            command.Validators.Add(RefuseTableOfWhole);
        }

        public ExportRequest Read(ParseResult parsed)
        {
            string format = parsed.GetValue(_format) ?? "csv";
            string name = parsed.GetValue(_table) ?? ExportTables.Statements.Name;
            ExportTable? table = BriefExport.TableFormats.Contains(format) ? ExportTables.All.First(table => table.Name == name) : null;
            return new ExportRequest(format, table, parsed.GetValue(_plainCells));
        }

        // The words as they were written: one that is not accepted has been complained of already.
        private void RefuseTableOfWhole(CommandResult result)
        {
            string? format = result.GetResult(_format)?.Tokens.SingleOrDefault()?.Value;
            if (result.GetResult(_table) is { Implicit: false } && format is not null && BriefExport.WholeFormats.Contains(format))
                result.AddError($"--format {format} writes everything; --table goes with csv, parquet and jsonl");
        }
    }
}
