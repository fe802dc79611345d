using Aircop.Contracts.Lookouts;
using Aircop.Grains.Targeting;
using Aircop.Screening.Lists;

namespace Aircop.Grains.Lookouts.Reading;

/// <summary>
/// Reads lists as their publishers put them out: the consolidated list of the United Nations Security Council (XML), and OFAC's list of
/// specially designated nationals (CSV, one file; its further names come in a second file, which is not taken here).
/// </summary>
public abstract class PublishedListReader : IListReader
{
    private const int MostFaults = 1_000;

    /// <inheritdoc/>
    public abstract string Format { get; }

    /// <summary>The notice behind the entries of such a list.</summary>
    protected abstract NoticeColour Notice { get; }

    /// <inheritdoc/>
    public ReadLookouts Read(byte[] file, DateOnly today)
    {
        try
        {
            using var bytes = new MemoryStream(file, writable: false);
            var reading = ReadList(bytes);
            var faults = reading.Faults.Take(MostFaults).Select(fault => new LookoutFault
            {
                Row = fault.Row, Code = fault.Kind.ToString(), Text = fault.Text, LeftOut = fault.Kind is not (RowFaultKind.BadDate or RowFaultKind.FieldCount),
            });
            return new ReadLookouts(
                [.. reading.Entries.Select(entry => LookoutEntries.Of(entry, LookoutCategory.WantedPerson, Notice))], [.. faults], reading.Entries.Length + reading.FaultCount, []);
        }
        catch (InvalidDataException fault)
        {
            return new ReadLookouts([], [new LookoutFault { Code = "NotThisForm", Text = $"The file cannot be read: {fault.Message}. Choose the form it has and import it again.", LeftOut = true }], 0, []);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <exception cref="InvalidDataException">The file is of another form.</exception>
    private protected abstract ListReading ReadList(Stream file);
}

/// <summary>Reads the consolidated list of the United Nations Security Council, XML as published.</summary>
public sealed class UnitedNationsListReader : PublishedListReader
{
    /// <inheritdoc/>
    public override string Format => "un";

    /// <inheritdoc/>
    protected override NoticeColour Notice => NoticeColour.UnSecurityCouncil;

    private protected override ListReading ReadList(Stream file) => UnListReader.Read(file);
}

/// <summary>Reads OFAC's list of specially designated nationals, CSV as published.</summary>
public sealed class OfacListFileReader : PublishedListReader
{
    /// <inheritdoc/>
    public override string Format => "ofac";

    /// <inheritdoc/>
    protected override NoticeColour Notice => NoticeColour.Unspecified;

    private protected override ListReading ReadList(Stream file) => OfacListReader.Read(file, null);
}
