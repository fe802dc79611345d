namespace Aircop.Edifact.Acknowledgements;

/// <summary>Writes a CUSRES: BGM, transaction and flight, then errors of the message (ERP+1) and answers person by person (ERP+2).</summary>
internal static class CusresWriter
{
    private const string Answer = "962";

    /// <summary>Writes what stands between UNH and UNT.</summary>
    public static void WriteBody(CusresMessage message, SegmentWriter writer)
    {
        writer.Begin("BGM"u8).Element(message.DocumentCode ?? Answer).End();
        WriteReference("TN", message.TransactionReference, writer);
        if (message.Flight is { } leg)
        {
            WriteReference("AF", leg.Flight?.Raw, writer);
            WriteTime("189", leg.DepartureLocal, writer);
            WriteTime("232", leg.ArrivalLocal, writer);
            WritePort("125", leg.FromAsSent ?? leg.From, writer);
            WritePort("87", leg.ToAsSent ?? leg.To, writer);
        }

        foreach (var error in message.Errors)
        {
            writer.Begin("ERP"u8).Element("1").End();
            WriteAnswer(error.Code, error.Text, writer);
        }

        foreach (var person in message.People)
        {
            writer.Begin("ERP"u8).Element("2").End();
            WriteReference("AVF", person.Locator, writer);
            WriteReference("ABO", person.UniqueReference, writer);
            WriteAnswer(person.Code, person.Text, writer);
        }
    }

    private static void WriteAnswer(string? code, string? text, SegmentWriter writer)
    {
        if (code is not null)
        {
            writer.Begin("ERC"u8).Element(code).End();
        }

        if (text is not null)
        {
            writer.Begin("FTX"u8).Element("AAP").Element().Element().Element(text).End();
        }
    }

    private static void WriteReference(string qualifier, string? value, SegmentWriter writer)
    {
        if (value is not null)
        {
            writer.Begin("RFF"u8).Element(qualifier).Component(value).End();
        }
    }

    private static void WriteTime(string function, DateTime? time, SegmentWriter writer)
    {
        if (time is { } known)
        {
            var text = EdifactDates.WriteTime(known, out var isLong);
            writer.Begin("DTM"u8).Element(function).Component(text).Component(isLong ? "203" : "201").End();
        }
    }

    private static void WritePort(string function, string? port, SegmentWriter writer)
    {
        if (!string.IsNullOrEmpty(port))
        {
            writer.Begin("LOC"u8).Element(function).Element(port).End();
        }
    }
}
