using System.CommandLine;
using Aircop.Node;
using Spectre.Console;

namespace Aircop.Cli.Commands;

/// <summary><c>aircop node</c>: an airport's store-and-forward.</summary>
internal static class NodeCommand
{
    private static readonly Option<string> Inbox = new("--inbox") { Description = "Folder into which files are dropped", Required = true };
    private static readonly Option<Uri> Server = ServerOption.Create();
    private static readonly Option<string> Key = new("--key") { Description = "Node key", Required = true };
    private static readonly Option<string?> Airport = new("--airport") { Description = "The node's airport, IATA code; with it the node says every minute that it is there" };
    private static readonly Option<bool> Once = new("--once") { Description = "Deliver what is there and end; exit code 1 when something still waits" };

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("node", "Take files from a folder and post them, in order, until each has its receipt") { Inbox, Server, Key, Airport, Once };
        command.SetAction((parsed, cancel) => RunAsync(
            new NodeOptions
            {
                Inbox = parsed.GetRequiredValue(Inbox),
                Server = parsed.GetRequiredValue(Server),
                Key = parsed.GetRequiredValue(Key),
            },
            parsed.GetValue(Airport),
            parsed.GetValue(Once),
            cancel));
        return command;
    }

    private static async Task<int> RunAsync(NodeOptions options, string? airport, bool once, CancellationToken cancel)
    {
        if (options.Fault() is { } fault) return Output.Fail(fault);
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            // Nodes that lost one link must not all come back in the same instant.
            using var node = new AirportNode(options, http, TimeProvider.System, Environment.ProcessId);
            if (once)
            {
                var all = await node.RunOnceAsync(cancel);
                Output.Progress(node.Status.ToString());
                return all ? ExitCode.Fine : ExitCode.NotWell;
            }
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var beat = airport is null ? Task.CompletedTask : new Heartbeat(options, airport, http, TimeProvider.System).RunAsync(end.Token);
            try
            {
                await FollowAsync(node, cancel);
            }
            finally
            {
                await end.CancelAsync();
                await beat.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            return ExitCode.Fine;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Fine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Output.Fail(e.Message);
        }
    }

    private static Task FollowAsync(AirportNode node, CancellationToken cancel)
    {
        if (!Output.IsTerminal)
        {
            Output.Progress(node.Status.ToString());
            return node.RunAsync(static status => Output.Progress(status.ToString()), cancel);
        }
        return Output.Terminal.Status().StartAsync(Markup.Escape(node.Status.ToString()), line =>
            node.RunAsync(status => line.Status = Markup.Escape(status.ToString()), cancel));
    }
}
