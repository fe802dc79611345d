using Aircop.Contracts.Flights;
using Aircop.World.Cases;

namespace Aircop.World.Demo;

/// <summary>Something that happens in a demo, at a time of the synthetic day.</summary>
/// <param name="At">When, UTC.</param>
public abstract record DemoAction(DateTimeOffset At);

/// <summary>A node posts a list; its bytes come from <see cref="SyntheticDay.Body"/>.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Delivery">The list.</param>
public sealed record PostList(DateTimeOffset At, ListDelivery Delivery) : DemoAction(At);

/// <summary>A node posts a push of bookings; its messages come from <see cref="SyntheticDay.Bodies"/>.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Delivery">The push.</param>
public sealed record PostPush(DateTimeOffset At, PushDelivery Delivery) : DemoAction(At);

/// <summary>An airport's link goes.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Airport">IATA code.</param>
public sealed record LinkLost(DateTimeOffset At, string Airport) : DemoAction(At);

/// <summary>An airport's link comes back; what waited follows at once.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Airport">IATA code.</param>
public sealed record LinkRestored(DateTimeOffset At, string Airport) : DemoAction(At);

/// <summary>An officer acts on the hit of a planted case, if the hit is there: the officer knows only what the hit says.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Case">The case, whose flight and person lead to the hit.</param>
/// <param name="By">Label of the officer, such as "ABJ shift lead".</param>
public abstract record OfficerAction(DateTimeOffset At, PlantedCase Case, string By) : DemoAction(At);

/// <summary>An officer claims the hit.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Case">The case.</param>
/// <param name="By">Label of the officer.</param>
public sealed record ClaimCase(DateTimeOffset At, PlantedCase Case, string By) : OfficerAction(At, Case, By);

/// <summary>An officer decides of the hit.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Case">The case.</param>
/// <param name="By">Label of the officer.</param>
/// <param name="Decision">What is decided.</param>
/// <param name="Reason">Why.</param>
public sealed record DecideCase(DateTimeOffset At, PlantedCase Case, string By, HitDecision Decision, string Reason)
    : OfficerAction(At, Case, By);

/// <summary>An officer records what the control produced.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Case">The case.</param>
/// <param name="By">Label of the officer.</param>
/// <param name="Outcome">What it produced, recorded at this time.</param>
public sealed record RecordCase(DateTimeOffset At, PlantedCase Case, string By, HitOutcome Outcome) : OfficerAction(At, Case, By);
