using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.ClientWeb.Flights;

/// <summary>An officer claims a hit or decides of it.</summary>
/// <param name="CommandId">Names this act; sent again it has no second effect.</param>
/// <param name="Decision">What is decided; <c>Unspecified</c> claims the hit without deciding.</param>
/// <param name="Reason">Why; required for every decision, not for a claim.</param>
public sealed record DecisionRequest(string CommandId, HitDecision Decision, string? Reason);

/// <summary>An officer records what a control produced.</summary>
/// <param name="CommandId">Names this act; sent again it has no second effect.</param>
/// <param name="Outcome">What it produced.</param>
/// <param name="Reason">Why it is recorded so: what was examined and seen. Required.</param>
public sealed record OutcomeRequest(string CommandId, OutcomeReport Outcome, string? Reason);

/// <summary>What a control produced; where and by whom follows from the session.</summary>
/// <param name="Kind">What it produced.</param>
/// <param name="Seizures">Goods taken.</param>
/// <param name="Arrests">Persons arrested.</param>
/// <param name="Protected">Persons brought to safety.</param>
public sealed record OutcomeReport(OutcomeKind Kind, ImmutableArray<SeizureLine>? Seizures, int Arrests, int Protected);

/// <summary>What became of an act.</summary>
/// <param name="Result">What became of it.</param>
public sealed record ActAnswer(ActResult Result);
