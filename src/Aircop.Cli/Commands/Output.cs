using Spectre.Console;

namespace Aircop.Cli.Commands;

/// <summary>What commands say: results on standard output, progress and faults on standard error.</summary>
internal static class Output
{
    private static readonly IAnsiConsole Errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>True when progress goes to a terminal and may be redrawn in place.</summary>
    public static bool IsTerminal => !Console.IsErrorRedirected && Errors.Profile.Capabilities.Ansi;

    /// <summary>The terminal for progress.</summary>
    public static IAnsiConsole Terminal => Errors;

    /// <summary>A line of progress.</summary>
    public static void Progress(string line) => Console.Error.WriteLine(line);

    /// <summary>Says why a command ends, and returns its exit code.</summary>
    public static int Fail(string reason)
    {
        Console.Error.WriteLine("aircop: " + reason);
        return ExitCode.Failed;
    }
}

/// <summary>Exit codes of the commands.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>It ran, and what it found is not well: something lost or doubled, files still waiting.</summary>
    public const int NotWell = 1;

    /// <summary>It could not run.</summary>
    public const int Failed = 2;
}
