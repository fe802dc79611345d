using Orleans;

namespace Aircop.Storage.Tests;

public class ReminderTable : StoreTest
{
    private static readonly DateTime Start = new(2031, 5, 17, 6, 30, 0, DateTimeKind.Utc);

    private SqliteReminderTable Table => new(Store);

    [Fact]
    public async Task A_reminder_is_read_again_after_the_store_was_closed()
    {
        var etag = await Table.UpsertRow(Entry("a", "landing"));

        await Reopen();

        var read = await Table.ReadRow(Id("a"), "landing");
        Assert.Equal(Id("a"), read!.GrainId);
        Assert.Equal("landing", read.ReminderName);
        Assert.Equal(Start, read.StartAt);
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
        Assert.Equal(TimeSpan.FromMinutes(5), read.Period);
        Assert.Equal(etag, read.ETag);
    }

    [Fact]
    public async Task A_reminder_written_again_replaces_the_one_of_its_name()
    {
        var first = await Table.UpsertRow(Entry("a", "landing"));
        var changed = Entry("a", "landing");
        changed.Period = TimeSpan.FromHours(1);

        var second = await Table.UpsertRow(changed);

        Assert.NotEqual(first, second);
        var only = Assert.Single((await Table.ReadRows(Id("a"))).Reminders);
        Assert.Equal(TimeSpan.FromHours(1), only.Period);
    }

    [Fact]
    public async Task A_grain_has_its_own_reminders_only()
    {
        await Table.UpsertRow(Entry("a", "landing"));
        await Table.UpsertRow(Entry("a", "departure"));
        await Table.UpsertRow(Entry("b", "landing"));

        var names = (await Table.ReadRows(Id("a"))).Reminders.Select(entry => entry.ReminderName).Order(StringComparer.Ordinal);

        Assert.Equal(["departure", "landing"], names);
        Assert.Null(await Table.ReadRow(Id("b"), "departure"));
    }

    [Fact]
    public async Task Two_ranges_that_close_the_ring_hold_each_reminder_once()
    {
        for (var number = 0; number < 200; number++)
        {
            await Table.UpsertRow(Entry($"{number}", "landing"));
        }

        var lower = (await Table.ReadRows(1_000_000_000, 3_000_000_000)).Reminders;
        var upper = (await Table.ReadRows(3_000_000_000, 1_000_000_000)).Reminders;
        var whole = (await Table.ReadRows(7, 7)).Reminders;

        Assert.NotEmpty(lower);
        Assert.NotEmpty(upper);
        Assert.Equal(200, whole.Count);
        Assert.Equal(
            whole.Select(entry => entry.GrainId.ToString()).Order(StringComparer.Ordinal),
            lower.Concat(upper).Select(entry => entry.GrainId.ToString()).Order(StringComparer.Ordinal));
        Assert.All(lower, entry => Assert.InRange(entry.GrainId.GetUniformHashCode(), 1_000_000_001u, 3_000_000_000u));
    }

    [Fact]
    public async Task A_reminder_is_removed_by_its_current_version_only()
    {
        var old = await Table.UpsertRow(Entry("a", "landing"));
        var current = await Table.UpsertRow(Entry("a", "landing"));

        Assert.False(await Table.RemoveRow(Id("a"), "landing", old!));
        Assert.False(await Table.RemoveRow(Id("a"), "landing", "no version"));
        Assert.True(await Table.RemoveRow(Id("a"), "landing", current!));
        Assert.Null(await Table.ReadRow(Id("a"), "landing"));
    }

    [Fact]
    public async Task A_cleared_table_is_empty()
    {
        await Table.UpsertRow(Entry("a", "landing"));

        await Table.TestOnlyClearTable();

        Assert.Empty((await Table.ReadRows(0, 0)).Reminders);
    }

    private static ReminderEntry Entry(string key, string name) =>
        new() { GrainId = Id(key), ReminderName = name, StartAt = Start, Period = TimeSpan.FromMinutes(5) };
}
