namespace Aircop.Screening.Lists;

/// <summary>Where the columns of a list or of a file of travellers stand. Columns may come in any order and under several usual names.</summary>
public sealed class ListColumns
{
    private static readonly string[] IdNames = ["entry_id", "id", "uid", "passenger_id", "person_id", "ref"];
    private static readonly string[] NameNames = ["name", "full_name", "list_name", "query_name", "passenger_name"];
    private static readonly string[] SurnameNames = ["surname", "last_name", "family_name", "lastname"];
    private static readonly string[] GivenNames = ["given_names", "given_name", "given", "first_name", "firstname", "first"];
    private static readonly string[] SecondNames = ["middle_name", "second_name", "middle"];
    private static readonly string[] BirthNames = ["dob", "date_of_birth", "birth_date", "birth", "birthdate", "list_dob", "query_dob"];
    private static readonly string[] StateNames = ["nationality", "country", "citizenship", "list_country", "query_country"];
    private static readonly string[] SexNames = ["sex", "gender"];
    private static readonly string[] DocumentNames = ["docs", "doc", "document", "document_number", "passport", "passport_number", "list_doc", "query_doc"];
    private static readonly string[] IssuerNames = ["document_issuer", "issuer", "issuing_state"];

    private ListColumns()
    {
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; private init; }

    /// <summary>Column of the entry's id, or -1.</summary>
    public int Id { get; private init; }

    /// <summary>Column of the list's name, or -1.</summary>
    public int List { get; private init; }

    /// <summary>Column of the whole name, or -1.</summary>
    public int Name { get; private init; }

    /// <summary>Column of the family name, or -1.</summary>
    public int Surname { get; private init; }

    /// <summary>Column of the given names, or -1.</summary>
    public int Given { get; private init; }

    /// <summary>Column of further given names, or -1.</summary>
    public int Second { get; private init; }

    /// <summary>Column of the dates of birth, or -1.</summary>
    public int Birth { get; private init; }

    /// <summary>Column of the nationality, or -1.</summary>
    public int State { get; private init; }

    /// <summary>Column of the sex, or -1.</summary>
    public int Sex { get; private init; }

    /// <summary>Column of the documents, or -1.</summary>
    public int Document { get; private init; }

    /// <summary>Column of the state that issued the document, or -1.</summary>
    public int Issuer { get; private init; }

    /// <summary>Name of the column of birth dates as the head line has it.</summary>
    public string BirthName { get; private init; } = "";

    /// <summary>Finds the columns.</summary>
    /// <param name="head">Fields of the head line.</param>
    /// <exception cref="InvalidDataException">There is no column for a name or a document.</exception>
    public static ListColumns Find(IReadOnlyList<string> head)
    {
        ArgumentNullException.ThrowIfNull(head);
        int birth = IndexOf(head, BirthNames);
        var columns = new ListColumns
        {
            Count = head.Count,
            Id = IndexOf(head, IdNames),
            List = IndexOf(head, ["list"]),
            Name = IndexOf(head, NameNames),
            Surname = IndexOf(head, SurnameNames),
            Given = IndexOf(head, GivenNames),
            Second = IndexOf(head, SecondNames),
            Birth = birth,
            State = IndexOf(head, StateNames),
            Sex = IndexOf(head, SexNames),
            Document = IndexOf(head, DocumentNames),
            Issuer = IndexOf(head, IssuerNames),
            BirthName = birth < 0 ? "" : head[birth].Trim(),
        };
        if (columns.Name < 0 && columns.Surname < 0 && columns.Document < 0)
            throw new InvalidDataException("the first line must name the columns: name (or surname and given), and where there are such entry_id, list, dob, nationality, sex, docs");
        return columns;
    }

    /// <summary>A field of a row, empty where the column is absent.</summary>
    public static string At(IReadOnlyList<string> row, int column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return column >= 0 && column < row.Count ? row[column].Trim() : "";
    }

    private static int IndexOf(IReadOnlyList<string> head, string[] names)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < head.Count; i++)
            {
                if (string.Equals(head[i].Trim(), name, StringComparison.OrdinalIgnoreCase)) return i;
            }
        }

        return -1;
    }
}
