using Aircop.Contracts.Lookouts;

namespace Aircop.Grains.Lookouts.Reading;

/// <summary>
/// Reads files of one form into lookouts. A new form is one class, registered beside the others in <see cref="GrainServices"/>. Reading
/// never throws for what a file holds: what cannot be taken is a fault.
/// </summary>
public interface IListReader
{
    /// <summary>Name of the form as the import names it, lower case, such as <c>csv</c>.</summary>
    string Format { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="today">Day in the field, UTC.</param>
    ReadLookouts Read(byte[] file, DateOnly today);
}

/// <summary>What was read of a file of lookouts.</summary>
/// <param name="Entries">Entries that can be taken.</param>
/// <param name="Faults">All faults, in the order of the file.</param>
/// <param name="Rows">Rows or records of the file.</param>
/// <param name="Unread">Ids of entries that the file names and that could not be taken: a whole list must not remove these.</param>
public sealed record ReadLookouts(
    IReadOnlyList<Lookout> Entries, IReadOnlyList<LookoutFault> Faults, int Rows, IReadOnlyList<string> Unread);
