using System.Xml;
using System.Xml.Linq;
using Aircop.Screening.Births;

namespace Aircop.Screening.Lists;

/// <summary>Reads the persons of the consolidated list of the United Nations Security Council, XML as published.</summary>
public static class UnListReader
{
    /// <summary>Name of the list in its entries.</summary>
    public const string ListName = "UN-SC";

    /// <summary>Longest name or number that is taken, characters.</summary>
    private const int LongestText = 400;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads the list. A fault's row is the number of the person in the file, from 1.</summary>
    /// <exception cref="InvalidDataException">The file is no well-formed XML, or no consolidated list.</exception>
    public static ListReading Read(Stream bytes)
    {
        var faults = new FaultList();
        var entries = new List<LookoutEntry>();
        try
        {
            using var xml = XmlReader.Create(bytes, Settings);
            xml.MoveToContent();
            if (xml.LocalName != "CONSOLIDATED_LIST") throw new InvalidDataException("the file is no consolidated list: its first element must be CONSOLIDATED_LIST");
            int number = 0;
            while (!xml.EOF)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "INDIVIDUAL")
                {
                    number++;
                    if (Entry((XElement)XNode.ReadFrom(xml), number, faults) is { } entry) entries.Add(entry);
                }
                else
                {
                    xml.Read();
                }
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"the file is no well-formed XML: line {e.LineNumber}, place {e.LinePosition}", e);
        }

        return faults.Reading(entries);
    }

    private static LookoutEntry? Entry(XElement person, int number, FaultList faults)
    {
        string id = Text(person, "REFERENCE_NUMBER");
        if (id.Length == 0) id = Text(person, "DATAID");
        string name = string.Join(' ', ((string[])["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"])
            .Select(part => Text(person, part)).Where(static part => part.Length > 0 && part != "na"));
        if (id.Length == 0 || name.Length == 0)
        {
            faults.Add(number, RowFaultKind.Empty, id.Length == 0 ? "REFERENCE_NUMBER" : "FIRST_NAME");
            return null;
        }

        var listed = new ListedPerson(ListName, id);
        listed.AddName(name);
        listed.AddName(Text(person, "NAME_ORIGINAL_SCRIPT"));
        foreach (XElement alias in person.Elements("INDIVIDUAL_ALIAS"))
        {
            // One field sometimes holds several spellings.
            foreach (string each in Text(alias, "ALIAS_NAME").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) listed.AddName(each);
        }

        foreach (XElement birth in person.Elements("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            if (!TryBirth(birth, out BirthSpan span)) faults.Add(number, RowFaultKind.BadDate, "INDIVIDUAL_DATE_OF_BIRTH");
            else if (span.IsKnown && !listed.Births.Contains(span)) listed.Births.Add(span);
        }

        listed.Nationality = person.Elements("NATIONALITY").Elements("VALUE").Select(static value => CountryNames.CodeOf(value.Value)).FirstOrDefault(static code => code is not null);
        listed.Sex = ListFields.ReadSex(Text(person, "GENDER"));
        foreach (XElement document in person.Elements("INDIVIDUAL_DOCUMENT"))
        {
            string documentNumber = Text(document, "NUMBER");
            if (documentNumber.Length == 0) continue;
            string issuer = Text(document, "ISSUING_COUNTRY") is { Length: > 0 } issuing ? issuing : Text(document, "COUNTRY_OF_ISSUE");
            listed.Documents.Add(new ListedDocument(documentNumber, CountryNames.CodeOf(issuer)));
        }

        return listed.Entry() with { Notice = NoticeColour.UnSecurityCouncil, Category = LookoutCategory.WantedPerson };
    }

    private static bool TryBirth(XElement birth, out BirthSpan span)
    {
        string mark = Text(birth, "TYPE_OF_DATE").StartsWith("APPROX", StringComparison.OrdinalIgnoreCase) ? "~" : "";
        string from = Text(birth, "FROM_YEAR");
        string to = Text(birth, "TO_YEAR");
        string date = Text(birth, "DATE");
        string text = date.Length > 0 ? date[..Math.Min(date.Length, 10)] : from.Length > 0 && to.Length > 0 ? $"{from}/{to}" : Text(birth, "YEAR");
        return BirthSpan.TryParse(text.Length > 0 ? mark + text : "", out span);
    }

    private static string Text(XElement of, string name)
    {
        string text = of.Element(name)?.Value.Trim() ?? "";
        return text.Length > LongestText ? text[..LongestText] : text;
    }
}
