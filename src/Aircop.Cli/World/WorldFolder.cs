using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Contracts.Intake;
using Aircop.World.Cases;
using Aircop.World.Demo;

namespace Aircop.Cli.World;

/// <summary>Writes a synthetic day into a folder: its lists in the order in which they are posted, and the truth about it.</summary>
public static class WorldFolder
{
    /// <summary>Name of the file that tells what was planted.</summary>
    public const string TruthName = "truth.json";

    /// <summary>Writes the day. Lists go into <c>lists</c> as <c>00001-AT515-2026-11-21-CMN.edi</c>; a file that is there is replaced.</summary>
    /// <param name="day">The day.</param>
    /// <param name="folder">The folder; made if need be.</param>
    /// <returns>What was written.</returns>
    public static WorldTruth Write(SyntheticDay day, string folder)
    {
        var lists = Directory.CreateDirectory(Path.Combine(folder, "lists")).FullName;
        var entries = new List<TruthList>(day.Deliveries.Length);
        foreach (var delivery in day.Deliveries)
        {
            var flight = delivery.Flight.Key.ToString();
            var ending = delivery.Format switch { BodyFormat.Json => "json", BodyFormat.Csv => "csv", _ => "edi" };
            var name = string.Create(CultureInfo.InvariantCulture, $"{entries.Count + 1:D5}-{flight}.{ending}");
            File.WriteAllBytes(Path.Combine(lists, name), day.Body(delivery));
            entries.Add(new TruthList(name, delivery.At, delivery.PostedBy, flight, delivery.Flight.People, delivery.Fault.ToString()));
        }
        var truth = new WorldTruth(day.Options.Seed, day.Options.Start, day.Flights.Length, entries, [.. day.Cases.Select(TruthCase.From)]);
        using var file = File.Create(Path.Combine(folder, TruthName));
        JsonSerializer.Serialize(file, truth, WorldJson.Default.WorldTruth);
        return truth;
    }
}

/// <summary>The truth about a synthetic day.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Start">Its start, UTC.</param>
/// <param name="Flights">How many flights it has.</param>
/// <param name="Lists">The lists, in the order in which they are posted.</param>
/// <param name="Cases">What was planted and must be found.</param>
public sealed record WorldTruth(ulong Seed, DateTimeOffset Start, int Flights, IReadOnlyList<TruthList> Lists, IReadOnlyList<TruthCase> Cases);

/// <summary>A list of a synthetic day.</summary>
/// <param name="File">Its file.</param>
/// <param name="At">When it is posted, UTC.</param>
/// <param name="PostedBy">Airport whose node posts it, IATA code.</param>
/// <param name="Flight">Key of its flight.</param>
/// <param name="People">People on the flight; a list that is cut off has fewer.</param>
/// <param name="Fault">What is wrong with it: Unspecified for nothing, Late, Duplicate, Truncated, HeldBack.</param>
public sealed record TruthList(string File, DateTimeOffset At, string PostedBy, string Flight, int People, string Fault);

/// <summary>A planted case.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What was planted.</param>
/// <param name="Flight">Key of the flight.</param>
/// <param name="Position">Position of the person in the list, from 1.</param>
/// <param name="Hit">Kind of the hit to expect.</param>
/// <param name="List">Lookout list that must hit; empty when rules must.</param>
/// <param name="Entry">Entry of that list.</param>
/// <param name="Rules">Rules that must speak for a look.</param>
/// <param name="Decision">What an officer who knows the truth would decide.</param>
public sealed record TruthCase(
    string Id, string Kind, string Flight, int Position, string Hit, string List, string Entry, IReadOnlyList<string> Rules, string Decision)
{
    internal static TruthCase From(PlantedCase planted) => new(
        planted.Id, planted.Kind.ToString(), planted.Flight, planted.Person.Position, planted.ExpectedHit.ToString(),
        planted.List, planted.Entry, planted.Rules, planted.Decision.ToString());
}

/// <summary>The truth as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(WorldTruth))]
public sealed partial class WorldJson : JsonSerializerContext;
