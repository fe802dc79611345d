using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Edifact;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Intake;

/// <summary>Reads a table: one row a person, the flight in every row, in the first, or said beside it. Columns are found by what was given, remembered, or by name.</summary>
/// <param name="places">Airports.</param>
internal sealed class CsvBody(IPlaces places)
{
    private const int SampleRows = 5;

    private readonly FlightOfList _flights = new(places);
    private readonly ListValidation _validation = new(places);

    /// <summary>Reads a body. Rows with faults are listed, good rows are taken.</summary>
    /// <param name="body">The body.</param>
    /// <param name="remembered">Columns remembered for its carrier, newest first.</param>
    /// <param name="today">Day of receipt.</param>
    public ReadBody Read(PostedBody body, IReadOnlyList<ColumnMapping> remembered, DateOnly today)
    {
        var hints = body.Hints ?? new TableHints();
        return Read(Table.Open(body.Bytes, hints.Mapping, remembered), hints, today, out _);
    }

    /// <summary>Reads a body and says how its columns were understood.</summary>
    public TablePreview Preview(PostedBody body, IReadOnlyList<ColumnMapping> remembered, DateOnly today)
    {
        var hints = body.Hints ?? new TableHints();
        var table = Table.Open(body.Bytes, hints.Mapping, remembered);
        var read = Read(table, hints, today, out var order);
        return new TablePreview
        {
            Signature = table.Head.Signature,
            HeaderRow = table.HeaderLine,
            Columns = [.. table.Head.Headers.Select((header, index) => Column(table, header, index))],
            Rows = table.Rows.Count,
            Dates = order,
            Carrier = FlightColumns.CarrierOf(table.Head, table.Rows, hints),
            Check = read.ToCheck(),
        };
    }

    /// <summary>Carrier by whose remembered columns a body is to be read; empty when none can be told.</summary>
    public static string CarrierOf(PostedBody body)
    {
        var hints = body.Hints ?? new TableHints();
        if (hints.Carrier.Length > 0) return hints.Carrier;
        var start = body.Bytes.AsSpan(0, Math.Min(body.Bytes.Length, 32 * 1024));
        var table = Table.Open(start, null, []);
        return FlightColumns.CarrierOf(table.Head, table.Rows, hints);
    }

    private ReadBody Read(Table table, TableHints hints, DateOnly today, out DateOrder order)
    {
        order = table.Head.Dates;
        if (Refusal(table, hints) is { } refusal) return refusal;
        var findings = new List<QualityFinding>();
        var onTable = new RowFindings(findings, table.NameOf);
        var dates = DateColumns.Decide(table.Head, table.Rows, onTable);
        order = dates.Shown;
        var flights = new FlightColumns(table.Head, hints, dates, today);
        var hinted = flights.Hinted;
        var lists = new List<ListOfFlight>();
        var byFlight = new Dictionary<ToldFlight, ListOfFlight>();
        var current = hinted;
        foreach (var row in table.Rows)
        {
            if (flights.Of(row) is { } told) current = told;
            if (!byFlight.TryGetValue(current, out var list))
            {
                byFlight.Add(current, list = new ListOfFlight(current, table, dates, today));
                lists.Add(list);
            }

            list.Add(row);
        }

        // What concerns the table stands with its first list, so that no finding is told twice.
        if (lists is [var only] && table.Declared is { } declared) only.Compare(declared);
        return new ReadBody([.. lists.Select((list, index) => list.ToList(_flights, _validation, index == 0 ? findings : []))], [], Refused: false);
    }

    private static ReadBody? Refusal(Table table, TableHints hints)
    {
        var line = Math.Max(1, table.HeaderLine);
        if (!table.Head.HasNames)
            return ReadBody.Unreadable(nameof(FindingCode.MissingMandatoryField),
                "No header line with a column for names (surname) was found. Name the columns in the first line, or say what they hold, and send the table again.", line);
        var missing = FlightColumns.Missing(table.Head, hints).ToArray();
        if (missing.Length > 0)
            return ReadBody.Unreadable(nameof(FindingCode.MissingMandatoryField),
                $"The table has no column {string.Join(", ", missing)}. Add them, or post the table with ?flight=EK456&date=2026-11-21&from=DXB&to=ADD.", line);
        return table.Rows.Count == 0 ? ReadBody.Unreadable(nameof(FindingCode.NoPeople), "The table has a header line and no rows.", line) : null;
    }

    private static PreviewColumn Column(Table table, string header, int index)
    {
        var field = table.Head.Fields[index];
        return new PreviewColumn
        {
            Header = header,
            Field = field,
            Origin = field == ColumnField.Unspecified ? ColumnOrigin.Unspecified : table.Head.Origin,
            Samples = [.. table.Rows.Take(SampleRows).Select(row => row.Cell(index))],
        };
    }

    /// <summary>The rows of one flight.</summary>
    private sealed class ListOfFlight
    {
        private readonly List<ManifestPerson> _people = [];
        private readonly List<QualityFinding> _findings = [];
        private readonly RowFindings _onRows;
        private readonly ToldFlight _told;
        private readonly Table _table;
        private readonly DateColumns _dates;
        private readonly DateOnly _day;
        private int _guessed;

        public ListOfFlight(ToldFlight told, Table table, DateColumns dates, DateOnly today)
        {
            (_told, _table, _dates, _day) = (told, table, dates, told.Day ?? today);
            _onRows = new RowFindings(_findings, table.NameOf);
        }

        public void Add(TableRow row)
        {
            if (row.Fault == RowFault.Quotes)
            {
                if (row.Cells.Length != _table.Head.Headers.Length)
                {
                    _onRows.OnRow(FindingCode.UnreadableSegment, row.Line, FaultDetail.Cells,
                        "The quotes of the row do not pair and its cells cannot be told apart; it was left out. Correct the quotes and send the table again.");
                    return;
                }

                _onRows.OnRow(FindingCode.UnreadableSegment, row.Line, FaultDetail.Quotes, "The quotes of the row do not pair; it was read without them. Check the person.");
            }

            _people.Add(new PersonRow(_table.Head, row, _dates, _onRows).Person(_day, out var guessed));
            _guessed += guessed ? 1 : 0;
        }

        public void Compare(int declared)
        {
            if (declared != _people.Count)
                _onRows.OnRow(FindingCode.CountMismatch, 0, FaultDetail.Total,
                    string.Create(CultureInfo.InvariantCulture, $"The table counts {declared} at its end and has {_people.Count} people; all were kept."));
        }

        public ReadList ToList(FlightOfList flights, ListValidation validation, List<QualityFinding> onTable)
        {
            if (_guessed > 0)
                _onRows.OnRow(FindingCode.ImplausibleValue, 0, FaultDetail.WholeName, string.Create(CultureInfo.InvariantCulture,
                    $"In {_guessed} rows nothing says where the surname ends; it was guessed. Write names such as SURNAME/GIVEN, or in two columns."), ColumnField.FullName);
            if (_told is { HasTime: false, Leg.Departure: not null })
                _onRows.OnRow(FindingCode.MissingMandatoryField, 0, FaultDetail.NoTime,
                    "The departure has a date and no time; midnight was taken. Give the local time of departure.", ColumnField.DepartureTime);
            var people = validation.Check(_people, _day, _onRows);
            var key = flights.Make(_told.Carrier, _told.Number, _told.Leg, [_told.Leg], _findings, out var legs);
            return new ReadList { Type = "CSV", Flight = key, Legs = legs, People = people, Source = ManifestSource.AirlineDesk, Findings = [.. onTable, .. _findings] };
        }
    }
}
