using Orleans;
using Orleans.Storage;

namespace Aircop.Storage.Tests;

public class GroupCommit : StoreTest
{
    [Fact]
    public async Task Many_concurrent_writes_share_few_transactions()
    {
        const int Count = 4000;
        var before = Store.Transactions;

        await Task.WhenAll(Enumerable.Range(0, Count).Select(number =>
            States.WriteStateAsync("note", Id($"{number}"), new GrainState<Note>(new Note { Text = $"{number}" }))));

        Assert.Equal(Count, Store.Rows);
        Assert.InRange(Store.Transactions - before, 1, Count / 4);
        await Reopen();
        for (var number = 0; number < Count; number += 371)
        {
            Assert.Equal($"{number}", (await Read($"{number}")).State!.Text);
        }
    }

    [Fact]
    public async Task A_write_alone_is_one_transaction()
    {
        var before = Store.Transactions;

        await Write("a", "first");
        await Write("b", "second");

        Assert.Equal(2, Store.Transactions - before);
    }

    [Fact]
    public async Task A_conflicting_write_fails_alone_among_those_of_its_transaction()
    {
        await Write("taken", "first");

        var writes = Enumerable.Range(0, 200).Select(number => States.WriteStateAsync(
            "note", Id(number == 77 ? "taken" : $"{number}"), new GrainState<Note>(new Note { Text = "new" }))).ToArray();

        await Assert.ThrowsAsync<InconsistentStateException>(() => writes[77]);
        await Task.WhenAll(writes.Where((_, number) => number != 77));
        Assert.Equal("new", (await Read("199")).State!.Text);
        Assert.Equal("first", (await Read("taken")).State!.Text);
    }

    [Fact]
    public async Task Of_many_writers_that_read_the_same_version_one_wins()
    {
        await Write("a", "first");
        var holders = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Read("a")));

        var writes = holders.Select(holder => States.WriteStateAsync("note", Id("a"), holder)).ToArray();
        await Task.WhenAll(writes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.Equal(1, writes.Count(write => write.IsCompletedSuccessfully));
        Assert.All(writes.Where(write => write.IsFaulted), write => Assert.IsType<InconsistentStateException>(write.Exception!.InnerException));
    }

    [Fact]
    public async Task Writes_that_wait_when_the_store_closes_are_stored()
    {
        var writes = Enumerable.Range(0, 500).Select(_ => Store.AppendRaw(new byte[16], new byte[1000])).ToArray();

        await Reopen();

        await Task.WhenAll(writes);
        Assert.Equal(500, Store.CountRaw());
    }

    [Fact]
    public async Task A_closed_store_refuses()
    {
        var closed = Store;
        await Reopen();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => closed.AppendRaw(new byte[1], new byte[1]));
        Assert.Throws<ObjectDisposedException>(() => closed.CountRaw());
    }
}

/// <summary>A store whose file may not grow past a limit, as on a full disk.</summary>
public class FullDisk : StoreTest
{
    private const int SqliteFull = 13;

    protected override SqliteStoreOptions Options => new() { MaximumBytes = 400_000 };

    [Fact]
    public async Task A_write_that_does_not_fit_fails_and_smaller_ones_go_on()
    {
        await Write("a", "first");

        var full = await Assert.ThrowsAsync<StoreException>(() => Write("b", new string('x', 1_000_000)));

        Assert.Equal(SqliteFull, full.ResultCode);
        await Write("a", "second");
        await Reopen();
        Assert.Equal("second", (await Read("a")).State!.Text);
        Assert.False((await Read("b")).RecordExists);
    }

    [Fact]
    public async Task All_writes_of_a_failed_transaction_fail_with_the_same_exception_and_none_is_stored()
    {
        var writes = Enumerable.Range(0, 300).Select(number => States.WriteStateAsync(
            "note", Id($"{number}"), new GrainState<Note>(new Note { Text = new string('x', 5_000) }))).ToArray();
        await Task.WhenAll(writes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.Contains(writes, write => write.IsFaulted);
        Assert.All(writes.Where(write => write.IsFaulted), write => Assert.IsType<StoreException>(write.Exception!.InnerException));
        for (var number = 0; number < writes.Length; number++)
        {
            Assert.Equal(writes[number].IsCompletedSuccessfully, (await Read($"{number}")).RecordExists);
        }
    }
}
