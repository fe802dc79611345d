using System.Collections.Immutable;

namespace Aircop.Screening.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void The_same_entries_in_any_order_give_the_same_version()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 1, count: 50);

        Assert.Equal(WatchlistSnapshot.Build(entries, 3).Version, WatchlistSnapshot.Build(entries.Reverse(), 3).Version);
    }

    [Fact]
    public void Another_content_or_sequence_gives_another_version()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 1, count: 50);
        string version = WatchlistSnapshot.Build(entries, 3).Version;

        Assert.NotEqual(version, WatchlistSnapshot.Build(entries, 4).Version);
        Assert.NotEqual(version, WatchlistSnapshot.Build(entries.Skip(1), 3).Version);
        Assert.NotEqual(version, WatchlistSnapshot.Build([entries[0] with { ReasonCode = "reason.other" }, .. entries.Skip(1)], 3).Version);
    }

    [Fact]
    public void The_later_of_two_entries_with_one_id_stands()
    {
        LookoutEntry old = new() { Id = "1", List = "L", Surname = "OLD", GivenNames = "NAME" };
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build([old, old with { Surname = "NEW" }], 1);
        var hits = new List<ScreeningHit>();

        Assert.Equal(1, snapshot.Count);
        Assert.Equal(0, Screener.Screen(snapshot, new ScreeningSubject { Surname = "OLD", GivenName = "NAME" }, hits));
        Assert.Equal(1, Screener.Screen(snapshot, new ScreeningSubject { Surname = "NEW", GivenName = "NAME" }, hits));
    }

    [Fact]
    public void The_empty_snapshot_hits_nobody()
    {
        var hits = new List<ScreeningHit>();

        Assert.Equal(0, WatchlistSnapshot.Empty.Count);
        Assert.Equal(0, Screener.Screen(WatchlistSnapshot.Empty, new ScreeningSubject { Surname = "A", GivenName = "B" }, hits));
    }

    [Fact]
    public void A_hit_names_the_snapshot_it_came_from()
    {
        LookoutEntry entry = new() { Id = "1", List = "L", Surname = "OBUYA", GivenNames = "WANGARI" };
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build([entry], 12);
        var hits = new List<ScreeningHit>();
        Screener.Screen(snapshot, new ScreeningSubject { Surname = "OBUYA", GivenName = "WANGARI" }, hits);

        Assert.StartsWith("12-", hits[0].SnapshotVersion, StringComparison.Ordinal);
        Assert.Equal(snapshot.Version, hits[0].SnapshotVersion);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Everyone_on_the_list_is_found_however_carelessly_written(int seed)
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed, 500);
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build(entries, 1);
        var random = new Random(seed);

        foreach (LookoutEntry entry in entries)
        {
            var hits = new List<ScreeningHit>();
            Screener.Screen(snapshot, new ScreeningSubject
            {
                Surname = People.Careless(entry.Surname!, random),
                GivenName = People.Careless(entry.GivenNames!, random),
                BirthDate = random.Next(2) == 0 ? null : entry.BirthDate,
                Documents = random.Next(2) == 0 || entry.DocumentNumber is null
                    ? [] : ImmutableArray.Create(new SubjectDocument(entry.DocumentNumber, null)),
            }, hits);

            Assert.Contains(hits, hit => hit.Entry == entry);
            Assert.Equal(hits.Count, hits.Select(hit => hit.Entry.Id).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Screening_finds_just_what_a_plain_search_finds(int seed)
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed, 300);
        IReadOnlyList<LookoutEntry> others = People.Entries(seed + 100, 200);
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build(entries, 1);

        foreach (LookoutEntry person in entries.Concat(others))
        {
            var hits = new List<ScreeningHit>();
            Screener.Screen(
                snapshot,
                new ScreeningSubject { Surname = person.Surname, GivenName = person.GivenNames, BirthDate = person.BirthDate },
                hits);

            IEnumerable<string> expected = entries
                .Where(entry => entry.Surname == person.Surname && entry.GivenNames == person.GivenNames)
                .Where(entry => entry.BirthDate is null || person.BirthDate is null || entry.BirthDate.Value.Year == person.BirthDate.Value.Year)
                .Select(entry => entry.Id);
            Assert.Equal(expected.Order(StringComparer.Ordinal), hits.Select(hit => hit.Entry.Id).Order(StringComparer.Ordinal));
        }
    }
}
