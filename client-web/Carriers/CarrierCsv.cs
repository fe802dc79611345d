using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using CsvHelper;

namespace Aircop.ClientWeb.Carriers;

/// <summary>
/// Scorecards as tables (RFC 4180, UTF-8 with a byte-order mark, so that spreadsheets open them rightly). A cell that a
/// spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
internal static class CarrierCsv
{
    /// <summary>Content type of a table.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    /// <summary>One row for each carrier.</summary>
    public static byte[] Write(ImmutableArray<CarrierSummary> carriers) => Write(csv =>
    {
        Row(csv, "carrier", "name", "flights", "passengers", "overall", "timeliness", "completeness", "plausibility", "counts",
            "api_warning_lost_minutes", "pnr_warning_lost_minutes", "rules_blind", "passengers_blind");
        foreach (var carrier in carriers)
        {
            Row(csv, carrier.Carrier, carrier.Name, Text(carrier.Flights), Text(carrier.People),
                Text(carrier.Scores.Overall), Text(carrier.Scores.Timeliness), Text(carrier.Scores.Completeness), Text(carrier.Scores.Plausibility), Text(carrier.Scores.Counts),
                Text(Lost(carrier.WarningLost, ManifestSource.Api)), Text(Lost(carrier.WarningLost, ManifestSource.Pnr)),
                Text(carrier.BlindRules), Text(carrier.BlindPeople));
        }
    });

    /// <summary>One row for each figure: first those of the period, then those of the flights of the last week.</summary>
    public static byte[] Write(CarrierScorecard card) => Write(csv =>
    {
        Row(csv, "carrier", "from", "until", "flight", "measure", "item", "count", "of", "minutes");
        Line("period", "flights", card.Flights);
        Line("period", "passengers", card.People);
        Line("period", "lists", card.Lists);
        foreach (var push in card.Pushes)
        {
            var item = Item(push.Source, push.MinutesBefore);
            if (!push.Counts)
            {
                Line("push never sent", item, push.Due, push.Due);
                continue;
            }

            Line("push on time", item, push.OnTime, push.Due);
            Line("push late", item, push.Late, push.Due, push.LateMinutes);
            Line("push missing", item, push.Missing, push.Due);
        }

        foreach (var lost in card.WarningLost) Line("warning lost", lost.Source.ToString(), lost.Flights, card.Flights, lost.Minutes);
        foreach (var field in card.Missing) Line(field.Mandatory ? "mandatory field missing" : "field missing", field.Field.ToString(), field.People, card.People);
        Line("implausible value", "any", card.ImplausiblePeople, card.People);
        foreach (var value in card.Implausible) Line("implausible value", value.Value.ToString(), value.People, card.People);
        Line("count mismatch", "lists", card.ListsMiscounted, card.Lists);
        foreach (var blind in card.Blind) Line("rule blind", $"{blind.Rule} for want of {blind.Fields.Replace(",", ", ", StringComparison.Ordinal)}", blind.People, card.People);
        foreach (var finding in card.Findings) Line("finding", finding.Code, finding.Count);
        var counted = card.Pushes.Where(static push => push.Counts).Select(static push => push.Source).ToHashSet();
        foreach (var flight in card.Recent)
        {
            foreach (var push in flight.Pushes.Where(push => counted.Contains(push.Source)))
                Line("push " + Word(push.State), Item(push.Source, push.MinutesBefore), 1, null, push.LateMinutes, flight.Report.Flight);
            foreach (var missing in flight.Report.Missing) Line("field missing", missing.Field.ToString(), missing.People, flight.Report.People, null, flight.Report.Flight);
        }

        void Line(string measure, string item, long count, long? of = null, long? minutes = null, string flight = "") =>
            Row(csv, card.Carrier, Text(card.From), Text(card.Until), flight, measure, item, Text(count), Text(of), Text(minutes));
    });

    private static byte[] Write(Action<CsvWriter> rows)
    {
        using var bytes = new MemoryStream();
        bytes.Write("\uFEFF"u8);
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            rows(csv);
            csv.Flush();
        }

        return bytes.ToArray();
    }

    private static void Row(CsvWriter csv, params ReadOnlySpan<string> cells) => csv.WriteRecord(cells);

    private static string Item(ManifestSource source, int minutesBefore) => minutesBefore switch
    {
        0 => Name(source) + " at departure",
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{Name(source)} {minutesBefore} min before"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Name(source)} {minutesBefore / 60} h before"),
    };

    private static string Name(ManifestSource source) => source.ToString().ToUpperInvariant();

    private static string Word(PushState state) => state switch
    {
        PushState.OnTime => "on time",
        PushState.Late => "late",
        PushState.Missing => "missing",
        _ => "not judged",
    };

    private static long Lost(ImmutableArray<WarningLost> lost, ManifestSource source) =>
        lost.Where(one => one.Source == source).Sum(static one => one.Minutes);

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(double? share) => share?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
