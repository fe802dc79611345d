using System.Globalization;
using System.Text;
using Aircop.Contracts.Intake;
using Aircop.Grains.Intake;
using Aircop.Grains.Intake.Tables;
using Aircop.World.Reference;

namespace Aircop.Grains.Tests.Intake;

/// <summary>Tables are read as spreadsheets really write them.</summary>
public sealed class TableTests
{
    private const string Plain = "flight;from;to;departure;surname;given;birth;document number\nAF702;CDG;ABJ;2026-05-20T14:30;N'GUÉSSAN;AMÉLIE;1984-05-31;012AB\n";

    private static readonly BodyReading Reading = new(new WorldPlaces(), Scene.Identities);
    private static readonly DateOnly Today = new(2026, 5, 20);
    private static readonly TableHints Flight = new() { Flight = "AF702", From = "CDG", To = "ABJ", Departure = "2026-05-20T14:30" };

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 mark", "utf-16", "utf-16BE", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_table_is_read_in_every_encoding_of_a_spreadsheet(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 mark" => new UTF8Encoding(true),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => Encoding.GetEncoding(name),
        };

        var person = Assert.Single(List([.. encoding.GetPreamble(), .. encoding.GetBytes(Plain)]).People);

        Assert.Equal(("N'GUÉSSAN", "AMÉLIE", "012AB"), (person.Surname, person.Given, person.Documents[0].Number));
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Separators_a_hint_line_titles_blank_rows_and_a_total_do_no_harm(string separator)
    {
        var text = $"sep={separator}\nAir Sénégal, liste des passagers;\n\nFlight;From;To;Departure;Surname;Given;Birth\n;;;;;;\nHC101;DSS;ABJ;2026-05-20 14:30;DIOP;AWA;1990-01-02\n;;;;;;\n;;;;FALL;OMAR;1991-01-02\nTotal passagers;2;;;;;\n"
            .Replace(";", separator, StringComparison.Ordinal);

        var list = List(text);

        Assert.Equal([("DIOP", 6), ("FALL", 8)], list.People.Select(person => (person.Surname, person.Position)));
        Assert.DoesNotContain(list.Findings, finding => finding.Code == "CountMismatch");
    }

    [Fact]
    public void A_total_that_differs_is_said_and_nobody_is_dropped()
    {
        var list = List("flight;from;to;departure;surname\nAF702;CDG;ABJ;2026-05-20T14:30;DIALLO\nTotal;3;;;\n");

        Assert.Single(list.People);
        Assert.Equal(FaultDetail.Total, Assert.Single(list.Findings, finding => finding.Code == "CountMismatch").Detail);
    }

    [Theory]
    [InlineData("Vol;De;Vers;Date de départ;Nom;Prénom;Sexe;Date de naissance;Nationalité;N° passeport;Date d'expiration;Siège")]
    [InlineData("Vuelo;Origen;Hasta;Fecha de salida;Apellidos;Nombre;Sexo;Fecha de nacimiento;Nacionalidad;Nº pasaporte;Fecha de vencimiento;Asiento")]
    [InlineData("Nº do voo;Origem;Para;Data de partida;Apelido;Nome;Sexo;Data de nascimento;Nacionalidade;Passaporte Nº;Data de validade;Assento")]
    [InlineData("FLIGHT NO.;DEP;ARR;STD;Last Name;First name(s);Gender;D.O.B.;Nationality;Passport No.;Expiry date;Seat")]
    public void Columns_are_known_by_their_names_in_four_languages(string header)
    {
        var list = List(header + "\nAF 0702;CDG;ABJ;20/05/2026 14:30;DIALLO;AMINATA;F;31/05/1984;CIV;12AB34567;01/01/2031;31C\n");

        Assert.Equal("AF702-2026-05-20-CDG", list.Flight.ToString());
        Assert.Empty(list.Findings.Where(finding => finding.Detail != FaultDetail.DayOrMonth));
        var person = Assert.Single(list.People);
        Assert.Equal(("DIALLO", "AMINATA", "F", new DateOnly(1984, 5, 31), "CIV", "31C"), (person.Surname, person.Given, person.Sex, person.Birth, person.Nationalities[0], person.Seat));
        Assert.Equal(("12AB34567", new DateOnly(2031, 1, 1)), (person.Documents[0].Number, person.Documents[0].Expiry));
    }

    [Theory]
    [InlineData("1984-05-31")]
    [InlineData("31/05/1984")]
    [InlineData("31.05.84")]
    [InlineData("31-05-1984 00:00:00")]
    [InlineData("05/31/1984")]
    [InlineData("31-May-84")]
    [InlineData("31MAY84")]
    [InlineData("31 mai 1984")]
    [InlineData("31 de mayo de 1984")]
    [InlineData("31-mai-1984")]
    [InlineData("30833")]
    [InlineData("30833.0")]
    [InlineData("19840531")]
    [InlineData("840531")]
    [InlineData("1984/5/31")]
    public void A_birth_is_read_however_it_is_written(string written) =>
        Assert.Equal(new DateOnly(1984, 5, 31), Assert.Single(Hinted($"surname;birth\nDIALLO;{written}\n").People).Birth);

    [Theory]
    [InlineData("01/02/26", "2026-02-01")]
    [InlineData("01/02/27", "1927-02-01")]
    [InlineData("20/05/26", "2026-05-20")]
    [InlineData("21/05/26", "1926-05-21")]
    public void A_two_digit_year_of_birth_is_the_latest_not_after_the_flight(string written, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", CultureInfo.InvariantCulture), Hinted($"surname;birth\nDIALLO;{written}\n").People[0].Birth);

    [Fact]
    public void One_date_of_a_column_decides_the_order_of_all()
    {
        var list = Hinted("surname;birth\nDIALLO;03/04/1990\nKOUASSI;12/31/1991\n");

        Assert.Equal([new DateOnly(1990, 3, 4), new DateOnly(1991, 12, 31)], list.People.Select(person => person.Birth!.Value));
        Assert.DoesNotContain(list.Findings, finding => finding.Detail is FaultDetail.DayOrMonth or FaultDetail.MixedOrder);
    }

    [Fact]
    public void A_column_that_leaves_the_order_open_is_read_day_first_and_said_once()
    {
        var list = Hinted("surname;birth\nDIALLO;03/04/1990\nKOUASSI;05/06/1991\n");

        Assert.Equal(new DateOnly(1990, 4, 3), list.People[0].Birth);
        Assert.Equal(("birth", 0), (Assert.Single(list.Findings, finding => finding.Detail == FaultDetail.DayOrMonth).Column, list.Findings[0].Segment));
    }

    [Fact]
    public void A_column_that_mixes_the_orders_is_said() =>
        Assert.Contains(Hinted("surname;birth\nDIALLO;13/04/1990\nKOUASSI;05/16/1991\n").Findings, finding => finding.Detail == FaultDetail.MixedOrder);

    [Theory]
    [InlineData("name", "DIALLO/AMINATA MRS", "DIALLO", "AMINATA")]
    [InlineData("name", "DIALLO/MRINAL", "DIALLO", "MRINAL")]
    [InlineData("name", "DIALLO/MR", "DIALLO", "MR")]
    [InlineData("name", "Diallo, Aminata Fatou", "Diallo", "Aminata Fatou")]
    [InlineData("name", "Aminata DIALLO", "DIALLO", "Aminata")]
    [InlineData("name", "DIALLO Aminata", "DIALLO", "Aminata")]
    [InlineData("name", "VAN DER BERG Jan", "VAN DER BERG", "Jan")]
    [InlineData("name", "Jan van der Berg", "van der Berg", "Jan")]
    [InlineData("name", "DIALLO", "DIALLO", "")]
    [InlineData("Nom et prénom", "DIALLO AMINATA FATOU", "DIALLO", "AMINATA FATOU")]
    [InlineData("Nombre y apellidos", "AMINATA DIALLO", "DIALLO", "AMINATA")]
    public void A_whole_name_is_split(string column, string name, string surname, string given)
    {
        var person = Assert.Single(Hinted($"{column}\t seat\n{name}\t1A\n").People);

        Assert.Equal((surname, given), (person.Surname, person.Given));
    }

    [Fact]
    public void A_name_that_had_to_be_guessed_is_said_once_and_one_with_a_mark_is_not()
    {
        Assert.Equal(FaultDetail.WholeName, Assert.Single(Hinted("name;seat\nAminata Diallo;1A\nJean Kouassi;1B\n").Findings, finding => finding.Column == "fullName").Detail);
        Assert.DoesNotContain(Hinted("name;seat\nDIALLO/AMINATA;1A\n").Findings, finding => finding.Column == "fullName");
    }

    [Fact]
    public void A_rounded_document_number_is_left_out_and_said_and_leading_zeros_are_kept()
    {
        var list = Hinted("surname;birth;nationality;passport\nDIALLO;1984-05-31;CIV;1.23457E+11\nKOUASSI;1984-05-31;CIV;0012345\nDIOP;1984-05-31;CIV;\"=\"\"0099\"\"\"\nFALL;1984-05-31;CIV;12345.0\n");

        Assert.Empty(list.People[0].Documents);
        Assert.Equal(["0012345", "0099", "12345"], list.People.Skip(1).Select(person => person.Documents[0].Number));
        Assert.Equal((2, FaultDetail.Damaged), (Assert.Single(list.Findings).Segment, list.Findings[0].Detail));
    }

    [Fact]
    public void A_flight_said_beside_the_table_holds_for_all_its_rows()
    {
        var list = Hinted("surname;given\nDIALLO;AMINATA\n");

        Assert.Equal("AF702-2026-05-20-CDG", list.Flight.ToString());
        Assert.Equal(new DateTimeOffset(2026, 5, 20, 12, 30, 0, TimeSpan.Zero), list.Legs[0].Departure);
    }

    [Fact]
    public void A_flight_without_its_time_is_taken_with_a_finding()
    {
        var list = List("surname;given\nDIALLO;AMINATA\n", Flight with { Departure = "2026-05-20" });

        Assert.Equal("AF702-2026-05-20-CDG", list.Flight.ToString());
        Assert.Contains(list.Findings, finding => finding.Detail == FaultDetail.NoTime);
    }

    [Theory]
    [InlineData("20/05/2026", "14:30")]
    [InlineData("20/05/2026", "14:30:00")]
    [InlineData("20/05/2026", "1430")]
    [InlineData("20/05/2026", "14h30")]
    [InlineData("20/05/2026", "2:30 PM")]
    [InlineData("46162", "0.604166667")]
    [InlineData("46162.604166667", "")]
    public void Date_and_time_of_departure_may_stand_in_two_columns(string date, string time) =>
        Assert.Equal(
            new DateTimeOffset(2026, 5, 20, 12, 30, 0, TimeSpan.Zero),
            List($"airline;flight no;from;to;flight date;departure time;surname\nAF;702;CDG;ABJ;{date};{time};DIALLO\n").Legs[0].Departure);

    [Fact]
    public void A_quote_that_does_not_pair_costs_its_row_at_most()
    {
        var list = Hinted("surname;given;seat\nDIALLO;\"AMI\nNATA\";1A\nKOUASSI;\"JEAN;1B\n\"DIOP;AWA\nFALL;OMAR;1D\n");

        Assert.Equal(["DIALLO", "KOUASSI", "FALL"], list.People.Select(person => person.Surname));
        Assert.Equal(
            [(4, FaultDetail.Quotes), (5, FaultDetail.Cells)], list.Findings.Where(finding => finding.Code == "UnreadableSegment").Select(finding => (finding.Segment, finding.Detail!)));
    }

    [Fact]
    public void Columns_that_were_remembered_go_before_names()
    {
        const string text = "A1;A2;A3\nAMINATA;DIALLO;04/03/1990\n";
        var mapping = new ColumnMapping
        {
            Signature = TableHead.SignatureOf(["A1", "A2", "A3"]), Fields = [ColumnField.Given, ColumnField.Surname, ColumnField.Birth], Dates = DateOrder.MonthFirst,
        };

        Assert.True(Reading.Read(Body(text, Flight), Today).Refused);
        var preview = Reading.Preview(Body(text, Flight), Today, [mapping]);
        var person = Assert.Single(Assert.Single(Reading.Read(Body(text, Flight), Today, [mapping]).Lists).People);

        Assert.Equal(("DIALLO", "AMINATA", new DateOnly(1990, 4, 3)), (person.Surname, person.Given, person.Birth));
        Assert.Equal([ColumnOrigin.Remembered, ColumnOrigin.Remembered, ColumnOrigin.Remembered], preview.Columns.Select(column => column.Origin));
        Assert.Equal(("AF", DateOrder.MonthFirst, 1), (preview.Carrier, preview.Dates, preview.Check.People));
    }

    [Fact]
    public void A_preview_says_what_it_took_each_column_for_and_why()
    {
        var preview = Reading.Preview(Body("Report\n\nNom;Prénom;Remarque\nDIALLO;AMINATA;x\nKOUASSI;JEAN;y\n", Flight), Today, []);

        Assert.Equal((3, 2), (preview.HeaderRow, preview.Rows));
        Assert.Equal(
            [("Nom", ColumnField.Surname, ColumnOrigin.Synonym), ("Prénom", ColumnField.Given, ColumnOrigin.Synonym), ("Remarque", ColumnField.Unspecified, ColumnOrigin.Unspecified)],
            preview.Columns.Select(column => (column.Header, column.Field, column.Origin)));
        Assert.Equal(["DIALLO", "KOUASSI"], preview.Columns[0].Samples.ToArray());
    }

    [Fact]
    public void Columns_called_departure_and_arrival_that_hold_airports_are_taken_for_airports() =>
        Assert.Equal("AF702-2026-05-20-CDG", List("Flight;Departure;Arrival;Flight date;Departure time;Surname\nAF702;CDG;ABJ;20/05/2026;14:30;DIALLO\n").Flight.ToString());

    [Fact]
    public void A_large_table_with_a_stray_quote_is_read_whole()
    {
        var text = new StringBuilder("surname;given;birth;seat\n");
        for (var i = 0; i < 5_000; i++) text.Append(CultureInfo.InvariantCulture, $"DIALLO{i};{(i % 100 == 7 ? "\"" : "")}AMINATA;1984-05-31;{i}A\n");

        Assert.Equal(5_000, Hinted(text.ToString()).People.Length);
    }

    private static ReadList Hinted(string text) => List(text, Flight);

    private static ReadList List(string text, TableHints? hints = null) => Assert.Single(Reading.Read(Body(text, hints), Today).Lists);

    private static ReadList List(byte[] bytes) => Assert.Single(Reading.Read(new PostedBody { Bytes = bytes, Format = BodyFormat.Csv }, Today).Lists);

    private static PostedBody Body(string text, TableHints? hints) => new() { Bytes = Encoding.UTF8.GetBytes(text), Format = BodyFormat.Csv, Hints = hints };
}
