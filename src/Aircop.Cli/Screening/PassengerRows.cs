using System.Globalization;
using Aircop.Screening;
using Aircop.Screening.Births;
using Aircop.Screening.Lists;

namespace Aircop.Cli.Screening;

/// <summary>A traveller of a file.</summary>
/// <param name="Row">Number of the row, from 1, the head line counted.</param>
/// <param name="Id">Id the file gives, else the number of the row.</param>
/// <param name="Name">Name as the file has it.</param>
/// <param name="Subject">What is screened.</param>
public sealed record PassengerRow(int Row, string Id, string Name, ScreeningSubject Subject);

/// <summary>Reads travellers from CSV with a head line; see <see cref="ListColumns"/>.</summary>
public sealed class PassengerRows
{
    private readonly CsvRows _rows;
    private readonly ListColumns _columns;

    /// <summary>Reads the head line.</summary>
    /// <exception cref="InvalidDataException">The file is empty or names no usable column.</exception>
    public PassengerRows(TextReader text)
    {
        _rows = new CsvRows(text);
        if (!_rows.Read()) throw new InvalidDataException("the file is empty; its first line must name the columns");
        _columns = ListColumns.Find(_rows.Fields);
    }

    /// <summary>What was wrong with rows.</summary>
    public List<RowFault> Faults { get; } = [];

    /// <summary>The next traveller, or null at the end.</summary>
    public PassengerRow? Next()
    {
        if (!_rows.Read()) return null;
        var row = _rows.Fields;
        if (_rows.IsCut) Faults.Add(new RowFault(_rows.Number, RowFaultKind.TooLong));
        if (row.Count != _columns.Count) Faults.Add(new RowFault(_rows.Number, RowFaultKind.FieldCount));
        var births = new List<BirthSpan>();
        if (!ListFields.ReadBirths(ListColumns.At(row, _columns.Birth), births)) Faults.Add(new RowFault(_rows.Number, RowFaultKind.BadDate, _columns.BirthName));
        var documents = new List<ListedDocument>();
        ListFields.ReadDocuments(ListColumns.At(row, _columns.Document), CountryNames.CodeOf(ListColumns.At(row, _columns.Issuer)), documents);
        var (name, surname, given) = (ListColumns.At(row, _columns.Name), ListColumns.At(row, _columns.Surname), ListColumns.At(row, _columns.Given));
        var parted = surname.Length > 0;
        return new PassengerRow(
            _rows.Number,
            ListColumns.At(row, _columns.Id) is { Length: > 0 } id ? id : _rows.Number.ToString(CultureInfo.InvariantCulture),
            name.Length > 0 ? name : $"{surname}, {given}".TrimEnd(',', ' '),
            new ScreeningSubject
            {
                Surname = parted ? surname : null,
                GivenName = parted ? given : null,
                SecondGivenName = parted ? ListColumns.At(row, _columns.Second) : null,
                FullName = parted ? null : name.Length > 0 ? name : given,
                Birth = births.Count > 0 ? births[0] : default,
                Nationality = CountryNames.CodeOf(ListColumns.At(row, _columns.State)),
                Sex = ListFields.ReadSex(ListColumns.At(row, _columns.Sex)),
                Documents = documents.Count == 0 ? default : [.. documents.Select(static document => new SubjectDocument(document.Number, document.Issuer))],
            });
    }
}
