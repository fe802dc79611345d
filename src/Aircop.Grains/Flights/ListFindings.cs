using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>Faults that show only beside the flight: those of a list, and those of the flight as it stands. They count people and name nobody.</summary>
internal static class ListFindings
{
    /// <summary>Faults of the flight as it stands: parts that are missing, people of whom API and PNR contradict each other.</summary>
    public static ImmutableArray<QualityFinding> Of(FlightState flight)
    {
        var findings = ImmutableArray.CreateBuilder<QualityFinding>();
        foreach (var parts in flight.Parts)
            if (MissingParts(parts) is { } missing) findings.Add(missing);
        if (Contradictions(flight.People) is { } contradictions) findings.Add(contradictions);
        return findings.ToImmutable();
    }

    /// <summary>The count of a whole list, where it is neither the sender's nor, for people, that of the flight.</summary>
    /// <param name="whole">The list, all parts together.</param>
    /// <param name="isPush">Whether bookings are counted.</param>
    /// <param name="onFlight">People on the flight after it.</param>
    public static QualityFinding? Count(WholeList whole, bool isPush, int onFlight)
    {
        if (whole.Declared is not { } declared || declared == whole.Listed || declared == whole.People.Count || (!isPush && declared == onFlight)) return null;
        return new QualityFinding
        {
            Code = "CountMismatch",
            Text = isPush
                ? string.Create(CultureInfo.InvariantCulture, $"The sender counts {declared} bookings and this push has {whole.Listed}; everybody is kept.")
                : string.Create(CultureInfo.InvariantCulture, $"The sender counts {declared} people, this list has {whole.Listed} and the flight {onFlight}; everybody is kept."),
        };
    }

    /// <summary>A list that is not believed, for too many would be absent from it.</summary>
    public static QualityFinding NotBelieved(string what, int absent, int known) => new()
    {
        Code = "PushNotBelieved",
        Text = string.Create(CultureInfo.InvariantCulture,
            $"Of {known} {what} on the flight {absent} are not on this list, more than can have gone at once; it is taken as an update and nobody is dropped. Ask the sender for a new full push."),
    };

    /// <summary>A list whose later revision came before it.</summary>
    public static QualityFinding Outdated() => new()
    {
        Code = "OlderRevision",
        Text = "A later revision of this transaction came before this list; it changes nobody, and people whom only it names are kept as dropped.",
    };

    private static QualityFinding? MissingParts(PartsOfList parts)
    {
        if (parts.IsComplete) return null;
        var seen = string.Join(", ", parts.Parts.Select(part => part.Number.ToString(CultureInfo.InvariantCulture)));
        return new QualityFinding
        {
            Code = "PartMissing",
            Text = parts.Last is { } last
                ? string.Create(CultureInfo.InvariantCulture, $"Of the parts {parts.FirstNumber} to {last} of a list only {seen} came. Ask the sender for the others.")
                : string.Create(CultureInfo.InvariantCulture, $"Of a list in several parts {seen} came and the last one did not yet. Ask the sender for the others if it does not come."),
        };
    }

    private static QualityFinding? Contradictions(List<PersonEntry> people)
    {
        var (all, births, sexes, nationalities, documents) = (0, 0, 0, 0, 0);
        foreach (var entry in people)
        {
            if (entry.Api is not { } api || entry.Pnr is not { } pnr) continue;
            var birth = SamePerson.ContradictInBirth(api, pnr);
            var sex = SamePerson.ContradictInSex(api, pnr);
            var nationality = ContradictInNationality(api, pnr);
            var document = SamePerson.ContradictInDocument(api, pnr);
            if (birth) births++;
            if (sex) sexes++;
            if (nationality) nationalities++;
            if (document) documents++;
            if (birth || sex || nationality || document) all++;
        }

        return all == 0 ? null : new QualityFinding
        {
            Code = "InconsistentApiPnr",
            Text = string.Create(CultureInfo.InvariantCulture,
                $"API and PNR contradict each other on {all} people: {births} birth dates, {sexes} sexes, {nationalities} nationalities, {documents} document numbers. Both versions are kept; compare them with the documents."),
        };
    }

    // Two letters and three say nothing of each other.
    private static bool ContradictInNationality(ManifestPerson api, ManifestPerson pnr)
    {
        if (api.Nationalities.IsEmpty || pnr.Nationalities.IsEmpty) return false;
        foreach (var nationality in api.Nationalities)
            foreach (var other in pnr.Nationalities)
                if (nationality == other || nationality.Length != other.Length) return false;
        return true;
    }
}
