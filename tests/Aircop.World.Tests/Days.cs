using Aircop.World.Demo;
using Aircop.World.Traffic;

namespace Aircop.World.Tests;

/// <summary>Days that several tests look at; immutable, so they are made once.</summary>
internal static class Days
{
    private static readonly Lazy<SyntheticDay> FullDay = new(() => SyntheticDay.Make(new WorldOptions { Seed = 7 }));

    /// <summary>A day of the default size.</summary>
    public static SyntheticDay Full => FullDay.Value;

    /// <summary>A small day.</summary>
    public static WorldOptions Small(ulong seed) => new() { Seed = seed, Flights = 120, OtherLookouts = 200 };
}
