namespace Aircop.World.Targets;

/// <summary>How a period with known truth is made. The same options give the same period.</summary>
public sealed record TargetWorldOptions
{
    /// <summary>Weeks of the period: as long as the longest story takes, an absence of half a year.</summary>
    public const int Weeks = 28;

    /// <summary>Days of the period.</summary>
    public const int Days = Weeks * 7;

    /// <summary>Everything follows from it.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Innocent passengers: one person on one flight, as airports count. Above 0.</summary>
    public int Passengers { get; init; } = 200_000;

    /// <summary>Stories planted of each kind, 0 or more.</summary>
    public int PlantedPerKind { get; init; } = 10;

    /// <summary>First day of the period, a Monday, UTC.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
}
