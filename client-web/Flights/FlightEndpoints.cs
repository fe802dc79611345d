using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Flights;

/// <summary><c>/api/v1/flights</c>: reading a flight, deciding of its hits, recording outcomes.</summary>
public static class FlightEndpoints
{
    private const string NoSuchFlight = "Check the key, such as EK456-2025-08-29-DXB: no list of that flight was received.";
    private const string NoSuchPerson = "Check the person's key, as the flight shows it: nobody on that flight has it.";
    private const string NotYours = "Ask a unit that the flight touches: your reach does not include this flight.";
    private const string ShortenReason = "Shorten the reason to 2000 characters.";
    private const int LongestId = 128;
    private const int LongestReason = 2_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapFlights(this IEndpointRouteBuilder routes)
    {
        var flights = routes.MapGroup("/flights").WithTags("Flights")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        flights.MapGet("/{key}", GetFlight).RequireAuthorization(Access.Flights).WithName("GetFlight");
        flights.MapGet("/{key}/people/{person}/links", GetLinks).RequireAuthorization(Access.Flights).WithName("GetLinkCounts")
            .WithSummary("What is counted of the contact, card, payer and agency of one person's booking: bookings, travellers, airports and days, never what is shared or by whom.");
        flights.MapPost("/{key}/hits/{hitId}/decision", Decide).RequireAuthorization(Access.Decide).WithName("DecideHit");
        flights.MapPost("/{key}/hits/{hitId}/outcome", Record).RequireAuthorization(Access.Decide).WithName("RecordOutcome");
    }

    private static async Task<Results<Ok<FlightView>, ProblemHttpResult>> GetFlight(
        string key, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, Purpose purpose = Purpose.PreTravelAssessment)
    {
        var caller = Caller.Of(user);
        var (flight, refusal) = await Find(key, caller, grains);
        if (flight is null) return refusal!;
        await record.Write(caller, AuditAction.View, "flight/" + flight.Key, purpose);
        return TypedResults.Ok(caller.SeesMasked ? FlightMasking.Mask(flight) : flight);
    }

    private static async Task<Results<Ok<ImmutableArray<LinkCount>>, ProblemHttpResult>> GetLinks(
        string key, string person, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, Purpose purpose = Purpose.PreTravelAssessment)
    {
        var caller = Caller.Of(user);
        var (flight, refusal) = await Find(key, caller, grains);
        if (flight is null) return refusal!;
        if (flight.People.All(one => one.Key != person)) return Problems.NotFound(NoSuchPerson);
        await record.Write(caller, AuditAction.View, $"flight/{flight.Key}/person/{person}/links", purpose);
        return TypedResults.Ok(await grains.GetGrain<ILinkDeskGrain>(flight.Key).GetCounts(person));
    }

    private static async Task<Results<Ok<ActAnswer>, ProblemHttpResult>> Decide(
        string key, string hitId, DecisionRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        var caller = Caller.Of(user);
        if (IsBadId(request.CommandId)) return Problems.Bad("Give commandId: any text of up to 128 characters that names this act.");
        if (request.Reason?.Length > LongestReason) return Problems.Bad(ShortenReason);
        if (request.Decision == HitDecision.Refer && caller.Role != Role.ShiftLead)
            return Problems.Forbidden("Ask the shift lead: referrals are theirs to issue.");
        var (flight, refusal) = await Find(key, caller, grains);
        if (flight is null) return refusal!;
        if (!Has(flight, hitId)) return TypedResults.Ok(new ActAnswer(ActResult.NoSuchHit));
        await record.Write(caller, AuditAction.Decide, $"flight/{flight.Key}/hit/{hitId}", Purpose.PreTravelAssessment);
        var result = await grains.GetGrain<IFlightGrain>(flight.Key).DecideHit(new DecideHit
        {
            CommandId = request.CommandId,
            HitId = hitId,
            Decision = request.Decision,
            By = caller.Label,
            Reason = request.Reason ?? "",
        });
        return TypedResults.Ok(new ActAnswer(result));
    }

