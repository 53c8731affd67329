using System.Diagnostics;
using System.Text;

namespace Hearsay.EndToEnd;

/// <summary>Runs the built program as a shell would, and finds the project's files.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Hearsay.Cli.dll");

    /// <summary>Gets the folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs with these arguments, in the checkout's folder.</summary>
    public static Outcome Run(params string[] arguments) => RunWith(standardInput: "", arguments);

    /// <summary>Runs with this text on standard input.</summary>
    public static Outcome RunWith(string standardInput, params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(standardInput);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(10)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"hearsay {string.Join(' ', arguments)} did not end");
        }

        return new Outcome(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Starts it, for tests that stop it or its readers early.</summary>
    public static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Program);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start");
    }

    private static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Hearsay.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("the tests lie outside a checkout");
    }
}

/// <summary>What a run left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors);
