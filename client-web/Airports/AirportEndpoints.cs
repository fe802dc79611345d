using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Airports;

/// <summary><c>/api/v1/airports</c>: worklists, flights to come, units.</summary>
public static class AirportEndpoints
{
    private const string NoSuchAirport = "Check the airport's IATA code, such as ABJ: no such airport is known.";
    private const string NotYours = "Ask the unit of that airport: your reach does not include it.";
    private const int MostFlights = 5_000;
    private const int MostOfAShift = 10_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapAirports(this IEndpointRouteBuilder routes)
    {
        var airports = routes.MapGroup("/airports/{iata}").WithTags("Airports")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        airports.MapGet("/worklist", GetWorklist).RequireAuthorization(Access.Flights).WithName("GetWorklist");
        airports.MapPut("/schedule", PutSchedule).RequireAuthorization(Access.Schedule).WithName("PutSchedule")
            .WithSummary("Name flights whose lists the airport's node will deliver; a flight named again is replaced.");
        airports.MapPost("/heard", PostHeard).RequireAuthorization(Access.Post).WithName("PostHeard")
            .WithSummary("Say that the airport's node is there; one that is not heard for half an hour is shown as unknown.");
        airports.MapPut("/unit", PutUnit).RequireAuthorization(Access.Administer).WithName("PutUnit");
    }

    private static async Task<Results<Ok<Worklist>, ProblemHttpResult>> GetWorklist(
        string iata, ClaimsPrincipal user, IGrainFactory grains, IPlaces places, AccessRecord record, Purpose purpose = Purpose.PreTravelAssessment)
    {
        if (!places.TryFind(iata, out var place)) return Problems.NotFound(NoSuchAirport);
        var caller = Caller.Of(user);
        if (!caller.Reaches(place.Iata)) return Problems.Forbidden(NotYours);
        var worklist = await grains.GetGrain<IAirportGrain>(place.Iata).GetWorklist();
        await record.Write(caller, AuditAction.View, "worklist/" + place.Iata, purpose);
        return TypedResults.Ok(worklist);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PutSchedule(
        string iata, ImmutableArray<ExpectedFlight> flights, ClaimsPrincipal user, IGrainFactory grains, IPlaces places)
    {
        if (!places.TryFind(iata, out var place)) return Problems.NotFound(NoSuchAirport);
        if (!Caller.Of(user).Reaches(place.Iata)) return Problems.Forbidden(NotYours);
        if (flights.IsDefault || flights.Length > MostFlights) return Problems.Bad("Give a list of up to 5000 flights.");
        foreach (var flight in flights)
        {
            if (!FlightKey.TryParse(flight.Flight, out _) || !places.TryFind(flight.To, out _) || flight.Arrival < flight.Departure)
                return Problems.Bad("Give every flight its key, such as EK456-2025-08-29-DXB, a known airport of arrival, and an arrival after its departure; nothing was changed.");
        }

        await grains.GetGrain<IAirportGrain>(place.Iata).ExpectFlights(flights);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PostHeard(string iata, ClaimsPrincipal user, IGrainFactory grains, IPlaces places)
    {
        if (!places.TryFind(iata, out var place)) return Problems.NotFound(NoSuchAirport);
        if (!Caller.Of(user).Reaches(place.Iata)) return Problems.Forbidden(NotYours);
        await grains.GetGrain<IAirportGrain>(place.Iata).NoteHeard();
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> PutUnit(
        string iata, UnitRequest request, ClaimsPrincipal user, IGrainFactory grains, IPlaces places, AccessRecord record)
    {
        if (!places.TryFind(iata, out var place)) return Problems.NotFound(NoSuchAirport);
        if (request.Agencies.IsDefaultOrEmpty || request.Agencies.Length > 16) return Problems.Bad("Name one to 16 agencies; two at least make the unit operational.");
        if (request.ShiftCapacity is < 0 or > MostOfAShift) return Problems.Bad("Give the hits that a shift can look into as 0 to 10000; 0 draws no line.");
        await record.Write(Caller.Of(user), AuditAction.Change, "unit/" + place.Iata, Purpose.Administration);
        await grains.GetGrain<IAirportGrain>(place.Iata).SetUnit(new JaitfUnit { Airport = place.Iata, Agencies = request.Agencies, ShiftCapacity = request.ShiftCapacity });
        return TypedResults.NoContent();
    }
}

/// <summary>A task force as an administrator sets it up.</summary>
/// <param name="Agencies">Agencies that second officers to it (glossary 2.1).</param>
/// <param name="ShiftCapacity">Hits that a shift can look into; 0 draws no line through the worklist.</param>
public sealed record UnitRequest(ImmutableArray<string> Agencies, int ShiftCapacity = 0);
