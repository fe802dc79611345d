using System.Diagnostics;
using System.Globalization;
using Aircop.Screening;
using Aircop.Screening.Evidence;
using Aircop.Screening.Lists;

namespace Aircop.Cli.Screening;

/// <summary>What screening a file of travellers came to.</summary>
/// <param name="Passengers">Travellers screened.</param>
/// <param name="WithHit">Travellers with at least one hit.</param>
/// <param name="Hits">Rows written.</param>
/// <param name="Screening">Time spent in screening alone.</param>
/// <param name="Faults">Rows of the travellers' file with a fault.</param>
public sealed record ScreenTotals(int Passengers, int WithHit, int Hits, TimeSpan Screening, IReadOnlyList<RowFault> Faults);

/// <summary>Screens travellers against a snapshot and writes a row for each hit.</summary>
public static class ScreenRun
{
    private static readonly string[] Head =
        ["passenger_row", "passenger_id", "passenger_name", "list", "entry_id", "list_name", "score", "tier", "because", "snapshot"];

    /// <summary>Runs.</summary>
    /// <param name="snapshot">The lists.</param>
    /// <param name="passengers">The travellers.</param>
    /// <param name="to">Receives the hits as CSV.</param>
    /// <param name="least">Least sure tier that is written.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="tell">Told the number of travellers done.</param>
    public static ScreenTotals Run(
        WatchlistSnapshot snapshot, PassengerRows passengers, TextWriter to, MatchTier least, SentenceLanguage language, Action<int> tell)
    {
        WriteRow(to, Head);
        var hits = new List<ScreeningHit>();
        (int count, int withHit, int written, long ticks) = (0, 0, 0, 0);
        while (passengers.Next() is { } passenger)
        {
            hits.Clear();
            var start = Stopwatch.GetTimestamp();
            Screener.Screen(snapshot, passenger.Subject, hits, least);
            ticks += Stopwatch.GetTimestamp() - start;
            foreach (var hit in hits)
            {
                WriteRow(to,
                [
                    passenger.Row.ToString(CultureInfo.InvariantCulture), passenger.Id, passenger.Name, hit.Entry.List, hit.Entry.Id, hit.Details.ListName,
                    hit.Score.ToString("0.0000", CultureInfo.InvariantCulture), hit.Tier.ToString(), MatchSentence.Of(hit.Details, language), hit.SnapshotVersion,
                ]);
            }

            count++;
            written += hits.Count;
            if (hits.Count > 0) withHit++;
            if (count % 1_000 == 0) tell(count);
        }

        return new ScreenTotals(count, withHit, written, Stopwatch.GetElapsedTime(0, ticks), passengers.Faults);
    }

    private static void WriteRow(TextWriter to, ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) to.Write(',');
            CsvRows.Write(to, fields[i]);
        }

        to.Write('\n');
    }
}
