namespace Hearsay.Cli;

/// <summary>What the program's exit code tells the caller. The numbers are an interface and never change.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was read and written.</summary>
    public const int Success = 0;

    /// <summary>Some item failed and the rest was done; or what was asked for by its name or id is not there.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line is wrong, or the output cannot be opened: nothing was done.</summary>
    public const int WrongUse = 2;

    /// <summary>The ledger cannot be used: damaged, busy for too long, full, of a later version, or not there. What was acknowledged is kept.</summary>
    public const int LedgerUnusable = 3;

    /// <summary>A fault of the program itself: EX_SOFTWARE, as sysexits has it.</summary>
    public const int ProgramFault = 70;

    /// <summary>Stopped by Ctrl-C or a request to end: 128 + SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
