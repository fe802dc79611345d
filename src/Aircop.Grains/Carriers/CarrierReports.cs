using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Carriers;

/// <summary>Makes a flight's report to its carrier, and joins the reports of one flight. Pure.</summary>
internal static class CarrierReports
{
    /// <summary>Lists kept of one flight, the first ones; a sender that sends more is judged by these.</summary>
    public const int MostLists = 64;

    private const string CountMismatch = "CountMismatch";
    private const int LettersOfReceipt = 16;

    /// <summary>The report of a flight.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="version">Version of the flight.</param>
    /// <param name="legs">Its legs in order; at least one.</param>
    /// <param name="lists">Lists received; those of which it has reported before may be left out.</param>
    /// <param name="people">Everybody on it.</param>
    /// <param name="blind">Rules that could not be evaluated for its passengers.</param>
    public static CarrierFlightReport Of(
        string key, long version, IReadOnlyList<FlightLeg> legs, IEnumerable<ReceivedList> lists, IReadOnlyList<ManifestPerson> people, ImmutableArray<BlindRule> blind)
    {
        var departure = legs[0].Departure;
        ManifestPerson[] passengers = [.. people.Where(IsPassenger)];
        var (implausiblePeople, implausible) = Plausibility.Judge(passengers, departure);
        return new CarrierFlightReport
        {
            Flight = key,
            Version = version,
            From = legs[0].From,
            To = legs[^1].To,
            Departure = departure,
            Arrival = legs[^1].Arrival,
            Lists = FirstOf(lists.Select(List)),
            People = passengers.Length,
            Missing = Completeness.Missing(passengers),
            ImplausiblePeople = implausiblePeople,
            Implausible = implausible,
            Blind = blind,
        };
    }

    /// <summary>Two reports of one flight as one: figures of the higher version, lists of both. In whatever order reports are joined, the same comes of it.</summary>
    public static CarrierFlightReport Join(CarrierFlightReport known, CarrierFlightReport report)
    {
        var newer = report.Version > known.Version ? report : known;
        return newer with { Lists = FirstOf([.. known.Lists, .. report.Lists]) };
    }

    /// <summary>True when the report says something that is not known.</summary>
    public static bool IsNews(CarrierFlightReport known, CarrierFlightReport report) =>
        report.Version > known.Version || !Join(known, report).Lists.Select(list => list.Id).SequenceEqual(known.Lists.Select(list => list.Id), StringComparer.Ordinal);

    /// <summary>True when the sender counts other than the people on the list.</summary>
    public static bool IsMiscounted(CarrierList list) => list.Findings.Any(finding => finding.Code == CountMismatch);

    /// <summary>True for passengers, those in transit included; the crew has neither booking nor seat.</summary>
    public static bool IsPassenger(ManifestPerson person) => person.Kind is not (PersonKind.Crew or PersonKind.TransitCrew);

    private static ImmutableArray<CarrierList> FirstOf(IEnumerable<CarrierList> lists) =>
        [.. lists.DistinctBy(list => list.Id, StringComparer.Ordinal).OrderBy(list => list.ReceivedAt).ThenBy(list => list.Id, StringComparer.Ordinal).Take(MostLists)];

    private static CarrierList List(ReceivedList list) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{list.Receipt[..Math.Min(LettersOfReceipt, list.Receipt.Length)]}.{list.Message}"),
        Source = list.Source,
        ReceivedAt = list.ReceivedAt,
        People = list.People,
        Findings = [.. list.Findings.CountBy(finding => finding.Code, StringComparer.Ordinal).OrderBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => new FindingCount { Code = count.Key, Count = count.Value })],
    };
}
