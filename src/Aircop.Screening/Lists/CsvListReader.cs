using System.Globalization;
using System.Text;
using Aircop.Screening.Births;
using Aircop.Screening.Names;

namespace Aircop.Screening.Lists;

/// <summary>
/// Reads a list from CSV with a head line; see <see cref="ListColumns"/>. Rows of one list and id make one entry: the first gives its name,
/// the others further names. A bad row is told and passed over; it costs no other row.
/// </summary>
public static class CsvListReader
{
    private const char Undecodable = '\uFFFD';

    /// <summary>Reads a list.</summary>
    /// <param name="bytes">The file, UTF-8 (or UTF-16 with its mark).</param>
    /// <param name="listName">Name of the list for rows that do not say theirs.</param>
    /// <param name="tell">Told the number of rows read, now and then.</param>
    /// <exception cref="InvalidDataException">The file is empty or its head line names no usable column.</exception>
    public static ListReading Read(Stream bytes, string listName, Action<int>? tell = null)
    {
        using var text = new StreamReader(bytes, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var rows = new CsvRows(text);
        if (!rows.Read()) throw new InvalidDataException("the file is empty; its first line must name the columns");
        ListColumns columns = ListColumns.Find(rows.Fields);
        var faults = new FaultList();
        var people = new Dictionary<(string List, string Id), ListedPerson>();
        var parts = new NameParts();
        while (rows.Read())
        {
            if (rows.Number % 10_000 == 0) tell?.Invoke(rows.Number);
            if (IsGood(rows, columns, faults)) ReadRow(rows, columns, listName, people, parts, faults);
        }

        return faults.Reading(people.Values.Select(static person => person.Entry()));
    }

    private static bool IsGood(CsvRows rows, ListColumns columns, FaultList faults)
    {
        RowFaultKind fault = rows.IsOpen ? RowFaultKind.OpenQuote : rows.IsCut ? RowFaultKind.TooLong : RowFaultKind.Unspecified;
        if (fault == RowFaultKind.Unspecified && rows.Fields.Any(static field => field.Contains(Undecodable, StringComparison.Ordinal))) fault = RowFaultKind.Encoding;
        if (fault != RowFaultKind.Unspecified)
        {
            faults.Add(rows.Number, fault);
            return false;
        }

        if (rows.Fields.Count != columns.Count) faults.Add(rows.Number, RowFaultKind.FieldCount);
        return true;
    }

    private static void ReadRow(
        CsvRows rows, ListColumns columns, string listName, Dictionary<(string List, string Id), ListedPerson> people, NameParts parts, FaultList faults)
    {
        IReadOnlyList<string> row = rows.Fields;
        string list = ListColumns.At(row, columns.List) is { Length: > 0 } named ? named : listName;
        string id = ListColumns.At(row, columns.Id) is { Length: > 0 } given ? given : rows.Number.ToString(CultureInfo.InvariantCulture);
        string surname = ListColumns.At(row, columns.Surname);
        string givenNames = $"{ListColumns.At(row, columns.Given)} {ListColumns.At(row, columns.Second)}".Trim();
        string name = ListColumns.At(row, columns.Name);
        string document = ListColumns.At(row, columns.Document);
        if (name.Length == 0 && surname.Length == 0 && givenNames.Length == 0)
        {
            if (document.Length == 0)
            {
                faults.Add(rows.Number, RowFaultKind.Empty, "name");
                return;
            }
        }
        else if (!IsReadable(surname, givenNames, name, parts))
        {
            faults.Add(rows.Number, RowFaultKind.UnreadableName, "name");
            return;
        }

        if (!people.TryGetValue((list, id), out ListedPerson? person)) people.Add((list, id), person = new ListedPerson(list, id));
        if (surname.Length > 0) person.AddName(surname, givenNames);
        else person.AddName(name.Length > 0 ? name : givenNames);
        if (!ListFields.ReadBirths(ListColumns.At(row, columns.Birth), person.Births)) faults.Add(rows.Number, RowFaultKind.BadDate, columns.BirthName);
        person.Nationality ??= CountryNames.CodeOf(ListColumns.At(row, columns.State));
        if (person.Sex == Sex.Unspecified) person.Sex = ListFields.ReadSex(ListColumns.At(row, columns.Sex));
        ListFields.ReadDocuments(document, CountryNames.CodeOf(ListColumns.At(row, columns.Issuer)), person.Documents);
    }

    private static bool IsReadable(string surname, string given, string name, NameParts parts)
    {
        if (surname.Length > 0 || given.Length > 0) NameReader.Read(surname, given, [], parts);
        else NameReader.Read(name, parts);
        return parts.Count > 0;
    }
}

/// <summary>A person of a list while its rows are read.</summary>
internal sealed class ListedPerson(string list, string id)
{
    private readonly List<string> _names = [];
    private string? _surname;
    private string? _given;

    /// <summary>Dates of birth.</summary>
    public List<BirthSpan> Births { get; } = [];

    /// <summary>Documents.</summary>
    public List<ListedDocument> Documents { get; } = [];

    /// <summary>Nationality, three-letter code.</summary>
    public string? Nationality { get; set; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; set; }

    /// <summary>Adds a whole name; one that is there already is passed over.</summary>
    public void AddName(string name)
    {
        if (name.Length > 0 && !_names.Contains(name, StringComparer.Ordinal)) _names.Add(name);
    }

    /// <summary>Adds a name in two fields.</summary>
    public void AddName(string surname, string given)
    {
        if (_surname is null && _names.Count == 0) (_surname, _given) = (surname, given);
        else if (_surname != surname || _given != given) AddName(given.Length > 0 ? $"{surname}, {given}" : surname);
    }

    /// <summary>The entry.</summary>
    public LookoutEntry Entry()
    {
        BirthSpan first = Births.Count > 0 ? Births[0] : default;
        bool isYear = first is { Month: 0, Approximate: false } && first.FirstYear == first.LastYear && first.IsKnown;
        bool isDay = first.IsDay && !first.Approximate;
        IEnumerable<BirthSpan> rest = isYear || isDay ? Births.Skip(1) : Births;
        int names = _surname is null ? 1 : 0;
        return new LookoutEntry
        {
            Id = id,
            List = list,
            Surname = _surname,
            GivenNames = _given,
            Name = _surname is null && _names.Count > 0 ? _names[0] : null,
            Aliases = _names.Count > names ? [.. _names.Skip(names)] : default,
            BirthDate = isDay ? new DateOnly(first.FirstYear, first.Month, first.Day) : null,
            BirthYear = isYear ? first.FirstYear : null,
            Births = rest.Any() ? [.. rest] : default,
            Nationality = Nationality,
            Sex = Sex,
            DocumentNumber = Documents.Count > 0 ? Documents[0].Number : null,
            DocumentIssuer = Documents.Count > 0 ? Documents[0].Issuer : null,
            FurtherDocuments = Documents.Count > 1 ? [.. Documents.Skip(1)] : default,
        };
    }
}
