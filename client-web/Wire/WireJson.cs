using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.ClientWeb.Administration;
using Aircop.ClientWeb.Airports;
using Aircop.ClientWeb.Boards;
using Aircop.ClientWeb.Carriers;
using Aircop.ClientWeb.Desk;
using Aircop.ClientWeb.Flights;
using Aircop.ClientWeb.Health;
using Aircop.ClientWeb.Intake;
using Aircop.ClientWeb.Operations;
using Aircop.ClientWeb.Passengers;
using Aircop.ClientWeb.Rules;
using Aircop.ClientWeb.SignIn;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Aircop.ClientWeb.Wire;

/// <summary>Everything that crosses the wire as JSON: camel case, enums by name.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(IntakeAnswer))]
[JsonSerializable(typeof(IntakeRefusal))]
[JsonSerializable(typeof(FlightView))]
[JsonSerializable(typeof(TravellerView))]
[JsonSerializable(typeof(IdentityRequest))]
[JsonSerializable(typeof(IdentityAnswer))]
[JsonSerializable(typeof(TablePreview))]
[JsonSerializable(typeof(TypedList))]
[JsonSerializable(typeof(ListCheck))]
[JsonSerializable(typeof(ColumnsRequest))]
[JsonSerializable(typeof(ColumnsVersion))]
[JsonSerializable(typeof(ImmutableArray<LinkCount>))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(OutcomeRequest))]
[JsonSerializable(typeof(ActAnswer))]
[JsonSerializable(typeof(Worklist))]
[JsonSerializable(typeof(ImmutableArray<ExpectedFlight>))]
[JsonSerializable(typeof(UnitRequest))]
[JsonSerializable(typeof(ImmutableArray<OperationSummary>))]
[JsonSerializable(typeof(OperationPlanRequest))]
[JsonSerializable(typeof(StateRequest))]
[JsonSerializable(typeof(BoardAnswer))]
[JsonSerializable(typeof(BoardTick))]
[JsonSerializable(typeof(ClockPush))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Purpose))]
[JsonSerializable(typeof(NodeKeyRequest))]
[JsonSerializable(typeof(IssuedKey))]
[JsonSerializable(typeof(AccountRequest))]
[JsonSerializable(typeof(ImmutableArray<AccountSummary>))]
[JsonSerializable(typeof(ImmutableArray<Lookout>))]
[JsonSerializable(typeof(FindRequest))]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(LookoutFinds))]
[JsonSerializable(typeof(LookoutProposal))]
[JsonSerializable(typeof(ImmutableArray<ListSummary>))]
[JsonSerializable(typeof(WatchlistOverview))]
[JsonSerializable(typeof(WatchlistRequest))]
[JsonSerializable(typeof(DraftDecisionRequest))]
[JsonSerializable(typeof(DraftAnswer))]
[JsonSerializable(typeof(CarrierListing))]
[JsonSerializable(typeof(CarrierAnswer))]
[JsonSerializable(typeof(RuleBook))]
[JsonSerializable(typeof(RuleDetail))]
[JsonSerializable(typeof(RuleText))]
[JsonSerializable(typeof(RuleCheck))]
[JsonSerializable(typeof(RuleCount))]
[JsonSerializable(typeof(RuleCountRequest))]
[JsonSerializable(typeof(RuleSchema))]
[JsonSerializable(typeof(RuleDraftRequest))]
[JsonSerializable(typeof(RuleActRequest))]
[JsonSerializable(typeof(RuleAnswer))]
[JsonSerializable(typeof(BackTestRequest))]
[JsonSerializable(typeof(BackTest))]
[JsonSerializable(typeof(ImmutableArray<BackTest>))]
[JsonSerializable(typeof(RuleScores))]
[JsonSerializable(typeof(ControlSample))]
[JsonSerializable(typeof(SampleShareRequest))]
[JsonSerializable(typeof(RuleActAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
internal sealed partial class WireJson : JsonSerializerContext;
