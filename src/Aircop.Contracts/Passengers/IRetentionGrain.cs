namespace Aircop.Contracts.Passengers;

/// <summary>
/// Sees to it that journeys are deleted when they have been kept for five years (EU PNR Directive 2016/681, Art. 12(1)), though their traveller never
/// comes again. Key: <see cref="KeyOf"/>, so that the travellers of a year are on many rows.
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

    /// <summary>The key under which a traveller's page of a year is noted.</summary>
    /// <param name="year">Year of departure.</param>
    /// <param name="passenger">Key of the traveller's record.</param>
    static string KeyOf(int year, string passenger) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year:d4}-{passenger[..Math.Min(3, passenger.Length)]}");

    /// <summary>The year of a key.</summary>
    static int YearOf(string key) => int.Parse(key.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
}
