using System.Collections.Immutable;
using Aircop.Contracts.SimulatedInterpol;

namespace Aircop.Grains.SimulatedInterpol;

/// <summary>A stand-in for INTERPOL's FIND. A ministry that is connected puts its own in its place.</summary>
public interface ISimulatedFind
{
    /// <summary>Asks for one document, online.</summary>
    Task<CheckAnswer> Ask(CheckedDocument document);

    /// <summary>Asks for many documents, as many as there are; null when the database cannot be reached.</summary>
    /// <returns>When the answers are there, UTC.</returns>
    Task<DateTimeOffset?> Submit(ImmutableArray<CheckedDocument> documents);

    /// <summary>The answers to documents that were submitted; null when the database cannot be reached.</summary>
    Task<ImmutableArray<CheckAnswer>?> Collect(ImmutableArray<CheckedDocument> documents);
}
