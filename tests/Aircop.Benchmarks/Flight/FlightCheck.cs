using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Contracts.Flights;

namespace Aircop.Benchmarks.Flight;

/// <summary>Holds a flight to what was posted of it.</summary>
internal static class FlightCheck
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Reads the flight once, after every receipt has come: a receipt says that its message is in what is read then.</summary>
    /// <exception cref="InvalidOperationException">Somebody or something is missing.</exception>
    public static async Task RequireAsync(HttpClient http, FlightMessages messages, CancellationToken cancel)
    {
        var flight = await http.GetFromJsonAsync<FlightView>($"api/v1/flights/{messages.Key}", Json, cancel)
            ?? throw new InvalidOperationException("The flight cannot be read; nothing was measured.");
        Require(FlightMessages.Count, flight.Lists.Length, "messages");
        var (here, gone) = (flight.People.Where(static person => person.Presence is Presence.Listed or Presence.OnBoard).ToArray(), flight.People.Count(static person => person.Presence == Presence.Cancelled));
        Require(messages.Gone, gone, "people who cancelled");
        Require(messages.People.Length + messages.Gone, flight.People.Length, "people");
        Require(messages.People.Length, here.Count(static person => person is { Api: not null, Pnr: not null }), "people on the flight with list and booking");
        var missing = messages.People.Except(here.Select(static person => FlightMessages.NameOf(person.Person)), StringComparer.Ordinal).Count();
        Require(0, missing, "people shown otherwise than sent");
    }

    private static void Require(int expected, int found, string of)
    {
        if (found != expected) throw new InvalidOperationException($"The flight shows {found} {of} instead of {expected}; nothing was measured.");
    }
}
