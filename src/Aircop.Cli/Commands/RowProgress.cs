using System.Globalization;
using Aircop.Screening.Lists;
using Spectre.Console;

namespace Aircop.Cli.Commands;

/// <summary>Shows on a terminal how many rows are done, and says what was wrong with rows.</summary>
internal static class RowProgress
{
    private const int FaultsShown = 20;

    /// <summary>Runs and shows; elsewhere than on a terminal it only runs.</summary>
    /// <param name="what">What the rows are.</param>
    /// <param name="run">Runs, and tells the number of rows done.</param>
    public static T Show<T>(string what, Func<Action<int>, T> run)
    {
        if (!Output.IsTerminal) return run(static _ => { });
        return Output.Terminal.Status().Start(
            what, status => run(count => status.Status(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}"))));
    }

    /// <summary>Says the first faults, and how many there are beyond.</summary>
    public static void Say(IReadOnlyList<RowFault> faults)
    {
        for (var i = 0; i < Math.Min(faults.Count, FaultsShown); i++) Output.Progress(faults[i].Text);
        if (faults.Count > FaultsShown) Output.Progress(string.Create(CultureInfo.InvariantCulture, $"and {faults.Count - FaultsShown} more faults"));
    }
}
