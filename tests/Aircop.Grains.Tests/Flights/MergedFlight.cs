using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;

namespace Aircop.Grains.Tests.Flights;

/// <summary>A flight into which lists are merged, without grain, store and clock.</summary>
internal sealed class MergedFlight
{
    public const string Sender = "AF";

    private readonly FlightMerge _merge;

    public MergedFlight() => _merge = new FlightMerge(State);

    public FlightState State { get; } = new();

    public List<PersonEntry> People => State.People;

    public IEnumerable<string> Present => People.Where(entry => entry.IsPresent).Select(entry => entry.Key);

    public MergeOutcome Take(ManifestSubmission submission) => _merge.Take(submission with { ReceivedAt = Flights.People.Morning }, ++State.Version);

    public MergeOutcome Api(ImmutableArray<ManifestPerson> people, ManifestFunction function = ManifestFunction.FullList) => Take(ApiList(people, function));

    public PersonEntry Of(string given) => Assert.Single(People, entry => entry.Person.Given == given);

    public static ManifestSubmission ApiList(ImmutableArray<ManifestPerson> people, ManifestFunction function = ManifestFunction.FullList) => new()
    {
        Receipt = "0f", Source = ManifestSource.Api, People = people, Function = function, Sender = Sender,
    };

    /// <summary>A push of bookings; each is its travellers, who carry its locator.</summary>
    public static ManifestSubmission Push(ManifestFunction function, params ImmutableArray<Booking> bookings) => new()
    {
        Receipt = "0f", Source = ManifestSource.Pnr, Function = function, Sender = Sender,
        People = [.. bookings.SelectMany(booking => booking.Travellers)],
        Records = [.. bookings.Select(booking => new ListedRecord
        {
            Locator = booking.Locator, Company = Sender, Fingerprint = booking.Fingerprint, Cancelled = booking.Cancelled,
        })],
    };

    public static ListPart Part(int number, string indicator = "", string reference = "AF702") => new() { Number = number, Indicator = indicator, Reference = reference };

    /// <summary>A booking of a full push of many, each of one traveller.</summary>
    public static Booking Numbered(int number, string seat = "") => Booking.Of(
        string.Create(CultureInfo.InvariantCulture, $"LOC{number:d3}"),
        Flights.People.Person(string.Create(CultureInfo.InvariantCulture, $"TRAVELLER{(char)('A' + (number % 26))}{(char)('A' + (number / 26))}"), "KOFFI", seat: seat));
}

/// <summary>A booking as it is pushed.</summary>
internal sealed record Booking(string Locator, ImmutableArray<ManifestPerson> Travellers, string Fingerprint, bool Cancelled = false)
{
    public static Booking Of(string locator, params ImmutableArray<ManifestPerson> travellers) =>
        new(locator, [.. travellers.Select(person => person with { Locator = locator })], locator + string.Join('|', travellers.Select(person => $"{person.Surname}/{person.Given}/{person.Seat}/{person.Birth}")));
}
