using System.CommandLine;
using System.Globalization;
using Aircop.Cli.World;
using Aircop.World.Demo;
using Aircop.World.Traffic;

namespace Aircop.Cli.Commands;

/// <summary><c>aircop world</c>: writes a synthetic day.</summary>
internal static class WorldCommand
{
    private static readonly Option<DateOnly> Day = new("--day") { Description = "The day, such as 2026-11-21", Required = true };
    private static readonly Option<int> Flights = new("--flights") { Description = "Number of flights", DefaultValueFactory = _ => 1_400 };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of everything drawn", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Out = new("--out") { Description = "Folder to write into", Required = true };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("world", "Write the lists of a synthetic day, and the truth about it") { Day, Flights, Seed, Out };
        command.SetAction(parsed => Run(
            new WorldOptions
            {
                Start = new DateTimeOffset(parsed.GetRequiredValue(Day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                Flights = parsed.GetValue(Flights),
                Seed = parsed.GetValue(Seed),
            },
            parsed.GetRequiredValue(Out)));
        return command;
    }

    private static int Run(WorldOptions options, string folder)
    {
        if (options.Flights < 1) return Output.Fail($"--flights is {options.Flights}; it must be 1 or more");
        try
        {
            var truth = WorldFolder.Write(SyntheticDay.Make(options), folder);
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{truth.Lists.Count} lists of {truth.Flights} flights and {truth.Cases.Count} planted cases written to {folder}"));
            return ExitCode.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Output.Fail(e.Message);
        }
    }
}
