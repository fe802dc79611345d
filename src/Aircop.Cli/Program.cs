using System.CommandLine;
using Aircop.Cli.Commands;

var root = new RootCommand("Aircop.Orleans: tools for people and scripts.")
{
    LoadCommand.Build(),
    NodeCommand.Build(),
    ParseCommand.Build(),
    WorldCommand.Build(),
};
return await root.Parse(args).InvokeAsync();
