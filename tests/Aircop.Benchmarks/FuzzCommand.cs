using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Aircop.Fuzzing;

namespace Aircop.Benchmarks;

/// <summary><c>aircop bench fuzz</c>.</summary>
internal static class FuzzCommand
{
    private const long LargestMessage = 1 << 20;

    private static readonly Option<double> Minutes = new("--minutes") { Description = "How long", DefaultValueFactory = _ => 1 };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Seed of what is drawn; another in each run when not given" };
    private static readonly Option<DirectoryInfo?> Corpus = new("--corpus") { Description = "Folder of messages (*.edi) to damage beside the generated ones" };
    private static readonly Option<FileInfo> Save = new("--save") { Description = "Where a message that broke a promise is written", DefaultValueFactory = _ => new FileInfo("fuzz-case.edi") };

    public static Command Build()
    {
        var command = new Command("fuzz", "Reads damaged messages and holds the reader to its promises") { Minutes, Seed, Corpus, Save };
        command.SetAction((parsed, cancel) => Task.FromResult(Run(
            TimeSpan.FromMinutes(parsed.GetValue(Minutes)),
            parsed.GetValue(Seed) ?? Environment.TickCount,
            parsed.GetValue(Corpus),
            parsed.GetValue(Save)!,
            cancel)));
        return command;
    }

    private static int Run(TimeSpan length, int seed, DirectoryInfo? corpus, FileInfo save, CancellationToken cancel)
    {
        byte[][] messages = corpus is null
            ? []
            : [.. corpus.EnumerateFiles("*.edi", SearchOption.AllDirectories).Where(static file => file.Length <= LargestMessage)
                .OrderBy(static file => file.FullName, StringComparer.Ordinal).Select(static file => File.ReadAllBytes(file.FullName))];
        var run = new FuzzRun(seed, messages);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {messages.Length} messages of the corpus"));
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < length && !cancel.IsCancellationRequested)
        {
            if (run.Next(out var input) is not { } fault) continue;
            File.WriteAllBytes(save.FullName, input);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, case {run.Cases}: {fault}\nThe message is in {save.FullName}."));
            return 1;
        }
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Cases} cases, {run.Bytes / 1e6:F0} MB, {run.People} people in them: every promise kept; the slowest read at {run.SlowestPerMegabyte.TotalMilliseconds:F0} ms a megabyte"));
        return 0;
    }
}
