using System.Collections.Immutable;
using System.Text;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Lookouts;

namespace Aircop.Grains.Tests.Lookouts;

/// <summary>A lookout list keeps its entries, tells what changed, and lets nothing into force that a second person has to release.</summary>
public sealed class WatchlistTests
{
    private static readonly WatchlistDescription Network = new()
    {
        Owner = "Police", Purpose = "Wanted persons.", Sharing = SharingLevel.Network, Release = ListRelease.TwoPersons,
    };

    [Fact]
    public async Task A_change_of_one_entry_writes_one_small_page_of_a_long_list()
    {
        await using var scene = await Scene.Begin();
        var list = List(scene);
        await list.AddEntries([.. Enumerable.Range(1, 20_000).Select(Entry)]);
        var writes = scene.Store.Writes();

        await list.AddEntries([Entry(7) with { Surname = "TRAORE" }]);

        var id = GrainId.Create("watchlist", "national");
        var pages = Enumerable.Range(0, LookoutPages.Count).SelectMany(page => (int[])[1, 2], (page, row) => scene.Rows.Stored($"entries-{page:d4}-{row}", id)).Where(row => row is not null).ToArray();
        Assert.InRange(pages.Length, 1, LookoutPages.Count);
        Assert.All(pages, page => Assert.InRange(page!.Length, 1, 20_000));
        Assert.InRange(scene.Store.Writes() - writes, 2, 4);
        Assert.InRange(scene.Rows.Stored("watchlist", id)!.Length, 1, 100_000);
    }

    [Fact]
    public async Task What_changed_since_a_version_is_told_entry_by_entry()
    {
        await using var scene = await Scene.Begin();
        var list = List(scene);
        var first = await list.AddEntries([Entry(1), Entry(2), Entry(3)]);
        await list.AddEntries([Entry(2) with { Sex = "F" }, Entry(4)]);
        await list.RemoveEntries(["e3", "unknown"]);
        var last = await list.AddEntries([Entry(5)]);
        await list.RemoveEntries(["e5"]);

        var changes = await list.GetChanges(first);

        Assert.Equal((last + 1, false), (changes.Version, changes.ReadAll));
        Assert.Equal(["e4"], changes.Added.Select(entry => entry.Id));
        Same([Entry(2) with { Sex = "F" }], changes.Changed);
        Assert.Equal(["e3", "e5"], changes.Removed.Order());
        Assert.Empty((await list.GetChanges(last + 1)).Removed);
    }

    [Fact]
    public async Task A_birth_that_is_only_about_right_is_another_content()
    {
        await using var scene = await Scene.Begin();
        var list = List(scene);
        await list.AddEntries([Entry(1) with { Births = [new LookoutBirth { Year = 1960 }] }]);
        var content = (await Desk(scene).GetOverview())!.Content;

        await list.AddEntries([Entry(1) with { Births = [new LookoutBirth { Year = 1960, Approximate = true }] }]);

        Assert.NotEqual(content, (await Desk(scene).GetOverview())!.Content);
    }

    [Fact]
    public async Task The_same_entries_again_make_no_version_and_the_same_content_has_one_hash()
    {
        await using var scene = await Scene.Begin();
        var list = List(scene);
        await list.AddEntries([Entry(1), Entry(2)]);
        var content = (await Desk(scene).GetOverview())!.Content;

        Assert.Equal(1, await list.AddEntries([Entry(2), Entry(1)]));
        await list.AddEntries([Entry(1) with { Given = "AMINATA" }]);
        Assert.NotEqual(content, (await Desk(scene).GetOverview())!.Content);
        await list.AddEntries([Entry(1)]);

        Assert.Equal(content, (await Desk(scene).GetOverview())!.Content);
        Assert.Equal(3, await list.GetVersion());
    }

    [Fact]
    public async Task Changes_that_are_too_old_are_to_be_read_whole()
    {
        await using var scene = await Scene.Begin();
        var list = List(scene);
        for (var i = 0; i <= ListHistory.MostMarks + 1; i++) await list.AddEntries([Entry(i)]);

        Assert.True((await list.GetChanges(1)).ReadAll);
        Assert.False((await list.GetChanges(2)).ReadAll);
        await list.AddEntries([.. Enumerable.Range(1_000, ListHistory.MostIds + 1).Select(Entry)]);
        Assert.True((await list.GetChanges(ListHistory.MostMarks)).ReadAll);
    }