    private static async Task<Results<Ok<ActAnswer>, ProblemHttpResult>> Record(
        string key, string hitId, OutcomeRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, FieldClock clock)
    {
        var caller = Caller.Of(user);
        if (IsBadId(request.CommandId)) return Problems.Bad("Give commandId: any text of up to 128 characters that names this act.");
        if (request.Reason?.Length > LongestReason) return Problems.Bad(ShortenReason);
        if (request.Outcome is not { } outcome || Fault(outcome) is not null) return Problems.Bad(Fault(request.Outcome) ?? "Give the outcome.");
        if (caller.Role != Role.ShiftLead) return Problems.Forbidden("Ask the shift lead: outcomes are theirs to record.");
        var (flight, refusal) = await Find(key, caller, grains);
        if (flight is null) return refusal!;
        if (!Has(flight, hitId)) return TypedResults.Ok(new ActAnswer(ActResult.NoSuchHit));
        await record.Write(caller, AuditAction.Change, $"flight/{flight.Key}/hit/{hitId}", Purpose.PreTravelAssessment);
        var result = await grains.GetGrain<IFlightGrain>(flight.Key).RecordOutcome(new RecordOutcome
        {
            CommandId = request.CommandId,
            HitId = hitId,
            Outcome = new HitOutcome
            {
                Kind = outcome.Kind,
                Seizures = outcome.Seizures ?? [],
                Arrests = outcome.Arrests,
                Protected = outcome.Protected,
                Airport = caller.Airport,
                RecordedAt = clock.GetUtcNow(),
            },
            By = caller.Label,
            Reason = request.Reason ?? "",
        });
        return TypedResults.Ok(new ActAnswer(result));
    }

    private static async Task<(FlightView? Flight, ProblemHttpResult? Refusal)> Find(string key, Caller caller, IGrainFactory grains)
    {
        if (!FlightKey.TryParse(key.ToUpperInvariant(), out var named)) return (null, Problems.NotFound(NoSuchFlight));
        var flight = await grains.GetGrain<IFlightGrain>(named.ToString()).GetFlight();
        if (flight is null) return (null, Problems.NotFound(NoSuchFlight));
        var touches = caller.Airport.Length == 0;
        foreach (var leg in flight.Legs) touches |= caller.Reaches(leg.From) || caller.Reaches(leg.To);
        return touches ? (Seen(flight, caller), null) : (null, Problems.Forbidden(NotYours));
    }

    // What another unit keeps for itself is as if it were not there.
    private static FlightView Seen(FlightView flight, Caller caller)
    {
        if (flight.Hits.All(hit => hit.IsFor(caller.Airport))) return flight;
        var hidden = flight.Hits.Where(hit => !hit.IsFor(caller.Airport)).Select(hit => hit.Id).ToHashSet(StringComparer.Ordinal);
        return flight with
        {
            Hits = [.. flight.Hits.Where(hit => !hidden.Contains(hit.Id))],
            Acts = [.. flight.Acts.Where(act => !hidden.Contains(act.HitId))],
            Comparisons = [.. flight.Comparisons.Where(comparison => !hidden.Contains(comparison.Hit))],
        };
    }

    private static bool Has(FlightView flight, string hit) => flight.Hits.Any(one => one.Id == hit);

    private static bool IsBadId(string? id) => id is not { Length: > 0 and <= LongestId };

    private static string? Fault(OutcomeReport? outcome)
    {
        if (outcome is null || outcome.Kind is < OutcomeKind.Positive or > OutcomeKind.Missed) return "Give the outcome's kind: Positive, Negative or Missed.";
        if (outcome.Arrests is < 0 or > 1_000 || outcome.Protected is < 0 or > 1_000) return "Give arrests and protected as numbers from 0 to 1000.";
        foreach (var line in outcome.Seizures ?? [])
        {
            if (line.Quantity <= 0 || line.Commodity is < Commodity.Cocaine or > Commodity.OtherGoods)
                return "Give each seizure a commodity and a quantity above 0.";
        }

        return null;
    }
}
