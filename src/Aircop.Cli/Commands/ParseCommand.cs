using System.CommandLine;
using Aircop.Cli.Parse;
using Aircop.World.Reference;
using Spectre.Console;

namespace Aircop.Cli.Commands;

/// <summary><c>aircop parse</c>: shows an airline or an officer how messages are read.</summary>
internal static class ParseCommand
{
    private static readonly Argument<string[]> Files = new("file") { Description = "Messages: PAXLST, PNRGOV", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Json = new("--json") { Description = "Write JSON" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("parse", "Check how passenger messages are read: flights, people, findings in their places") { Files, Json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(Files), parsed.GetValue(Json)));
        return command;
    }

    // Plain and never wrapped where it goes into a file or another program.
    private static IAnsiConsole Terminal()
    {
        if (!Console.IsOutputRedirected) return AnsiConsole.Console;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        console.Profile.Width = short.MaxValue;
        return console;
    }

    private static int Run(string[] paths, bool json)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var outcome = ExitCode.Fine;
        var files = Read();
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            using var writer = new ParseJson(output, new WorldPlaces());
            writer.Write(files);
            output.WriteByte((byte)'\n');
        }
        else
        {
            var report = new ParseReport(Terminal(), new WorldPlaces());
            foreach (var file in files) report.Write(file);
        }

        return outcome;

        IEnumerable<ParsedFile> Read()
        {
            foreach (var path in paths)
            {
                ParsedFile file;
                try
                {
                    file = ParsedFile.Read(path, today);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    outcome = Output.Fail(e.Message);
                    continue;
                }

                if (!file.IsReadable && outcome == ExitCode.Fine) outcome = ExitCode.NotWell;
                yield return file;
            }
        }
    }
}