    [Fact]
    public async Task A_change_that_fails_anywhere_leaves_the_list_as_it_was_and_can_be_sent_again()
    {
        for (var after = 0; after < 6; after++)
        {
            await using var scene = await Scene.Begin();
            await List(scene).AddEntries([Entry(1), Entry(2), Entry(3)]);
            var before = await All(List(scene));
            scene.Store.FailWriteAfter(after);
            var change = new LookoutChange { Entries = [Entry(1) with { Sex = "M" }, Entry(9)], IsWhole = true };
            var failed = false;
            try
            {
                await List(scene).Change(change);
            }
            catch (Exception fault) when (fault is IOException or OrleansException)
            {
                failed = true;
            }

            await scene.Restart(gracefully: false);
            scene.Store.FailNextWrites(0);
            var now = await All(List(scene));
            if (failed) Assert.True(now.SequenceEqual(before) || now.SequenceEqual([Entry(1) with { Sex = "M" }, Entry(9)]), "The list is neither the old one nor the new one.");
            await List(scene).Change(change);
            Same([Entry(1) with { Sex = "M" }, Entry(9)], await All(List(scene)));
        }
    }

    [Fact]
    public async Task Nobody_is_kept_in_the_store_longer_than_on_the_list()
    {
        await using var scene = await Scene.Begin();
        await List(scene).AddEntries([Entry(1) with { Surname = "UNFORGOTTEN" }]);
        await List(scene).RemoveEntries(["e1"]);
        await List(scene).AddEntries([Entry(2)]);

        var id = GrainId.Create("watchlist", "national");
        for (var page = 0; page < LookoutPages.Count; page++)
            foreach (var row in (int[])[1, 2])
                Assert.DoesNotContain("UNFORGOTTEN", Encoding.UTF8.GetString(scene.Rows.Stored($"entries-{page:d4}-{row}", id) ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_the_network_changes_when_a_second_person_releases_it()
    {
        await using var scene = await Scene.Begin();
        await Desk(scene).Propose(new LookoutChange { Description = Network, By = "ama" }, isTrial: false);
        var proposed = await Desk(scene).Propose(new LookoutChange { Entries = [Entry(1)], By = "ama", Reason = "New notice." }, isTrial: false);

        Assert.Equal((ProposalStatus.Waiting, 1, 0), (proposed.Status, proposed.Difference.Added, (await All(List(scene))).Length));
        var draft = Assert.Single((await Desk(scene).GetOverview())!.Waiting);
        Assert.Equal((proposed.Draft, "ama", "New notice.", Entry(1)), (draft.Id, draft.By, draft.Reason, Assert.Single(draft.Difference.Samples).After));

        Assert.Equal(DraftResult.SamePerson, await Desk(scene).Decide(Release(draft, "AMA", proposed.Version)));
        Assert.Equal(DraftResult.ReasonMissing, await Desk(scene).Decide(Release(draft, "koffi", proposed.Version) with { Reason = " " }));
        Assert.Equal(DraftResult.ListHasChanged, await Desk(scene).Decide(Release(draft, "koffi", proposed.Version + 1)));
        await scene.Restart(gracefully: false);
        Assert.Equal(DraftResult.Released, await Desk(scene).Decide(Release(draft, "koffi", proposed.Version)));
        Assert.Equal(DraftResult.NoSuchDraft, await Desk(scene).Decide(Release(draft, "koffi", proposed.Version + 1)));

        Same([Entry(1)], await All(List(scene)));
        var overview = (await Desk(scene).GetOverview())!;
        Assert.Equal((0, "ama", "koffi"), (overview.Waiting.Length, overview.History[0].By, overview.History[0].ReleasedBy));
    }

    [Fact]
    public async Task One_person_alone_cannot_make_a_list_of_the_network_a_list_of_one()
    {
        await using var scene = await Scene.Begin();
        await Desk(scene).Propose(new LookoutChange { Description = Network, By = "ama" }, isTrial: false);

        var proposed = await Desk(scene).Propose(
            new LookoutChange { Description = Network with { Sharing = SharingLevel.UnitOnly, Release = ListRelease.AtOnce }, Entries = [Entry(1)], By = "ama" }, isTrial: false);

        Assert.Equal(ProposalStatus.Waiting, proposed.Status);
        Assert.True(Assert.Single((await Desk(scene).GetOverview())!.Waiting).Difference.OtherDescription);
        Assert.Equal(ProposalStatus.Waiting, (await scene.Grains.GetGrain<IWatchlistDeskGrain>("other").Propose(
            new LookoutChange { Description = Network, Entries = [Entry(1)], By = "ama" }, isTrial: false)).Status);
    }

    [Fact]
    public async Task A_draft_that_is_turned_down_leaves_nothing_behind()
    {
        await using var scene = await Scene.Begin();
        await Desk(scene).Propose(new LookoutChange { Description = Network, By = "ama" }, isTrial: false);
        var proposed = await Desk(scene).Propose(new LookoutChange { Entries = [Entry(1)], By = "ama" }, isTrial: false);
        var rows = scene.Rows.Count;

        Assert.Equal(DraftResult.TurnedDown, await Desk(scene).Decide(new DecideDraft { Draft = proposed.Draft, By = "koffi", Reason = "No notice.", Version = proposed.Version }));

        Assert.Equal(rows - 1, scene.Rows.Count);
        Assert.Empty((await Desk(scene).GetOverview())!.Waiting);
    }

    [Fact]
    public async Task A_draft_shows_the_difference_to_the_list_as_it_stands_now()
    {
        await using var scene = await Scene.Begin();
        await Desk(scene).Propose(new LookoutChange { Description = Network, By = "ama" }, isTrial: false);
        await Desk(scene).Propose(new LookoutChange { Entries = [Entry(1), Entry(2)], By = "ama" }, isTrial: false);
        await List(scene).AddEntries([Entry(1)]);

        var draft = Assert.Single((await Desk(scene).GetOverview())!.Waiting);

        Assert.Equal((1, 0, 1), (draft.Difference.Added, draft.Difference.Changed, draft.Difference.Same));
    }

    [Fact]
    public async Task A_unit_s_own_list_acts_at_once_and_a_whole_list_that_empties_it_is_not_believed()
    {
        await using var scene = await Scene.Begin();
        var added = await Desk(scene).Propose(new LookoutChange { Entries = [.. Enumerable.Range(1, 12).Select(Entry)], By = "ama" }, isTrial: false);
        Assert.Equal(ProposalStatus.InForce, added.Status);

        var whole = await Desk(scene).Propose(new LookoutChange { Entries = [Entry(1)], IsWhole = true, By = "ama" }, isTrial: false);

        Assert.Equal((ProposalStatus.NotBelieved, 11), (whole.Status, whole.Difference.Removed));
        Assert.Equal(12, (await All(List(scene))).Length);
    }

    [Fact]
    public async Task An_import_takes_the_good_rows_lists_the_others_and_removes_nothing_it_could_not_read()
    {
        await using var scene = await Scene.Begin();
        await List(scene).AddEntries([Entry(1), Entry(2), Entry(3)]);
        var file = new LookoutFile
        {
            Bytes = Encoding.UTF8.GetBytes("id,category,surname,birth\ne1,WantedPerson,DIALLO,1984-05-31\ne2,WantedPerson,DIALLO,1984-02-31\ne4,WantedPerson,TRAORE,1990\n"),
            Format = "csv", IsWhole = true, By = "ama",
        };

        var trial = await Desk(scene).Import(file with { IsTrial = true });
        Assert.Equal((ProposalStatus.Trial, 1, 1, 1, 3), (trial.Status, trial.Difference.Added, trial.Difference.Changed, trial.Difference.Removed, trial.Rows));
        Assert.Equal(3, (await All(List(scene))).Length);
        var imported = await Desk(scene).Import(file);

        Assert.Equal((ProposalStatus.InForce, 1, 2), (imported.Status, imported.FaultsInAll, imported.Taken));
        Assert.Equal((3, "birth", "ImpossibleDate"), (imported.Faults[0].Row, imported.Faults[0].Column, imported.Faults[0].Code));
        Assert.Equal(["e1", "e2", "e4"], (await All(List(scene))).Select(entry => entry.Id).Order());
    }

    [Theory]
    [InlineData("xlsx", "", ProposalStatus.UnknownFormat)]
    [InlineData("csv", "", ProposalStatus.Unreadable)]
    [InlineData("csv", "a,b\n1,2\n", ProposalStatus.Unreadable)]
    [InlineData("csv", "id,category,surname\n1,Nothing,DIALLO\n", ProposalStatus.Unreadable)]
    public async Task A_file_of_which_nothing_can_be_taken_changes_nothing(string format, string text, ProposalStatus status)
    {
        await using var scene = await Scene.Begin();
        await List(scene).AddEntries([Entry(1)]);

        var proposal = await Desk(scene).Import(new LookoutFile { Bytes = Encoding.UTF8.GetBytes(text), Format = format, IsWhole = true, By = "ama" });

        Assert.Equal((status, 1L), (proposal.Status, await List(scene).GetVersion()));
    }

    [Fact]
    public async Task A_list_keeps_to_its_categories_and_to_its_validity()
    {
        await using var scene = await Scene.Begin();
        var description = Network with { Sharing = SharingLevel.UnitOnly, Release = ListRelease.AtOnce, Categories = [LookoutCategory.MissingPerson], ValidUntil = new DateOnly(2026, 5, 20) };
        await Desk(scene).Propose(new LookoutChange { Description = description, By = "ama" }, isTrial: false);
        Assert.Equal(ProposalStatus.OtherCategory, (await Desk(scene).Propose(new LookoutChange { Entries = [Entry(1)], By = "ama" }, isTrial: false)).Status);
        await Desk(scene).Propose(new LookoutChange { Entries = [Entry(1) with { Category = LookoutCategory.MissingPerson }], By = "ama" }, isTrial: false);
        Assert.Single(await All(List(scene)));

        scene.Clock.Advance(TimeSpan.FromHours(24));

        await scene.Until(async () => (await All(List(scene))).IsEmpty);
        Assert.False((await Desk(scene).GetOverview())!.InForce);
        await Desk(scene).Propose(new LookoutChange { Description = description with { ValidUntil = null }, By = "ama" }, isTrial: false);
        Assert.Single(await All(List(scene)));
    }

    [Fact]
    public async Task A_search_finds_by_any_name_number_or_id_whatever_the_accents()
    {
        await using var scene = await Scene.Begin();
        await List(scene).AddEntries(
        [
            Entry(1) with { Surname = "Gonçalves", Given = "José" },
            Entry(2) with { Aliases = [new LookoutName { Surname = "إبراهيم" }], Documents = [new LookoutDocument { Number = "98ZZ11111" }] },
        ]);

        Assert.Equal("e1", Assert.Single((await Desk(scene).Find(new LookoutQuery { Text = "goncalves jose" })).Entries).Id);
        Assert.Equal("e2", Assert.Single((await Desk(scene).Find(new LookoutQuery { Text = "zz11" })).Entries).Id);
        Assert.Equal("e2", Assert.Single((await Desk(scene).Find(new LookoutQuery { Text = "إبراهيم" })).Entries).Id);
        Assert.Equal((1, true), ((await Desk(scene).Find(new LookoutQuery { Most = 1 })).Entries.Length, (await Desk(scene).Find(new LookoutQuery { Most = 1 })).More));
    }

    private static IWatchlistGrain List(Scene scene) => scene.Grains.GetGrain<IWatchlistGrain>("national");

    private static IWatchlistDeskGrain Desk(Scene scene) => scene.Grains.GetGrain<IWatchlistDeskGrain>("national");

    private static DecideDraft Release(LookoutDraft draft, string by, long version) => new() { Draft = draft.Id, Release = true, By = by, Reason = "Seen the notice.", Version = version };

    private static Lookout Entry(int number) => new() { Id = $"e{number}", Category = LookoutCategory.WantedPerson, Surname = "DIALLO", Given = "AMINA", DocumentNumber = $"12AB{number:d5}" };

    private static void Same(IEnumerable<Lookout> expected, IEnumerable<Lookout> actual) => Assert.True(expected.SequenceEqual(actual), "The entries are others.");

    private static async Task<ImmutableArray<Lookout>> All(IWatchlistGrain list)
    {
        var all = new List<Lookout>();
        for (int? from = 0; from is { } part;)
        {
            var content = await list.GetEntries(part);
            all.AddRange(content.Entries);
            from = content.Next;
        }

        return [.. all.OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }
}
