using Aircop.Contracts.Intake;
using Aircop.Edifact;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Intake;

/// <summary>A flight as rows or hints tell it.</summary>
/// <param name="Carrier">Carrier's designator; empty when none can be told.</param>
/// <param name="Number">Flight number without leading zeros; empty when there is none.</param>
/// <param name="Leg">Its leg.</param>
/// <param name="HasTime">Whether the departure has a time; without one it stands at midnight.</param>
internal readonly record struct ToldFlight(string Carrier, string Number, ToldLeg Leg, bool HasTime)
{
    /// <summary>Local date of departure; null when it is not said.</summary>
    public DateOnly? Day => Leg.Departure is { } departure ? DateOnly.FromDateTime(departure) : null;
}

/// <summary>Reads the flights of a table from its columns and from what was said beside it.</summary>
/// <param name="head">The columns.</param>
/// <param name="hints">What was said beside the table.</param>
/// <param name="dates">Orders of dates.</param>
/// <param name="today">Day of receipt.</param>
internal sealed class FlightColumns(TableHead head, TableHints hints, DateColumns dates, DateOnly today)
{
    /// <summary>What a flight needs and neither the columns nor the hints have.</summary>
    public static IEnumerable<string> Missing(TableHead head, TableHints hints)
    {
        if (!head.Has(ColumnField.Flight) && hints.Flight.Length == 0) yield return "flight";
        if (!head.Has(ColumnField.From) && hints.From.Length == 0) yield return "from";
        if (!head.Has(ColumnField.To) && hints.To.Length == 0) yield return "to";
        if (!head.Has(ColumnField.Departure) && hints.Departure.Length == 0) yield return "departure";
    }

    /// <summary>The flight said beside the table.</summary>
    public ToldFlight Hinted => Make(hints.Flight, "", hints.From, hints.To, hints.Departure, "", hints.Arrival, "", DateOrder.DayFirst);

    /// <summary>The flight of a row; null when the row names none, and then the one before holds.</summary>
    public ToldFlight? Of(TableRow row)
    {
        var flight = row.Cell(head.Of(ColumnField.Flight));
        if (flight.Length == 0) return null;
        return Make(
            flight,
            row.Cell(head.Of(ColumnField.Carrier)),
            Or(row.Cell(head.Of(ColumnField.From)), hints.From),
            Or(row.Cell(head.Of(ColumnField.To)), hints.To),
            Or(row.Cell(head.Of(ColumnField.Departure)), hints.Departure),
            row.Cell(head.Of(ColumnField.DepartureTime)),
            Or(row.Cell(head.Of(ColumnField.Arrival)), hints.Arrival),
            row.Cell(head.Of(ColumnField.ArrivalTime)),
            dates.Of(ColumnField.Departure));
    }

    /// <summary>Carrier's designator of the first row that has one; empty when none has.</summary>
    public static string CarrierOf(TableHead head, IReadOnlyList<TableRow> rows, TableHints hints)
    {
        if (hints.Carrier.Length > 0) return hints.Carrier;
        if (hints.Flight.Length > 0) return FlightDesignator.Parse(hints.Flight).Carrier ?? "";
        foreach (var row in rows.Take(10))
        {
            var carrier = row.Cell(head.Of(ColumnField.Carrier)).ToUpperInvariant();
            var flight = row.Cell(head.Of(ColumnField.Flight));
            if (carrier.Length is 2 or 3) return carrier;
            if (flight.Length > 0 && FlightDesignator.Parse(Bare(flight)).Carrier is { } own) return own;
        }

        return "";
    }

    private ToldFlight Make(string flight, string carrier, string from, string to, string departure, string time, string arrival, string arrivalTime, DateOrder order)
    {
        var named = carrier.Length > 0 ? carrier.ToUpperInvariant() : hints.Carrier.Length > 0 && char.IsAsciiDigit(Bare(flight).FirstOrDefault('X')) ? hints.Carrier.ToUpperInvariant() : null;
        var designator = FlightDesignator.Parse(Bare(flight), named);
        var departs = When(departure, time, order, out var hasTime);
        var arrives = When(arrival, arrivalTime, order, out var hasArrival);
        if (departs is { } start && arrives is null && TableDates.TryClock(arrivalTime, out var clock))
        {
            arrives = start.Date + clock + (clock < start.TimeOfDay ? TimeSpan.FromDays(1) : TimeSpan.Zero);
            hasArrival = hasTime;
        }

        return new ToldFlight(
            designator.Carrier ?? "", designator.Number ?? "", new ToldLeg(from.ToUpperInvariant(), to.ToUpperInvariant(), departs, hasArrival ? arrives : null), hasTime);
    }

    private DateTime? When(string day, string time, DateOrder order, out bool hasTime)
    {
        if (!TableDates.TryRead(day, order, DateUse.Flight, today, out var when, out hasTime)) return null;
        if (hasTime || !TableDates.TryClock(time, out var clock)) return when;
        hasTime = true;
        return when.Date + clock;
    }

    // EK 0456, EK-456 and EK/456 are one flight.
    private static string Bare(string flight) => string.Concat(flight.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Or(string first, string second) => first.Length > 0 ? first : second;
}
