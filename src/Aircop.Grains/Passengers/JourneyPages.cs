using System.Globalization;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Persistence;
using Orleans.Storage;

namespace Aircop.Grains.Passengers;

/// <summary>Journeys of one year that are no more in the traveller's row.</summary>
internal sealed class JourneyPage
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The journeys, newest departure first.</summary>
    public List<Journey> Journeys { get; set; } = [];
}

/// <summary>
/// The earlier journeys of a traveller, a row for each year of departure, so that no write grows with age. A page is written before the row
/// of the traveller lets its journeys go: what is found in both is read in its later version.
/// </summary>
/// <param name="storage">Where the pages are.</param>
/// <param name="passenger">Whose they are.</param>
/// <param name="keep">Notes that there is a page of a year, so that it goes in time.</param>
internal sealed class JourneyPages(IGrainStorage storage, GrainId passenger, Func<int, Task> keep)
{
    /// <summary>Journeys that the traveller's row has at most once it is written.</summary>
    public const int MostInRow = 24;

    /// <summary>Journeys that stay in the row when others are moved out.</summary>
    public const int KeptInRow = 12;

    private readonly Rows<JourneyPage> _rows = new(storage, passenger);
    private readonly SortedSet<int> _unwritten = [];

    /// <summary>The journeys of a year. A page is read once: the traveller's record leaves memory when nobody is in it any more, and its pages with it.</summary>
    public async Task<List<Journey>> Of(int year) => (await _rows.Get(Name(year))).Journeys;

    /// <summary>Puts a journey into the page of its year, in memory; the later version of a flight stands.</summary>
    public async Task Put(Journey journey)
    {
        var year = journey.Departure.Year;
        _unwritten.Add(year);
        var page = await _rows.Get(Name(year));
        var known = page.Journeys.Find(other => other.Flight == journey.Flight);
        if (known?.Version >= journey.Version) return;
        page.Journeys = [.. page.Journeys.Where(other => other != known).Append(journey).OrderByDescending(other => other.Departure)];
    }

    /// <summary>Takes journeys that departed before a time out of the page of a year, in memory; true when there were some, or the page is empty.</summary>
    /// <param name="year">The year.</param>
    /// <param name="before">The time, UTC.</param>
    public async Task<bool> Drop(int year, DateTimeOffset before)
    {
        var page = await _rows.Get(Name(year));
        var kept = page.Journeys.FindAll(journey => journey.Departure >= before);
        if (kept.Count == page.Journeys.Count && kept.Count > 0) return false;
        page.Journeys = kept;
        _unwritten.Add(year);
        return true;
    }

    /// <summary>Moves what is too much for the row into pages, and makes all pages durable.</summary>
    public async Task Write(PassengerState state)
    {
        if (state.Journeys.Count > MostInRow)
        {
            var moved = state.Journeys[KeptInRow..];
            foreach (var journey in moved) await Put(journey);

            // A journey that was told anew meanwhile is another one, and stays.
            state.Journeys = state.Journeys.FindAll(journey => !moved.Exists(other => ReferenceEquals(other, journey)));
        }

        while (_unwritten.Count > 0)
        {
            var year = _unwritten.Min;
            _unwritten.Remove(year);
            if ((await _rows.Get(Name(year))).Journeys.Count == 0)
            {
                state.Years = [.. state.Years.Where(other => other != year)];
                await _rows.Clear(Name(year));
                continue;
            }

            if (!state.Years.Contains(year))
            {
                await keep(year);
                state.Years = [.. state.Years.Append(year).Order()];
            }

            await _rows.Write(Name(year));
        }
    }

    private static string Name(int year) => string.Create(CultureInfo.InvariantCulture, $"journeys-{year:d4}");
}
