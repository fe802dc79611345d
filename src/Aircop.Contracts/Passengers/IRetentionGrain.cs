namespace Aircop.Contracts.Passengers;

/// <summary>
/// Sees to it that journeys are deleted when they have been kept for five years (EU PNR Directive 2016/681, Art. 12(1)), though their traveller never
/// comes again. Key: the year of departure and the first digits of the keys of travellers' records with a dash between, such as 2026-0f3, so that the
/// travellers of a year are on many rows.
/// </summary>
[Alias("aircop.IRetentionGrain")]
public interface IRetentionGrain : IGrainWithStringKey
{
    /// <summary>Years for which journeys are kept.</summary>
    const int Years = 5;

    /// <summary>Notes a traveller whose record has a page of journeys of the year. Returns when it is durable; the same again changes nothing.</summary>
    /// <param name="passenger">Key of the traveller's record.</param>
    [Alias("Keep")]
    Task Keep(string passenger);
}
