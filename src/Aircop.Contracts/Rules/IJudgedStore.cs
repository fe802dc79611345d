using System.Collections.Immutable;

namespace Aircop.Contracts.Rules;

/// <summary>
/// The read model of judged passenger-flights: of every person of a flight the facts as the rules were asked last, what they found, and what
/// became of it. No names. Written by flights as often as they tell others of themselves: the same again changes nothing, and an older
/// judgement never takes the place of a newer one.
/// </summary>
public interface IJudgedStore
{
    /// <summary>Writes what is new of one flight; returns when it is stored.</summary>
    Task Write(JudgedFlight flight);

    /// <summary>Opens the passenger-flights of a period for reading by several threads.</summary>
    IJudgedScan Scan(JudgedPeriod period);

    /// <summary>Removes flights that departed before a moment, with everything of them; returns how many.</summary>
    Task<int> Remove(DateTimeOffset departedBefore);
}

/// <summary>A reading of judged passenger-flights, in parts of some ten thousand that any threads may read beside each other.</summary>
public interface IJudgedScan
{
    /// <summary>Passenger-flights in all, as known when the scan was opened.</summary>
    long Total { get; }

    /// <summary>Number of parts.</summary>
    int Parts { get; }

    /// <summary>Reads one part, flight by flight.</summary>
    /// <param name="part">Its number, from 0.</param>
    /// <param name="reader">Gets what is there.</param>
    void Read(int part, IJudgedReader reader);
}

/// <summary>Takes what a scan reads.</summary>
public interface IJudgedReader
{
    /// <summary>A flight; its people follow.</summary>
    void Flight(JudgedHead flight);

    /// <summary>A person of the flight. The bytes are good until this returns.</summary>
    /// <param name="person">Key within the flight.</param>
    /// <param name="rules">Which rules were asked.</param>
    /// <param name="form">Form of the facts.</param>
    /// <param name="result">What they found.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>False to read no further.</returns>
    bool Person(ReadOnlySpan<byte> person, string rules, string form, ReadOnlySpan<byte> result, ReadOnlySpan<byte> facts);
}

/// <summary>Departures that are read.</summary>
/// <param name="From">First day of departure, UTC.</param>
/// <param name="Until">Last day of departure, UTC.</param>
/// <param name="Airports">Airports of which the flights touch one, IATA codes; empty for all flights.</param>
public sealed record JudgedPeriod(DateOnly From, DateOnly Until, ImmutableArray<string> Airports);

/// <summary>A flight in the read model.</summary>
/// <param name="Key">Key of the flight.</param>
/// <param name="Departure">First departure, UTC.</param>
/// <param name="Airports">Airports that it touches, IATA codes, in order.</param>
/// <param name="Decisions">What officers decided of its hits.</param>
public sealed record JudgedHead(string Key, DateTimeOffset Departure, ImmutableArray<string> Airports, ImmutableArray<JudgedDecision> Decisions);

/// <summary>What is new of a flight.</summary>
/// <param name="Head">The flight with the decisions to be written.</param>
/// <param name="People">People as judged.</param>
/// <param name="Gone">Keys of people who are not on the flight any more.</param>
/// <param name="Version">Version of the flight that this tells.</param>
/// <param name="At">When they were judged, UTC; of two judgements at one version the later counts.</param>
public sealed record JudgedFlight(JudgedHead Head, ImmutableArray<JudgedPerson> People, ImmutableArray<string> Gone, long Version, DateTimeOffset At);

/// <summary>A person as judged.</summary>
/// <param name="Person">Key within the flight.</param>
/// <param name="Rules">Which rules were asked.</param>
/// <param name="Form">Form of the facts.</param>
/// <param name="Result">What they found.</param>
/// <param name="Facts">The facts.</param>
public sealed record JudgedPerson(string Person, string Rules, string Form, byte[] Result, byte[] Facts);

/// <summary>What officers decided of a hit.</summary>
/// <param name="Hit">Id of the hit.</param>
/// <param name="Person">Key of the person within the flight.</param>
/// <param name="Kind">What raised it.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Outcome">What a control found; Unspecified when there was none.</param>
public sealed record JudgedDecision(string Hit, string Person, Flights.HitKind Kind, Flights.HitDecision Decision, Flights.OutcomeKind Outcome);
