using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>What leaves a flight: its report to others and its view for officers.</summary>
internal static class FlightReports
{
    /// <summary>The report of the flight's present state. What could not be seen, and what was decided on another flight, stays with the flight, where an officer reads it.</summary>
    public static FlightReport Of(string key, FlightState state) => new()
    {
        Flight = key,
        Version = state.Version,
        At = state.ChangedAt,
        Carrier = state.Carrier,
        Number = state.Number,
        Legs = [.. state.Legs],
        People = state.People.Count(entry => entry.IsPresent),
        Lists = ListPages.Count(state),
        Findings = state.FindingsInPages + state.Lists.Sum(list => list.Findings.Length) + ListFindings.Of(state).Length,
        Hits = [.. ByUrgency(state.Hits).Where(hit => hit.Suppression is null).Select(hit => hit with { Reasons = [.. hit.Reasons.Where(reason => reason.Side != ReasonSide.NotSeen)] })],
        PostedBy = state.PostedBy,
    };

    /// <summary>The report without hits that the reader may not see.</summary>
    /// <param name="report">The report.</param>
    /// <param name="airport">Airport of the reader, IATA code; empty for the network.</param>
    public static FlightReport For(FlightReport report, string airport) =>
        report.Hits.All(hit => hit.IsFor(airport)) ? report : report with { Hits = [.. report.Hits.Where(hit => hit.IsFor(airport))] };

    /// <summary>The flight as an officer reads it.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="state">The flight.</param>
    /// <param name="earlier">Lists received before those in the state.</param>
    /// <param name="travellerOf">Key of a person's record; null when nothing tells who the person is.</param>
    public static FlightView View(string key, FlightState state, IEnumerable<ReceivedList> earlier, Func<ManifestPerson, string?> travellerOf) => new()
    {
        Key = key,
        Carrier = state.Carrier,
        Number = state.Number,
        Legs = [.. state.Legs],
        Version = state.Version,
        People = [.. state.People.Select(entry => new FlightPerson
        {
            Key = entry.Key,
            Person = entry.Person,
            Api = entry.Api,
            Pnr = entry.Pnr,
            Presence = entry.Presence,
            Difference = entry.Difference,
            Traveller = travellerOf(entry.Person) ?? "",
        })],
        Hits = [.. ByUrgency(state.Hits)],
        Lists = [.. earlier, .. state.Lists],
        TargetedWith = state.TargetedWith,
        Acts = [.. state.Acts],
        Parts = [.. state.Parts.Select(parts => new PartsSeen
        {
            Sender = parts.Sender,
            Reference = parts.Reference,
            Source = parts.Source,
            Parts = [.. parts.Parts.Select(part => part.Number)],
            Last = parts.Last,
            Complete = parts.IsComplete,
        })],
        Findings = ListFindings.Of(state),
    };

    /// <summary>Airports that the flight touches.</summary>
    public static ImmutableArray<string> Airports(FlightState state) =>
        [.. state.Legs.SelectMany(leg => new[] { leg.From, leg.To }).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Hit> ByUrgency(List<Hit> hits) =>
        hits.OrderByDescending(hit => hit.Severity).ThenByDescending(hit => hit.Rank).ThenBy(hit => hit.Id, StringComparer.Ordinal);
}
