using Aircop.Contracts.Intake;
using Aircop.Edifact;

namespace Aircop.Grains.Intake.Tables;

/// <summary>Decides for whole columns whether their dates have the day or the month first.</summary>
internal sealed class DateColumns
{
    private static readonly ColumnField[] Dated = [ColumnField.Birth, ColumnField.Expiry, ColumnField.Departure, ColumnField.Arrival];

    private readonly Dictionary<ColumnField, DateOrder> _orders = [];

    private DateColumns()
    {
    }

    /// <summary>The order that all columns which show one agree on; unspecified where none does or they differ.</summary>
    public DateOrder Shown { get; private init; }

    /// <summary>Order of a column.</summary>
    public DateOrder Of(ColumnField field) => _orders.GetValueOrDefault(field, DateOrder.DayFirst);

    /// <summary>Decides: what was laid down, else what the column shows, else what the other columns show, else day first with a finding.</summary>
    /// <param name="head">The columns.</param>
    /// <param name="rows">The rows below the header line.</param>
    /// <param name="findings">Takes findings.</param>
    public static DateColumns Decide(TableHead head, IEnumerable<TableRow> rows, RowFindings findings)
    {
        var shown = Dated.Where(head.Has).Select(field => (Field: field, Sight: Look(head.Of(field), rows))).Where(column => column.Sight.Numeric).ToArray();
        var certain = shown.Select(column => column.Sight.Order).Where(order => order != DateOrder.Unspecified).Distinct().ToArray();
        var columns = new DateColumns { Shown = head.Dates != DateOrder.Unspecified ? head.Dates : certain is [var only] ? only : DateOrder.Unspecified };
        foreach (var (field, sight) in shown)
        {
            var order = head.Dates != DateOrder.Unspecified ? head.Dates : sight.Order != DateOrder.Unspecified ? sight.Order : columns.Shown;
            columns._orders[field] = order == DateOrder.Unspecified ? DateOrder.DayFirst : order;
            if (sight.Mixed)
                findings.OnCell(FindingCode.ImplausibleValue, 0, field, FaultDetail.MixedOrder,
                    "has dates with the day first and others with the month first; those that can be either were read day first. Write all dates such as 1984-05-31.");
            else if (order == DateOrder.Unspecified)
                findings.OnCell(FindingCode.ImplausibleValue, 0, field, FaultDetail.DayOrMonth,
                    "has dates of which nothing shows whether day or month comes first; they were read day first. Write them such as 1984-05-31, or name the order.");
        }

        return columns;
    }

    private static Sight Look(int column, IEnumerable<TableRow> rows)
    {
        var (numeric, day, month) = (false, false, false);
        foreach (var row in rows)
        {
            var (dayFirst, monthFirst) = TableDates.Orders(row.Cell(column));
            numeric |= dayFirst || monthFirst;
            day |= dayFirst && !monthFirst;
            month |= monthFirst && !dayFirst;
        }

        var order = day == month ? DateOrder.Unspecified : day ? DateOrder.DayFirst : DateOrder.MonthFirst;
        return new Sight(numeric, day && month, order);
    }

    private readonly record struct Sight(bool Numeric, bool Mixed, DateOrder Order);
}
