using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Lookouts.Reading;

/// <summary>One row of a list in our own form. Whatever of it cannot be believed leaves the whole row out: half a lookout hits the wrong people.</summary>
/// <param name="columns">The columns.</param>
/// <param name="row">The row.</param>
/// <param name="today">Day in the field.</param>
/// <param name="faults">Takes its faults.</param>
internal sealed class LookoutRow(LookoutColumns columns, TableRow row, DateOnly today, List<LookoutFault> faults)
{
    private const int LongestId = 128;
    private const int LongestName = 200;
    private const int LongestNumber = 50;
    private const int MostOfAKind = 40;
    private const int OldestBirth = 1880;

    private bool _isFaulty;

    /// <summary>The entry's id as far as it could be read.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The entry; null when the row is left out.</summary>
    public Lookout? Read()
    {
        if (row.Fault == RowFault.Quotes && row.Cells.Length != columns.Width)
        {
            Refuse(null, "Quotes", "has quotes that do not pair, and its cells cannot be told apart. Correct the quotes.");
            return null;
        }

        if (Array.Exists(row.Cells, static cell => cell.Contains('\uFFFD', StringComparison.Ordinal))) Refuse(null, "Encoding", "has letters that were lost. Export the list again in UTF-8.");
        Id = Text(LookoutColumn.Id, LongestId);
        if (Id.Length == 0) Refuse(LookoutColumn.Id, "Missing", "is empty. Give every entry an id that stays with it.");
        var births = Births();
        var documents = Documents();
        var entry = new Lookout
        {
            Id = Id,
            Category = Category(),
            Surname = Text(LookoutColumn.Surname, LongestName),
            Given = Text(LookoutColumn.Given, LongestName),
            Birth = births is [{ Day: { } day }, ..] ? day : null,
            BirthYear = births is [{ Day: null, YearTo: null, Year: { } year }, ..] ? year : null,
            Births = births is [{ YearTo: not null }, ..] ? births : births.Length > 1 ? births[1..] : [],
            Aliases = Aliases(),
            Nationalities = Codes(LookoutColumn.Nationality),
            Sex = Sex(),
            DocumentNumber = documents.IsEmpty ? "" : documents[0].Number,
            DocumentIssuer = documents.IsEmpty ? "" : documents[0].Issuer,
            Documents = documents.Length > 1 ? documents[1..] : [],
            Notice = Notice(),
            ReasonCode = Text(LookoutColumn.Reason, LongestNumber),
            ValidUntil = ValidUntil(),
        };
        if (entry.Surname.Length == 0 && entry.Given.Length > 0) entry = entry with { Surname = entry.Given, Given = "" };
        if (entry.Surname.Length == 0 && entry.DocumentNumber.Length == 0) Refuse(null, "Nothing", "names neither a person nor a document. Give a surname or a document number.");
        return _isFaulty ? null : entry;
    }

    /// <summary>Notes a fault; the row is left out.</summary>
    /// <param name="column">Where; null for the row as a whole.</param>
    /// <param name="code">Stable code.</param>
    /// <param name="text">What is wrong and what to do, said of the column or the row.</param>
    public void Refuse(LookoutColumn? column, string code, string text)
    {
        _isFaulty = true;
        var name = column is { } one ? columns.NameOf(one) : "";
        faults.Add(new LookoutFault { Row = row.Line, Column = name, Code = code, Text = $"{(name.Length > 0 ? name : "The row")} {text}", LeftOut = true });
    }

    private string Text(LookoutColumn column, int longest)
    {
        var text = columns.Cell(row, column);
        if (text.Length <= longest) return text;
        Refuse(column, "TooLong", string.Create(CultureInfo.InvariantCulture, $"is longer than {longest} characters. Shorten it, or check where the row ends."));
        return "";
    }

    private LookoutCategory Category()
    {
        var text = columns.Cell(row, LookoutColumn.Category);
        if (Enum.TryParse<LookoutCategory>(text, ignoreCase: true, out var category) && category != LookoutCategory.Unspecified && Enum.IsDefined(category)) return category;
        Refuse(LookoutColumn.Category, text.Length == 0 ? "Missing" : "Unknown",
            "is none of WantedPerson, StolenOrLostDocument, NationalLookout, UnitLookout, MissingPerson. Write one of these.");
        return default;
    }

    private NoticeColour Notice()
    {
        var text = columns.Cell(row, LookoutColumn.Notice);
        if (text.Length == 0) return default;
        if (Enum.TryParse<NoticeColour>(text, ignoreCase: true, out var colour) && colour != NoticeColour.Unspecified && Enum.IsDefined(colour)) return colour;
        Refuse(LookoutColumn.Notice, "Unknown", "is no colour of a notice. Write one such as Red or Yellow, or leave it empty.");
        return default;
    }

    private string Sex()
    {
        var text = columns.Cell(row, LookoutColumn.Sex).ToUpperInvariant();
        if (text is "" or "M" or "F" or "X") return text;
        Refuse(LookoutColumn.Sex, "Unknown", "is none of M, F and X. Write one of these, or leave it empty.");
        return "";
    }

