using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Aircop.Contracts.Flights;
using Aircop.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>A person as the flight stores it: what each source says, and the two taken together.</summary>
internal sealed record PersonEntry
{
    private readonly ManifestPerson? _api;
    private readonly ManifestPerson? _pnr;
    private ManifestPerson? _person;

    /// <summary>Key within the flight.</summary>
    public required string Key { get; init; }

    /// <summary>Version of the flight in which the person came or changed.</summary>
    public long ChangedIn { get; init; }

    /// <summary>What passenger and crew lists say, typed ones included. Stored under the name it had before bookings were kept apart.</summary>
    [JsonPropertyName("person")]
    public ManifestPerson? Api
    {
        get => _api;
        init => (_api, _person) = (value, null);
    }

    /// <summary>What bookings say.</summary>
    public ManifestPerson? Pnr
    {
        get => _pnr;
        init => (_pnr, _person) = (value, null);
    }

    /// <summary>Whether the person is on the flight; rows from before it was kept have only people who are.</summary>
    public Presence Presence
    {
        get => field == Presence.Unspecified ? Presence.Listed : field;
        init;
    }

    /// <summary>What changed last.</summary>
    public PersonDifference? Difference { get; init; }

    /// <summary>What changed in the journey of the booking, oldest first.</summary>
    public ImmutableArray<BookingChange> Changes { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>What the sources say, taken together.</summary>
    [JsonIgnore]
    public ManifestPerson Person => _person ??= PersonVersions.Together(_api, _pnr);

    /// <summary>Whether the person is on the flight as far as the lists tell.</summary>
    [JsonIgnore]
    public bool IsPresent => Presence is Presence.Listed or Presence.OnBoard;

    /// <summary>What one kind of source says.</summary>
    public ManifestPerson? Of(ManifestSource source) => source == ManifestSource.Pnr ? Pnr : Api;

    /// <summary>The entry with another version of one source.</summary>
    public PersonEntry With(ManifestSource source, ManifestPerson person) =>
        source == ManifestSource.Pnr ? this with { Pnr = person } : this with { Api = person };
}
