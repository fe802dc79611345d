using System.Globalization;
using Aircop.Screening;
using Aircop.Screening.Evidence;
using Aircop.Screening.Lists;
using Aircop.Screening.Scoring;

namespace Aircop.Cli.Screening;

/// <summary>What a run over pairs came to.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Matches">Of these, matches.</param>
/// <param name="Faults">Rows with a fault.</param>
public sealed record PairTotals(int Rows, int Matches, IReadOnlyList<RowFault> Faults);

/// <summary>Reads pairs, compares each, and writes the rows back with what the comparison came to.</summary>
public static class PairRun
{
    private static readonly string[] Added = ["score", "decision", "tier", "because"];

    /// <summary>Runs.</summary>
    /// <param name="from">The pairs as CSV.</param>
    /// <param name="to">Receives the same rows with the added columns.</param>
    /// <param name="language">Language of the sentences.</param>
    /// <param name="tell">Told the number of rows done.</param>
    /// <exception cref="InvalidDataException">The head line lacks a column.</exception>
    public static PairTotals Run(TextReader from, TextWriter to, SentenceLanguage language, Action<int> tell)
    {
        var rows = new CsvRows(from);
        if (!rows.Read()) throw new InvalidDataException("the file is empty; its first line must name the columns");
        var columns = PairColumns.Find(rows.Fields, out var fault) ?? throw new InvalidDataException(fault);
        var width = rows.Fields.Count;
        WriteRow(to, rows.Fields, width, Added);
        var matcher = new PairMatcher();
        var faults = new List<RowFault>();
        (int count, int matches) = (0, 0);
        while (rows.Read())
        {
            var query = columns.Query(rows.Fields, out var badQueryDate);
            var listed = columns.Listed(rows.Fields, out var badListDate);
            if (rows.Fields.Count != width) faults.Add(new RowFault(rows.Number, RowFaultKind.FieldCount));
            if (rows.IsCut) faults.Add(new RowFault(rows.Number, RowFaultKind.TooLong));
            if (badQueryDate) faults.Add(new RowFault(rows.Number, RowFaultKind.BadDate, "query_dob"));
            if (badListDate) faults.Add(new RowFault(rows.Number, RowFaultKind.BadDate, "list_dob"));
            var match = matcher.Match(in query, in listed);
            WriteRow(to, rows.Fields, width,
            [
                match.Score.ToString("0.0000", CultureInfo.InvariantCulture),
                match.IsMatch ? "match" : "nomatch",
                match.Tier == MatchTier.Unspecified ? "" : match.Tier.ToString(),
                MatchSentence.Of(match.Evidence, language),
            ]);
            count++;
            if (match.IsMatch) matches++;
            if (count % 1_000 == 0) tell(count);
        }

        return new PairTotals(count, matches, faults);
    }

    private static void WriteRow(TextWriter to, IReadOnlyList<string> fields, int width, ReadOnlySpan<string> added)
    {
        for (var i = 0; i < width; i++)
        {
            CsvRows.Write(to, i < fields.Count ? fields[i] : "");
            to.Write(',');
        }

        for (var i = 0; i < added.Length; i++)
        {
            if (i > 0) to.Write(',');
            CsvRows.Write(to, added[i]);
        }

        to.Write('\n');
    }
}
