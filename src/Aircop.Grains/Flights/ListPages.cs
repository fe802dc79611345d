using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Grains.Persistence;
using Orleans.Storage;

namespace Aircop.Grains.Flights;

/// <summary>Lists received, a full page of them as it is stored. A page is written once, before the flight counts it.</summary>
internal sealed class ListPage
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The lists, oldest first.</summary>
    public List<ReceivedList> Lists { get; set; } = [];
}

/// <summary>
/// The lists a flight has received: the last of them in the flight's own row, written together with what they did; those before them in
/// full pages, so that no write grows with their number. A page that the flight's row does not count was never taken: what is on it is
/// still in the row, and the page is written again.
/// </summary>
/// <param name="storage">Where the pages are.</param>
/// <param name="flight">Whose they are.</param>
internal sealed class ListPages(IGrainStorage storage, GrainId flight)
{
    /// <summary>Lists of a page; the flight's row has fewer once it is written.</summary>
    public const int PageLength = 32;

    private readonly Rows<ListPage> _rows = new(storage, flight);

    /// <summary>Lists received in all.</summary>
    public static int Count(FlightState state) => (state.PagesOfLists * PageLength) + state.Lists.Count;

    /// <summary>Reads the lists of all full pages, oldest first.</summary>
    public async Task<List<ReceivedList>> Read(int pages)
    {
        var names = Enumerable.Range(0, pages).Select(Name).ToArray();
        var rows = await Task.WhenAll(names.Select(_rows.Get));
        foreach (var name in names) _rows.Forget(name);
        return [.. rows.SelectMany(row => row.Lists)];
    }

    /// <summary>Moves full pages out of a state that is about to be written. The pages are durable on return.</summary>
    public async Task MoveOut(FlightState state)
    {
        while (state.Lists.Count >= PageLength)
        {
            var page = state.Lists[..PageLength];
            var name = Name(state.PagesOfLists);
            (await _rows.Get(name)).Lists = page;
            await _rows.Write(name);
            _rows.Forget(name);
            state.Lists.RemoveRange(0, PageLength);
            state.PagesOfLists++;
            state.FindingsInPages += page.Sum(list => list.Findings.Length);
        }
    }

    private static string Name(int page) => string.Create(CultureInfo.InvariantCulture, $"lists-{page:d6}");
}
