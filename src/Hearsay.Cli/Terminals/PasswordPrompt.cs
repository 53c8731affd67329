using System.Text;

namespace Hearsay.Cli.Terminals;

/// <summary>Asks for a password without showing it; from a pipe, reads one line.</summary>
internal static class PasswordPrompt
{
    public const int LeastLetters = 10;

    /// <summary>The password; null when the input ended first.</summary>
    public static string? Read()
    {
        if (Console.IsInputRedirected)
            return Console.In.ReadLine();
        Console.Error.Write("Password: ");
        StringBuilder typed = new();
        while (true)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (key.Key == ConsoleKey.Enter)
                break;
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
