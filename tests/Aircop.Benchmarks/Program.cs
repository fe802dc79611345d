using System.CommandLine;
using Aircop.Benchmarks;

var root = new RootCommand("Measures the budgets of the design as ratios to a floor of the same run.")
{
    IntakeCommand.Build(),
    FlightCommand.Build(),
    ParseCommand.Build(),
    ScreeningCommand.Build(),
    RulesCommand.Build(),
    TargetingCommand.Build(),
    SeizureCommand.Build(),
    BackTestCommand.Build(),
    FuzzCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
