using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Network;

/// <summary>
/// The methods of fresh seizures, and how many controls of the whole network found something. When a method comes, every open flight is
/// asked to look for it. Key: <see cref="INetworkGrain.Key"/>.
/// </summary>
[Alias("aircop.ISeizuresGrain")]
public interface ISeizuresGrain : IGrainWithStringKey
{
    /// <summary>Takes the outcome of a control, and the method when goods were seized or somebody was arrested; the same outcome again changes nothing. Returns after the write.</summary>
    [Alias("NoteOutcome")]
    Task NoteOutcome(ControlOutcome outcome, SeizureMethod? method);

    /// <summary>What is known; null when the asker's version is the present one.</summary>
    [ReadOnly, Alias("GetSeizures")]
    Task<FreshSeizures?> GetSeizures(long known);
}

/// <summary>The methods of fresh seizures.</summary>
[GenerateSerializer, Immutable, Alias("aircop.FreshSeizures")]
public sealed record FreshSeizures
{
    /// <summary>Version; grows with every outcome.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>Methods of the last 90 days, oldest first.</summary>
    [Id(1)] public ImmutableArray<SeizureMethod> Methods { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>Controls of the last two years.</summary>
    [Id(2)] public int Controls { get; init; }

    /// <summary>Those among them that found something.</summary>
    [Id(3)] public int Positives { get; init; }
}

/// <summary>How somebody travelled who was found with goods or arrested: traits in bands, nothing that names anybody. A trait that was not seen is null, or empty.</summary>
[GenerateSerializer, Immutable, Alias("aircop.SeizureMethod")]
public sealed record SeizureMethod
{
    /// <summary>Key of the flight and id of the hit.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>When the outcome was recorded, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>First departure and last arrival of the flight, IATA codes with a dash between.</summary>
    [Id(2)] public string Route { get; init; } = "";

    /// <summary>Keyed hash of the agency that booked.</summary>
    [Id(3)] public string Agency { get; init; } = "";

    /// <summary>How long before departure it was booked.</summary>
    [Id(4)] public LeadBand? Lead { get; init; }

    /// <summary>Who paid, and how.</summary>
    [Id(5)] public PayerKind? Payer { get; init; }

    /// <summary>How long the stay is.</summary>
    [Id(6)] public StayBand? Stay { get; init; }

    /// <summary>How heavy the hold bags are.</summary>
    [Id(7)] public BagBand? Bags { get; init; }
}

/// <summary>How long before departure a booking was made.</summary>
public enum LeadBand
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Under a day.</summary>
    Day = 1,

    /// <summary>Under three days.</summary>
    ThreeDays = 2,

    /// <summary>Under a week.</summary>
    Week = 3,

    /// <summary>Under 30 days.</summary>
    Month = 4,

    /// <summary>Longer.</summary>
    Longer = 5,
}

/// <summary>Who paid for a booking, and how.</summary>
public enum PayerKind
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>A traveller of the booking, by card.</summary>
    OwnCard = 1,

    /// <summary>Somebody who does not travel.</summary>
    ThirdParty = 2,

    /// <summary>Cash.</summary>
    Cash = 3,

    /// <summary>Voucher, miles or transfer.</summary>
    Other = 4,

    /// <summary>An agency or company.</summary>
    Company = 5,
}

/// <summary>How long a stay is.</summary>
public enum StayBand
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>No return.</summary>
    OneWay = 1,

    /// <summary>Up to 3 nights.</summary>
    Short = 2,

    /// <summary>4 to 7 nights.</summary>
    Week = 3,

    /// <summary>8 to 21 nights.</summary>
    Holiday = 4,

    /// <summary>Longer.</summary>
    Longer = 5,
}

/// <summary>How heavy hold bags are.</summary>
public enum BagBand
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>None.</summary>
    None = 1,

    /// <summary>Up to 15 kg.</summary>
    Light = 2,

    /// <summary>Up to 25 kg.</summary>
    Usual = 3,

    /// <summary>Heavier.</summary>
    Heavy = 4,
}
