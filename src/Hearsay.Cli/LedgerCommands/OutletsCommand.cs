using System.Collections.Immutable;
using System.CommandLine;
using Hearsay.Cli.Help;
using Hearsay.Cli.Options;
using Hearsay.Cli.Terminals;
using Hearsay.Ledger;
using Hearsay.Linking.Grades;
using Hearsay.Presentation;

namespace Hearsay.Cli.LedgerCommands;

/// <summary><c>hearsay outlets</c>: how reliable the user holds outlets to be.</summary>
internal static class OutletsCommand
{
    private const int Most = 1_000;

    public static Command Create()
    {
        GuidedCommand command = new("outlets", "List the outlets of the ledger with your grades, or take grades from a file.")
        {
            Notes =
            [
                "The file has rows of 'name,grade', A (reliable) to E (unreliable); what is not listed is F, cannot be judged. It replaces the grades that the ledger had, "
                    + "and every brief and claim shows them.",
            ],
            Examples = [("hearsay outlets", "Outlets, articles and grades"), ("hearsay outlets grades.csv", "Take over grades")],
        };
        Argument<string?> file = new("FILE") { Description = "The file of grades.", Arity = ArgumentArity.ZeroOrOne };
        command.Arguments.Add(file);
        QueryOptions query = new();
        query.AddTo(command);
        command.SetAction(parsed =>
        {
            // Before anything is opened: a file that is no good changes nothing.
            string? fault = null;
            OutletGrades? given = parsed.GetValue(file) is { } path ? OutletsOption.Read(path, out fault) : null;
            if (fault is not null)
            {
                new StandardError(Console.Error).Line("hearsay: " + fault);
                return Task.FromResult(ExitCodes.WrongUse);
            }

            return query.RunAsync(
                parsed,
                (_, ledger, _) =>
                {
                    if (given is not null)
                        ledger.Store.SaveOutletGrades([.. given.All.Select(g => new OutletGrade(g.Name, g.Grade))]);
                    return (Outlets: ledger.Store.Outlets(Most), Grades: ledger.Store.OutletGrades());
                },
                (writer, answer) => Write(writer, answer.Outlets, answer.Grades),
                (writer, answer) => writer.WriteOutlets(answer.Outlets, answer.Grades)
            );
        });
        return command;
    }

    private static void Write(
        ReportWriter writer,
        ImmutableArray<(string Outlet, int Articles)> outlets,
        ImmutableArray<OutletGrade> grades
    )
    {
        OutletGrades known = OutletGrades.Of(grades.Select(g => (g.Name, g.Grade)));
        foreach ((string outlet, int articles) in outlets)
            writer.Line(
                0,
                4,
                Run.Column(known.Find([outlet])?.Grade.ToString() ?? "F", 1, Tone.Strong),
                outlet,
                Run.Faint($"  {Wording.Count(articles, "article")}")
            );
        writer.Line(0, 2, Run.Faint($"{Wording.Count(grades.Length, "grade")} in the ledger"));
    }
}
