namespace Aircop.Edifact.Acknowledgements;

/// <summary>Writes an ACKRES: MSG, then each error as ERC with its text.</summary>
internal static class AckresWriter
{
    private const string Acknowledgement = "23";

    /// <summary>Writes what stands between UNH and UNT.</summary>
    public static void WriteBody(AckresMessage message, SegmentWriter writer)
    {
        writer.Begin("MSG"u8).Element().Component(message.FunctionCode ?? Acknowledgement).End();
        foreach (var error in message.Errors)
        {
            writer.Begin("ERC"u8).Element(error.Code).End();
            if (error.Text is not null)
            {
                writer.Begin("IFT"u8).Element("3").Element(error.Text).End();
            }
        }
    }
}
