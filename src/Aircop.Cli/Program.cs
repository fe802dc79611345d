using System.CommandLine;
using Aircop.Cli.Commands;

var root = new RootCommand("Aircop.Orleans: tools for people and scripts.")
{
    LoadCommand.Build(),
    MatchCommand.Build(),
    NodeCommand.Build(),
    ParseCommand.Build(),
    ScreenCommand.Build(),
    WorldCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
