using System.Text;

namespace Aircop.Screening.Lists;

/// <summary>Reads a list in whichever of the known forms it is: CSV with a head line, the UN's XML, OFAC's CSV without a head line.</summary>
public static class ListFile
{
    private const int HeadLength = 512;
    private const int LeastOfacColumns = 12;

    /// <summary>Reads a list.</summary>
    /// <param name="bytes">The file; it must be able to go back to its beginning.</param>
    /// <param name="further">OFAC's file of further names, or null.</param>
    /// <param name="listName">Name of the list where the file does not say.</param>
    /// <param name="tell">Told the number of rows read, now and then.</param>
    /// <exception cref="InvalidDataException">The file is none of these forms.</exception>
    public static ListReading Read(Stream bytes, Stream? further, string listName, Action<int>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Span<byte> head = stackalloc byte[HeadLength];
        head = head[..bytes.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        bytes.Position = 0;
        string start = Encoding.Latin1.GetString(head).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        if (start.StartsWith('<')) return UnListReader.Read(bytes);
        var first = new CsvRows(new StringReader(start));
        bool ofac = first.Read() && first.Fields.Count >= LeastOfacColumns && int.TryParse(first.Fields[0], out _);
        return ofac ? OfacListReader.Read(bytes, further) : CsvListReader.Read(bytes, listName, tell);
    }
}
