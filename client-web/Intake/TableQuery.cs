using System.Collections.Immutable;
using Aircop.Contracts.Intake;
using Microsoft.AspNetCore.Mvc;

namespace Aircop.ClientWeb.Intake;

/// <summary>What the query of a posted table says beside it. Nothing of it is needed where the columns say it.</summary>
/// <param name="Carrier">Carrier's designator, such as EK: reads by the columns remembered for it.</param>
/// <param name="Flight">Carrier and flight number, such as EK456.</param>
/// <param name="Date">Local departure: 2026-11-21, or with its time 2026-11-21T14:30.</param>
/// <param name="From">Airport of departure.</param>
/// <param name="To">Airport of arrival.</param>
/// <param name="Arrival">Local arrival, such as 2026-11-21T19:00.</param>
/// <param name="Signature">Names the header line that <paramref name="Columns"/> is for, as the preview of the table does.</param>
/// <param name="Columns">What the columns hold, first to last, separated by commas: surname,given,ignored. Goes before what is remembered.</param>
/// <param name="Dates">Order of dates written with numbers.</param>
public readonly record struct TableQuery(
    [FromQuery(Name = "carrier")] string? Carrier,
    [FromQuery(Name = "flight")] string? Flight,
    [FromQuery(Name = "date")] string? Date,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "arrival")] string? Arrival,
    [FromQuery(Name = "signature")] string? Signature,
    [FromQuery(Name = "columns")] string? Columns,
    [FromQuery(Name = "dates")] DateOrder Dates = DateOrder.Unspecified)
{
    private const int Longest = 40;

    private const int MostColumns = 200;

    /// <summary>The query as grains take it; null hints when it says nothing. False with what to correct when it cannot be read.</summary>
    public bool TryRead(out TableHints? hints, out string fault)
    {
        hints = null;
        fault = "";
        foreach (var text in (ReadOnlySpan<string?>)[Carrier, Flight, Date, From, To, Arrival, Signature])
        {
            if (text?.Length > Longest)
            {
                fault = $"Shorten the query: carrier, flight, date, from, to, arrival and signature have at most {Longest} characters each.";
                return false;
            }
        }

        var read = new TableHints
        {
            Carrier = Upper(Carrier), Flight = Upper(Flight), From = Upper(From), To = Upper(To), Departure = Date?.Trim() ?? "", Arrival = Arrival?.Trim() ?? "",
        };
        if (!string.IsNullOrEmpty(Columns))
        {
            if (!TryColumns(Columns, out var fields) || string.IsNullOrEmpty(Signature))
            {
                fault = $"Give columns as up to {MostColumns} field names separated by commas, with the signature that the preview of the table gave.";
                return false;
            }

            read = read with { Mapping = new ColumnMapping { Signature = Signature, Fields = fields, Dates = Dates } };
        }

        if (read != new TableHints()) hints = read;
        return true;
    }

    private static bool TryColumns(string text, out ImmutableArray<ColumnField> fields)
    {
        var names = text.Split(',', MostColumns + 1);
        var read = ImmutableArray.CreateBuilder<ColumnField>(names.Length);
        foreach (var name in names)
        {
            if (name.Length == 0) read.Add(ColumnField.Unspecified);
            else if (!char.IsAsciiDigit(name[0]) && Enum.TryParse<ColumnField>(name, ignoreCase: true, out var field) && Enum.IsDefined(field)) read.Add(field);
            else break;
        }

        fields = read.ToImmutable();
        return fields.Length == names.Length && names.Length <= MostColumns;
    }

    private static string Upper(string? text) => text?.Trim().ToUpperInvariant() ?? "";
}