    private ImmutableArray<LookoutName> Aliases()
    {
        var names = ImmutableArray.CreateBuilder<LookoutName>();
        foreach (var text in Parts(LookoutColumn.Aliases))
        {
            var cut = text.IndexOf('/', StringComparison.Ordinal);
            names.Add(cut > 0 ? new LookoutName { Surname = text[..cut].Trim(), Given = text[(cut + 1)..].Trim() } : new LookoutName { Surname = text });
        }

        return names.ToImmutable();
    }

    private ImmutableArray<LookoutBirth> Births()
    {
        var births = ImmutableArray.CreateBuilder<LookoutBirth>();
        foreach (var text in Parts(LookoutColumn.Birth))
            if (Birth(text) is { } birth) births.Add(birth);
        return births.ToImmutable();
    }

    private LookoutBirth? Birth(string text)
    {
        if (Year(text) is { } year) return new LookoutBirth { Year = year };
        if (text.Length == 9 && text[4] == '-' && Year(text[..4]) is { } first && Year(text[5..]) is { } last && first < last) return new LookoutBirth { Year = first, YearTo = last };
        return Day(LookoutColumn.Birth, text, DateUse.Birth) is { } day && IsBirth(LookoutColumn.Birth, day) ? new LookoutBirth { Day = day } : null;
    }

    private int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= OldestBirth && year <= today.Year ? year : null;

    private bool IsBirth(LookoutColumn column, DateOnly day)
    {
        if (day <= today && day.Year >= OldestBirth) return true;
        Refuse(column, "ImpossibleDate", "is a birth in the future or before 1880. Correct the date.");
        return false;
    }

    private DateOnly? ValidUntil()
    {
        var text = columns.Cell(row, LookoutColumn.ValidUntil);
        if (text.Length == 0) return null;
        if (Day(LookoutColumn.ValidUntil, text, DateUse.Expiry) is not { } day) return null;
        if (day < today) Refuse(LookoutColumn.ValidUntil, "Over", "is in the past: the entry is not in force any more. Leave the row out, or give it a later day.");
        return day;
    }

    private DateOnly? Day(LookoutColumn column, string text, DateUse use)
    {
        var (dayFirst, monthFirst) = TableDates.Orders(text);
        if (dayFirst && monthFirst && text.AsSpan(0, 2).ToString() is var first && first != Middle(text))
        {
            Refuse(column, "AmbiguousDate", "has a date of which nobody can tell day from month. Write it such as 1984-05-31.");
            return null;
        }

        if (TableDates.TryRead(text, DateOrder.DayFirst, use, today, out var value, out _)) return DateOnly.FromDateTime(value);
        Refuse(column, "ImpossibleDate", "is no date. Write it such as 1984-05-31, a year such as 1984, or two years such as 1980-1984.");
        return null;
    }

    // Day and month that are one number can be told apart by nobody, and need not be.
    private static string Middle(string text)
    {
        var start = text.IndexOfAny(['-', '/', '.', ' ']) + 1;
        return text.Substring(start, Math.Min(2, text.Length - start));
    }

    private ImmutableArray<LookoutDocument> Documents()
    {
        var documents = ImmutableArray.CreateBuilder<LookoutDocument>();
        var number = Text(LookoutColumn.DocumentNumber, LongestNumber);
        if (number.Length > 0) documents.Add(new LookoutDocument { Number = number, Issuer = Code(LookoutColumn.DocumentIssuer, columns.Cell(row, LookoutColumn.DocumentIssuer)) });
        foreach (var text in Parts(LookoutColumn.Documents))
        {
            var parts = text.Split('/', StringSplitOptions.TrimEntries);
            if (parts[0].Length is 0 or > LongestNumber || parts.Length > 3)
            {
                Refuse(LookoutColumn.Documents, "Unreadable", "has a document that is not written NUMBER/ISSUER/TYPE. Correct it.");
                continue;
            }

            documents.Add(new LookoutDocument
            {
                Number = parts[0],
                Issuer = parts.Length > 1 ? Code(LookoutColumn.Documents, parts[1]) : "",
                Type = parts.Length > 2 ? parts[2] : "",
            });
        }

        return documents.ToImmutable();
    }

    private ImmutableArray<string> Codes(LookoutColumn column) =>
        [.. columns.Cell(row, column).Split([' ', '|', ';', ','], StringSplitOptions.RemoveEmptyEntries).Select(text => Code(column, text)).Where(code => code.Length > 0)];

    private string Code(LookoutColumn column, string text)
    {
        if (text.Length == 0) return "";
        if (text.Length <= 3 && text.All(char.IsAsciiLetter)) return text.ToUpperInvariant();
        Refuse(column, "Unknown", "has a State that is no code. Write the three letters of the passport, such as CIV.");
        return "";
    }

    private string[] Parts(LookoutColumn column)
    {
        var parts = columns.Cell(row, column).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > MostOfAKind || Array.Exists(parts, static part => part.Length > LongestName))
        {
            Refuse(column, "TooLong", "says too much. Give at most 40 values of 200 characters, separated by bars.");
            return [];
        }

        return parts;
    }
}
