using Aircop.Cli.Load;
using Spectre.Console;

namespace Aircop.Cli.Commands;

/// <summary>Shows a load run as it goes: a table that is redrawn on a terminal, plain lines elsewhere.</summary>
internal static class LoadProgress
{
    private const int SecondsShown = 15;

    /// <summary>Runs and shows.</summary>
    /// <param name="run">Runs, and tells each second.</param>
    public static async Task<LoadReport> ShowAsync(Func<Action<LoadSecond>, Task<LoadReport>> run)
    {
        if (!Output.IsTerminal)
        {
            Output.Progress(LoadText.Head);
            return await run(static second => Output.Progress(LoadText.Line(second)));
        }
        return await Output.Terminal.Live(new Text(LoadText.Head)).StartAsync(live =>
        {
            var lines = new Queue<string>();
            return run(second =>
            {
                lines.Enqueue(LoadText.Line(second));
                if (lines.Count > SecondsShown) lines.Dequeue();
                live.UpdateTarget(new Text(string.Join('\n', lines.Prepend(LoadText.Head))));
            });
        });
    }
}
