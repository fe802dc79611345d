using System.Collections.Frozen;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Lookouts.Reading;

/// <summary>What a column of our own form of lists holds.</summary>
internal enum LookoutColumn
{
    /// <summary>Nothing that is read.</summary>
    None,

    /// <summary>Id of the entry.</summary>
    Id,

    /// <summary>Category.</summary>
    Category,

    /// <summary>Family name, or the only name.</summary>
    Surname,

    /// <summary>Given names.</summary>
    Given,

    /// <summary>Further names: SURNAME/GIVEN or a whole name, several separated by a bar.</summary>
    Aliases,

    /// <summary>Births: a date, a year, or two years, several separated by a bar.</summary>
    Birth,

    /// <summary>Nationalities, separated by blanks or bars.</summary>
    Nationality,

    /// <summary>Sex.</summary>
    Sex,

    /// <summary>Number of a document.</summary>
    DocumentNumber,

    /// <summary>State that issued it.</summary>
    DocumentIssuer,

    /// <summary>Further documents: number/issuer/type, several separated by a bar.</summary>
    Documents,

    /// <summary>Colour of the notice.</summary>
    Notice,

    /// <summary>Code of the reason.</summary>
    Reason,

    /// <summary>Last day in force.</summary>
    ValidUntil,
}

/// <summary>The header line of a list in our own form.</summary>
/// <param name="headers">Its cells.</param>
internal sealed class LookoutColumns(string[] headers)
{
    private static readonly FrozenDictionary<string, LookoutColumn> Known = Words(
        (LookoutColumn.Id, "id entryid reference ref identifiant identificador"),
        (LookoutColumn.Category, "category categorie categoria kind"),
        (LookoutColumn.Surname, "surname lastname familyname name nom apellido apellidos apelido apelidos"),
        (LookoutColumn.Given, "given givenname givennames firstname firstnames prenom prenoms nombre nombres nomesproprios"),
        (LookoutColumn.Aliases, "aliases alias aka othernames"),
        (LookoutColumn.Birth, "birth births birthdate dateofbirth dob naissance datenaissance datedenaissance nacimiento fechanacimiento fechadenacimiento nascimento datanascimento datadenascimento"),
        (LookoutColumn.Nationality, "nationality nationalities nationalite nationalites nacionalidad nacionalidade"),
        (LookoutColumn.Sex, "sex sexe sexo gender"),
        (LookoutColumn.DocumentNumber, "documentnumber document passport passportnumber passeport numerodocument documento numerodocumento pasaporte passaporte"),
        (LookoutColumn.DocumentIssuer, "documentissuer issuer issuingstate issuingcountry emetteur emisor emissor"),
        (LookoutColumn.Documents, "documents otherdocuments"),
        (LookoutColumn.Notice, "notice noticecolour noticecolor"),
        (LookoutColumn.Reason, "reason reasoncode motif motivo"),
        (LookoutColumn.ValidUntil, "validuntil until expires valableau validohasta validoate"));

    private readonly LookoutColumn[] _columns = [.. headers.Select(header => Known.GetValueOrDefault(Folded.Word(header)))];

    /// <summary>Columns that are read.</summary>
    public int Count => _columns.Count(column => column != LookoutColumn.None);

    /// <summary>Cells of the header line.</summary>
    public int Width => headers.Length;

    /// <summary>Columns without which nothing can be read, as far as they are missing.</summary>
    public IEnumerable<string> Missing()
    {
        if (!Has(LookoutColumn.Id)) yield return "id";
        if (!Has(LookoutColumn.Category)) yield return "category";
        if (!Has(LookoutColumn.Surname) && !Has(LookoutColumn.DocumentNumber)) yield return "surname or document_number";
    }

    /// <summary>Whether there is such a column.</summary>
    public bool Has(LookoutColumn column) => Array.IndexOf(_columns, column) >= 0;

    /// <summary>The column as the file calls it; its own name when the file has none.</summary>
    public string NameOf(LookoutColumn column) => Array.IndexOf(_columns, column) is >= 0 and var index ? headers[index] : column.ToString();

    /// <summary>A row's cell; empty where there is none.</summary>
    public string Cell(TableRow row, LookoutColumn column) => row.Cell(Array.IndexOf(_columns, column));

    private static FrozenDictionary<string, LookoutColumn> Words(params (LookoutColumn Column, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Column))).ToFrozenDictionary(StringComparer.Ordinal);
}
