using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Edifact;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Intake;

/// <summary>One row of a table: a person.</summary>
/// <param name="head">The columns.</param>
/// <param name="row">The row.</param>
/// <param name="dates">Orders of dates.</param>
/// <param name="findings">Takes findings.</param>
internal sealed partial class PersonRow(TableHead head, TableRow row, DateColumns dates, RowFindings findings)
{
    // Never reached: cells are short and no expression goes back far.
    private const int MatchMilliseconds = 1_000;

    /// <summary>The person as written; whether anything is wrong with it is for the validation to say.</summary>
    /// <param name="day">Local date of departure, for two-digit years.</param>
    /// <param name="guessed">Whether the surname was told from the given name by guess.</param>
    public ManifestPerson Person(DateOnly day, out bool guessed)
    {
        var (surname, given) = Names(out guessed);
        var birth = Date(ColumnField.Birth, DateUse.Birth, day, out var year);
        return new ManifestPerson
        {
            Surname = surname,
            Given = given,
            Second = Text(ColumnField.Second),
            Kind = Kind(),
            Sex = Text(ColumnField.Sex),
            Birth = birth,
            BirthYear = year,
            Nationalities = [.. Text(ColumnField.Nationality).Split((char[])['/', ',', ';', '+'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Documents = Documents(day),
            Locator = Text(ColumnField.Locator).ToUpperInvariant(),
            Seat = Text(ColumnField.Seat).ToUpperInvariant(),
            Bags = Bags(),
            Embarkation = Text(ColumnField.Embarkation),
            Destination = Text(ColumnField.Destination),
            Position = row.Line,
        };
    }

    private (string Surname, string Given) Names(out bool guessed)
    {
        guessed = false;
        var (surname, given) = (Text(ColumnField.Surname), FullName.WithoutTitles(Text(ColumnField.Given)));
        if (surname.Length > 0 || !head.Has(ColumnField.FullName)) return (surname, given);
        var name = FullName.Split(Text(ColumnField.FullName), SurnameFirst(head.Headers[head.Of(ColumnField.FullName)]));
        guessed = name.Guessed;
        return (name.Surname, given.Length > 0 && name.Given.Length == 0 ? given : name.Given);
    }

    // "Nom et prénom" and "Last name, first name" say the order; "Name" does not.
    private static bool? SurnameFirst(string header)
    {
        var word = Folded.Word(header);
        var surname = First(word, "surname", "lastname", "familyname", "apellido", "sobrenome", "apelido");
        var given = First(word, "firstname", "given", "forename", "prenom");
        if (surname < 0 && given < 0) return null;
        return surname < 0 ? given > 0 : given < 0 ? surname == 0 : surname < given;
    }

    private static int First(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
                return at;
        return -1;
    }

    private PersonKind Kind()
    {
        var text = Text(ColumnField.Kind);
        if (text.Length == 0) return PersonKind.Passenger;
        if (WrittenCodes.TryKind(text, out var kind)) return kind;
        findings.OnCell(FindingCode.UnknownCode, row.Line, ColumnField.Kind, FaultDetail.Unknown, "is neither passenger nor crew; the person was taken for a passenger.");
        return kind;
    }

    private ImmutableArray<TravelDocument> Documents(DateOnly day)
    {
        var number = Text(ColumnField.DocumentNumber);
        var expiry = Date(ColumnField.Expiry, DateUse.Expiry, day, out _);
        if (number.Length == 0) return [];
        if (Rounded().IsMatch(number))
        {
            findings.OnCell(FindingCode.ImplausibleValue, row.Line, ColumnField.DocumentNumber, FaultDetail.Damaged,
                "was rounded by the spreadsheet (such as 1.23E+11) and was left out. Set the column to text, enter the number again and export it.");
            return [];
        }

        if (DecimalTail().Match(number) is { Success: true } tail) number = number[..tail.Index];
        return [new TravelDocument { Type = Text(ColumnField.DocumentType), Number = number.ToUpperInvariant(), Issuer = Text(ColumnField.Issuer), Expiry = expiry }];
    }

    private Baggage? Bags()
    {
        var (count, weight) = (Number(ColumnField.Bags), Number(ColumnField.BagsKg));
        ImmutableArray<string> tags = [.. Text(ColumnField.BagTags).Split((char[])[' ', '/', ',', ';'], StringSplitOptions.RemoveEmptyEntries)];
        return count is null && weight is null && tags.IsEmpty ? null : new Baggage { Count = count, WeightKg = weight, Tags = tags };
    }

    private int? Number(ColumnField field)
    {
        var text = Text(field);
        if (text.Length == 0) return null;
        var bare = Unit().Replace(text, "").Replace(',', '.');
        if (double.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < int.MaxValue) return (int)Math.Round(value);
        findings.OnCell(FindingCode.ImplausibleValue, row.Line, field, FaultDetail.Unreadable, "is not a whole number; it was left out.");
        return null;
    }

    private DateOnly? Date(ColumnField field, DateUse use, DateOnly day, out int? year)
    {
        year = null;
        var text = Text(field);
        if (text.Length == 0 || text.All(c => c is '0' or '-' or '/' or '.')) return null;
        if (TableDates.TryRead(text, dates.Of(field), use, day, out var date, out _)) return DateOnly.FromDateTime(date);
        if (use == DateUse.Birth && text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var alone) && alone >= day.Year - 120 && alone <= day.Year)
        {
            year = alone;
            return null;
        }

        findings.OnCell(FindingCode.ImplausibleValue, row.Line, field, FaultDetail.Unreadable, "is not a date such as 1984-05-31; it was left out.");
        return null;
    }

    private string Text(ColumnField field) => row.Cell(head.Of(field));

    [GeneratedRegex(@"^[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]{1,2}$", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"(?<=^[0-9]+)[.,]0+$", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex DecimalTail();

    [GeneratedRegex(@"\s*(?:kgs?|pcs?|pc)\.?$", RegexOptions.IgnoreCase, MatchMilliseconds)]
    private static partial Regex Unit();
}
