namespace Aircop.Benchmarks;

/// <summary>Runs a measurement that needs the server program, and says why when it cannot.</summary>
internal static class ServerBench
{
    /// <summary>Measures and reports.</summary>
    /// <param name="fault">What is wrong with the settings; null when nothing is.</param>
    /// <param name="host">The server program as named; null for the one of this build.</param>
    /// <param name="measure">Measures with the server program at a path.</param>
    /// <param name="report">Writes the report; true when it is within its budget.</param>
    /// <returns>Exit code: 0 within the budget, 1 beyond it, 2 when it could not run.</returns>
    public static async Task<int> RunAsync<TReport>(string? fault, string? host, Func<string, Task<TReport>> measure, Func<TReport, bool> report)
    {
        if (fault is not null) return Fail(fault);
        if ((host ?? ServerProcess.FindHost()) is not { } path)
            return Fail("Aircop.ClientWeb.dll was not found beside this build: build the solution, or name it with --host.");
        try
        {
            return report(await measure(path)) ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or TimeoutException)
        {
            return Fail(e.Message);
        }
    }

    private static int Fail(string reason)
    {
        Console.Error.WriteLine("aircop bench: " + reason);
        return 2;
    }
}
