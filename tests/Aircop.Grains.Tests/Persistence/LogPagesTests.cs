using Aircop.Contracts.Oversight;
using Aircop.Grains.Persistence;
using Aircop.Testing;

namespace Aircop.Grains.Tests.Persistence;

public sealed class LogPagesTests
{
    private static readonly GrainId Grain = GrainId.Create("accesslog", "2026-05-20-ABJ");

    private readonly FaultyStorage _storage = new(new MemoryStorage(GrainStateJson.Options));

    [Fact]
    public async Task What_was_written_is_read_again_over_many_pages()
    {
        var log = await Opened();
        for (var i = 1; i <= (3 * LogPages<AccessEntry>.PageLength) + 5; i++)
        {
            await log.Append(Entry(i));
            if (i % 7 == 0) await log.Write();
        }

        await log.Write();
        var again = await Opened();

        Assert.Equal(log.LastSeq, again.LastSeq);
        Assert.Equal(Enumerable.Range(1, 197).Select(i => $"flight {i}"), (await again.Read(1, 1000)).Select(entry => entry.Body.Subject));
        Assert.Equal(Enumerable.Range(60, 10).Select(i => (long)i), (await again.Read(60, 10)).Select(entry => entry.Seq));
        Assert.Empty(await again.Read(198, 10));
    }

    [Theory]
    [InlineData(0, 130)]
    [InlineData(63, 67)]
    [InlineData(64, 66)]
    [InlineData(65, 65)]
    [InlineData(130, 0)]
    public async Task Opening_after_a_number_gives_what_follows(long fromSeq, int count)
    {
        await Written(130);

        var log = new LogPages<AccessEntry>(_storage, Grain, StateJson.Default.AccessEntry);
        var after = await log.Open(fromSeq);

        Assert.Equal((count, 130), (after.Count, log.LastSeq));
        Assert.Equal(131, (await log.Append(Entry(131))).Seq);
    }

    [Fact]
    public async Task An_altered_entry_breaks_the_chain()
    {
        await Written(100);
        var entries = await (await Opened()).Read(1, 100);
        Assert.Null(LogPages<AccessEntry>.FirstBroken(entries, "", StateJson.Default.AccessEntry));

        entries[41] = entries[41] with { Body = entries[41].Body with { Who = "somebody else" } };

        Assert.Equal(42, LogPages<AccessEntry>.FirstBroken(entries, "", StateJson.Default.AccessEntry));
    }

    [Fact]
    public async Task A_removed_entry_breaks_the_chain()
    {
        await Written(10);
        var entries = await (await Opened()).Read(1, 10);

        entries.RemoveAt(4);

        Assert.Equal(6, LogPages<AccessEntry>.FirstBroken(entries, "", StateJson.Default.AccessEntry));
    }

    [Fact]
    public async Task No_write_grows_with_the_age_of_the_log()
    {
        var log = await Opened();
        for (var i = 1; i <= 500; i++)
        {
            await log.Append(Entry(i));
            await log.Write();
        }

        Assert.Equal(500, _storage.Writes());
        Assert.Equal(LogPages<AccessEntry>.PageLength, _storage.Writes("log-00000006"));
    }

    [Fact]
    public async Task After_a_failed_write_a_log_takes_nothing_more_until_it_is_opened_again()
    {
        var log = await Written(63);
        await log.Append(Entry(64));
        _storage.FailNextWrites(1);
        await Assert.ThrowsAsync<IOException>(log.Write);

        // Would begin the second page although the first was never finished.
        await Assert.ThrowsAsync<InvalidOperationException>(() => log.Append(Entry(65)));

        var again = await Opened();
        Assert.Equal(63, again.LastSeq);
        await again.Append(Entry(64));
        await again.Append(Entry(65));
        await again.Write();
        Assert.Null(LogPages<AccessEntry>.FirstBroken(await again.Read(1, 65), "", StateJson.Default.AccessEntry));
    }

    private async Task<LogPages<AccessEntry>> Opened()
    {
        var log = new LogPages<AccessEntry>(_storage, Grain, StateJson.Default.AccessEntry);
        await log.Open(0);
        return log;
    }

    private async Task<LogPages<AccessEntry>> Written(int count)
    {
        var log = await Opened();
        for (var i = 1; i <= count; i++) await log.Append(Entry(i));
        await log.Write();
        return log;
    }

    private static AccessEntry Entry(int i) => new() { Who = "officer", Action = AuditAction.View, Subject = $"flight {i}", Purpose = "targeting" };
}
