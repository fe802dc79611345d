using Aircop.Grains.Persistence;
using Aircop.Testing;

namespace Aircop.Grains.Tests.Persistence;

public sealed class SharedWriteTests
{
    private readonly List<TaskCompletionSource> _writes = [];
    private readonly SharedWrite _shared;

    public SharedWriteTests() => _shared = new SharedWrite(() =>
    {
        _writes.Add(new TaskCompletionSource());
        return _writes[^1].Task;
    });

    [Fact]
    public async Task Who_asks_while_a_write_is_under_way_shares_the_one_that_follows()
    {
        var first = _shared.Written();
        var second = _shared.Written();
        var third = _shared.Written();
        Assert.Single(_writes);

        _writes[0].SetResult();
        await first;
        await Eventually.Holds(() => _writes.Count == 2);
        Assert.False(second.IsCompleted || third.IsCompleted);

        _writes[1].SetResult();
        await Task.WhenAll(second, third);
        Assert.Equal(2, _writes.Count);
    }

    [Fact]
    public async Task A_failure_reaches_exactly_those_who_waited_for_it_and_the_next_write_works()
    {
        var first = _shared.Written();
        var second = _shared.Written();
        _writes[0].SetException(new IOException("full"));
        await Assert.ThrowsAsync<IOException>(() => first);
        await Eventually.Holds(() => _writes.Count == 2);
        Assert.False(second.IsCompleted);

        _writes[1].SetException(new IOException("still full"));
        await Assert.ThrowsAsync<IOException>(() => second);

        var third = _shared.Written();
        _writes[2].SetResult();
        await third;
        Assert.Equal(3, _writes.Count);
    }

    [Fact]
    public async Task Who_asks_while_the_following_write_runs_waits_for_a_third()
    {
        var first = _shared.Written();
        var second = _shared.Written();
        _writes[0].SetResult();
        await first;
        await Eventually.Holds(() => _writes.Count == 2);
        var third = _shared.Written();
        Assert.NotSame(second, third);

        _writes[1].SetResult();
        await second;
        await Eventually.Holds(() => _writes.Count == 3);
        Assert.False(third.IsCompleted);
        _writes[2].SetResult();
        await third;
    }

    [Fact]
    public async Task One_after_another_each_has_a_write_of_its_own()
    {
        for (var i = 0; i < 3; i++)
        {
            var written = _shared.Written();
            _writes[i].SetResult();
            await written;
        }

        Assert.Equal(3, _writes.Count);
    }

    [Fact]
    public async Task Writes_that_are_done_at_once_are_each_done()
    {
        var writes = 0;
        var shared = new SharedWrite(() =>
        {
            writes++;
            return Task.CompletedTask;
        });

        for (var i = 0; i < 5; i++) await shared.Written();

        Assert.Equal(5, writes);
    }

    [Fact]
    public async Task A_write_that_throws_at_once_reaches_its_caller()
    {
        var shared = new SharedWrite(() => throw new IOException("closed"));

        await Assert.ThrowsAsync<IOException>(shared.Written);
        await Assert.ThrowsAsync<IOException>(shared.Written);
    }
}
