using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Aircop.Cli.Screening;
using Aircop.Screening;
using Aircop.Screening.Evidence;
using Aircop.Screening.Lists;

namespace Aircop.Cli.Commands;

/// <summary><c>aircop screen</c>: screens a file of travellers against a list.</summary>
internal static class ScreenCommand
{
    private static readonly Option<string> List = new("--list") { Description = "CSV with the columns entry_id, name, dob, nationality, sex, docs (all but name may be missing), the UN's XML, or OFAC's SDN.CSV", Required = true };
    private static readonly Option<string?> Aliases = new("--aliases") { Description = "OFAC's ALT.CSV, beside SDN.CSV" };
    private static readonly Option<string> Passengers = new("--passengers") { Description = "CSV with the columns full_name (or last_name and first_name), date_of_birth, nationality, gender, document", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "CSV to write, a row for each hit", Required = true };
    private static readonly Option<string> Tier = new("--tier") { Description = "Least sure tier that is written: strong, possible or audit", DefaultValueFactory = static _ => "possible" };
    private static readonly Option<string> Language = LanguageOption.Create();

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("screen", "Screen travellers against a list, with the reasons for each hit") { List, Aliases, Passengers, Out, Tier, Language };
        command.SetAction(static parsed => Run(
            parsed.GetRequiredValue(List), parsed.GetValue(Aliases), parsed.GetRequiredValue(Passengers), parsed.GetRequiredValue(Out), parsed.GetValue(Tier), parsed.GetValue(Language)));
        return command;
    }

    private static int Run(string list, string? aliases, string passengers, string result, string? tier, string? language)
    {
        if (!LanguageOption.TryRead(language, out var wanted)) return Output.Fail(LanguageOption.Fault);
        MatchTier? least = tier switch
        {
            "strong" => MatchTier.Strong,
            "possible" or null => MatchTier.Possible,
            "audit" => MatchTier.Audit,
            _ => null,
        };
        if (least is null) return Output.Fail("--tier is strong, possible or audit");
        try
        {
            var snapshot = ReadList(list, aliases);
            return Screen(snapshot, passengers, result, least.Value, wanted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Output.Fail(e.Message);
        }
    }

    private static WatchlistSnapshot ReadList(string path, string? aliases)
    {
        var start = Stopwatch.GetTimestamp();
        using var bytes = File.OpenRead(path);
        using var further = aliases is null ? null : File.OpenRead(aliases);
        var reading = RowProgress.Show("rows of the list", tell => ListFile.Read(bytes, further, Path.GetFileNameWithoutExtension(path), tell));
        RowProgress.Say(reading.Faults);
        var read = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var snapshot = WatchlistSnapshot.Build(reading.Entries, 1);
        Output.Progress(string.Create(CultureInfo.InvariantCulture,
            $"{snapshot.Count} entries in snapshot {snapshot.Version}, {reading.FaultCount} faults; read in {read.TotalSeconds:F1} s, built in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"));
        return snapshot;
    }

    private static int Screen(WatchlistSnapshot snapshot, string passengers, string result, MatchTier least, SentenceLanguage language)
    {
        using var from = new StreamReader(passengers, Encoding.UTF8);
        using var to = new StreamWriter(result, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var rows = new PassengerRows(from);
        var totals = RowProgress.Show("travellers", tell => ScreenRun.Run(snapshot, rows, to, least, language, tell));
        RowProgress.Say(totals.Faults);
        var seconds = Math.Max(totals.Screening.TotalSeconds, 1e-9);
        Output.Progress(string.Create(CultureInfo.InvariantCulture,
            $"{totals.Passengers} travellers screened ({totals.Passengers / seconds:N0} a second), {totals.WithHit} with {totals.Hits} hits, {totals.Faults.Count} faults; written to {result}"));
        return ExitCode.Fine;
    }
}
