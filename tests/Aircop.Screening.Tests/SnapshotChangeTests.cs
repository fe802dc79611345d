using System.Globalization;
namespace Aircop.Screening.Tests;

public sealed class SnapshotChangeTests
{
    private static readonly LookoutEntry Added = new()
    {
        Id = "new", List = "MADE", Surname = "OBUYA", GivenNames = "WANGARI", BirthDate = new DateOnly(1971, 2, 3), DocumentNumber = "AK123456",
    };

    [Fact]
    public void An_entry_more_is_found_at_once_and_the_old_snapshot_does_not_know_it()
    {
        WatchlistSnapshot old = WatchlistSnapshot.Build(People.Entries(seed: 7, count: 2_000), 1);

        WatchlistSnapshot next = old.With([Added], [], 2);

        Assert.Equal(2_001, next.Count);
        Assert.Equal("new", Assert.Single(Screen(next, Added)).Entry.Id);
        Assert.Empty(Screen(old, Added));
        Assert.Equal(MatchTier.Document, Assert.Single(Screen(next, Added with { Surname = "TRAORE", GivenNames = "ALI" }, document: "ak 123456")).Tier);
    }

    [Fact]
    public void A_removed_entry_is_found_no_more()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 7, count: 2_000);
        WatchlistSnapshot next = WatchlistSnapshot.Build(entries, 1).With([], [("MADE", "17"), ("MADE", "none such")], 2);

        Assert.Equal(1_999, next.Count);
        Assert.DoesNotContain(Screen(next, entries[17]), hit => hit.Entry.Id == "17");
        Assert.Contains(Screen(next, entries[18]), hit => hit.Entry.Id == "18");
    }

    [Fact]
    public void A_replaced_entry_is_found_as_it_is_now()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 7, count: 2_000);
        WatchlistSnapshot next = WatchlistSnapshot.Build(entries, 1).With([Added with { Id = "17" }], [], 2);

        Assert.Equal(2_000, next.Count);
        Assert.Equal("17", Assert.Single(Screen(next, Added)).Entry.Id);
        Assert.DoesNotContain(Screen(next, entries[17]), hit => hit.Entry.Id == "17");
    }

    [Fact]
    public void The_content_hash_follows_the_content_and_not_the_way_to_it()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 7, count: 500);
        WatchlistSnapshot whole = WatchlistSnapshot.Build([.. entries, Added], 5);

        WatchlistSnapshot changed = WatchlistSnapshot.Build(entries, 1).With([Added], [], 5);
        WatchlistSnapshot back = changed.With([], [(Added.List, Added.Id)], 1);

        Assert.StartsWith(whole.Version + ".", changed.Version, StringComparison.Ordinal);
        Assert.Equal(WatchlistSnapshot.Build(entries, 1).Version, back.Version);
    }

    [Fact]
    public void Entries_that_are_screened_by_themselves_score_as_among_all()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 7, count: 5_000);
        WatchlistSnapshot all = WatchlistSnapshot.Build(entries, 1);
        WatchlistSnapshot excerpt = all.Excerpt(entries.Take(40), 2);

        Assert.Equal(40, excerpt.Count);
        foreach (LookoutEntry traveller in entries.Take(400))
        {
            Assert.Equal(
                Screen(all, traveller).Where(hit => int.Parse(hit.Entry.Id, CultureInfo.InvariantCulture) < 40).Select(hit => (hit.Entry.Id, hit.Tier, hit.Score)),
                Screen(excerpt, traveller).Select(hit => (hit.Entry.Id, hit.Tier, hit.Score)));
        }
    }

    [Fact]
    public void An_entry_beside_the_large_index_scores_as_it_will_by_itself()
    {
        WatchlistSnapshot next = WatchlistSnapshot.Build(People.Entries(seed: 7, count: 2_000), 1).With([Added], [], 2);
        LookoutEntry likely = Added with { Surname = "OBOIA", DocumentNumber = null };

        Assert.Equal(Assert.Single(Screen(next, likely)).Score, Assert.Single(Screen(next.Excerpt([Added], 2), likely)).Score);
    }

    [Fact]
    public void Many_changes_build_anew()
    {
        IReadOnlyList<LookoutEntry> entries = People.Entries(seed: 7, count: 500);

        WatchlistSnapshot next = WatchlistSnapshot.Build(entries.Take(300), 1).With(entries.Skip(300), [], 2);

        Assert.Equal(WatchlistSnapshot.Build(entries, 2).Version, next.Version);
    }

    [Fact]
    public void A_list_may_have_thresholds_of_its_own()
    {
        var strict = new Dictionary<string, Scoring.Thresholds>(StringComparer.Ordinal) { ["MADE"] = new(0.99999f, 0.9999f, 0.999f) };
        LookoutEntry likely = Added with { Surname = "OBOIA", GivenNames = "WANJIRU", DocumentNumber = null };

        ScreeningHit hit = Assert.Single(Screen(WatchlistSnapshot.Build([Added], 1), likely));

        Assert.Empty(Screen(WatchlistSnapshot.Build([Added], 1, strict), likely));
        Assert.Equal(Scoring.Thresholds.Default, hit.Thresholds);
    }

    private static List<ScreeningHit> Screen(WatchlistSnapshot snapshot, LookoutEntry person, string? document = null)
    {
        var hits = new List<ScreeningHit>();
        Screener.Screen(
            snapshot,
            new ScreeningSubject
            {
                Surname = person.Surname, GivenName = person.GivenNames, BirthDate = person.BirthDate,
                Documents = document is null ? [] : [new SubjectDocument(document, null)],
            },
            hits);
        return hits;
    }
}
