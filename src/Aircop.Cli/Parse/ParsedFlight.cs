using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Edifact;
using FlightLeg = Aircop.Edifact.Paxlst.FlightLeg;

namespace Aircop.Cli.Parse;

/// <summary>A flight that a message is about, with its legs in order.</summary>
/// <param name="Designator">Carrier and number; null when the message names none.</param>
/// <param name="Key">The flight's name in the network; null when carrier, number or departure are missing.</param>
/// <param name="Legs">The legs.</param>
internal sealed record ParsedFlight(FlightDesignator? Designator, FlightKey? Key, ImmutableArray<FlightLeg> Legs)
{
    /// <summary>The flights of a message: legs that follow each other under one designator are one flight.</summary>
    /// <param name="message">The message.</param>
    /// <param name="places">Airports.</param>
    public static ImmutableArray<ParsedFlight> Of(EdifactMessage message, IPlaces places)
    {
        ImmutableArray<FlightLeg> legs = message.Paxlst?.Legs ?? (message.Pnrgov?.Flight is { } pushed ? [pushed] : []);
        var flights = ImmutableArray.CreateBuilder<ParsedFlight>();
        for (var start = 0; start < legs.Length;)
        {
            var end = start + 1;
            while (end < legs.Length && legs[end].Flight?.ToString() == legs[start].Flight?.ToString()) end++;
            var own = legs[start..end];
            // A flight is named after the leg its list is about, which is not always the first one.
            var main = message.Paxlst?.PrimeLeg is { } prime && own.Contains(prime) ? prime : own[0];
            flights.Add(new ParsedFlight(main.Flight, KeyOf(main, places), own));
            start = end;
        }

        return flights.ToImmutable();
    }

    private static FlightKey? KeyOf(FlightLeg leg, IPlaces places)
    {
        if (leg.Flight is not { Carrier: { } carrier, Number: { } number } || leg.DepartureLocal is not { } departure) return null;
        var origin = places.TryFind(leg.From, out var place) ? place.Iata : leg.From;
        var key = new FlightKey(carrier, number, DateOnly.FromDateTime(departure), origin);
        return FlightKey.TryParse(key.ToString(), out _) ? key : null;
    }
}
