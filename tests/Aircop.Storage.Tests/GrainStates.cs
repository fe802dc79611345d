using Orleans;
using Orleans.Storage;

namespace Aircop.Storage.Tests;

public class GrainStates : StoreTest
{
    [Fact]
    public async Task A_state_never_written_is_new_and_has_no_version()
    {
        var state = await Read("a");

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.Equal("", state.State!.Text);
    }

    [Fact]
    public async Task A_written_state_is_read_again_after_the_store_was_closed()
    {
        var written = await Write("a", "first");

        await Reopen();

        var read = await Read("a");
        Assert.True(read.RecordExists);
        Assert.Equal("first", read.State!.Text);
        Assert.Equal(written.ETag, read.ETag);
    }

    [Fact]
    public async Task States_of_one_grain_with_different_names_are_apart()
    {
        await Write("a", "first", "one");
        await Write("a", "second", "two");

        Assert.Equal("first", (await Read("a", "one")).State!.Text);
        Assert.Equal("second", (await Read("a", "two")).State!.Text);
    }

    [Fact]
    public async Task Each_write_raises_the_version_also_after_the_store_was_closed()
    {
        var versions = new List<long>();
        for (var round = 0; round < 3; round++)
        {
            versions.Add(Version(await Write("a", "x")));
            versions.Add(Version(await Write("a", "y")));
            await Reopen();
        }

        Assert.Equal(versions.Order().Distinct(), versions);
    }

    [Fact]
    public async Task A_writer_that_read_an_older_version_is_refused_and_changes_nothing()
    {
        await Write("a", "first");
        var stale = await Read("a");
        var current = await Write("a", "second");
        stale.State!.Text = "stale";

        var conflict = await Assert.ThrowsAsync<InconsistentStateException>(() => States.WriteStateAsync("note", Id("a"), stale));

        Assert.Equal(current.ETag, conflict.StoredEtag);
        Assert.Equal(stale.ETag, conflict.CurrentEtag);
        Assert.Equal("second", (await Read("a")).State!.Text);
    }

    [Fact]
    public async Task A_writer_that_read_nothing_is_refused_where_a_state_is()
    {
        await Write("a", "first");
        var blind = new GrainState<Note>(new Note { Text = "blind" });

        await Assert.ThrowsAsync<InconsistentStateException>(() => States.WriteStateAsync("note", Id("a"), blind));
    }

    [Fact]
    public async Task A_version_of_another_store_is_refused()
    {
        await Write("a", "first");
        var foreign = new GrainState<Note>(new Note(), "0x8D5");

        await Assert.ThrowsAsync<InconsistentStateException>(() => States.WriteStateAsync("note", Id("a"), foreign));
    }

    [Fact]
    public async Task A_cleared_state_is_gone_and_a_holder_of_the_old_one_cannot_pass_for_the_new()
    {
        var old = await Write("a", "first");
        var clearing = await Read("a");

        await States.ClearStateAsync("note", Id("a"), clearing);
        Assert.False((await Read("a")).RecordExists);
        Assert.Null(clearing.ETag);
        await Write("a", "again");

        await Assert.ThrowsAsync<InconsistentStateException>(() => States.WriteStateAsync("note", Id("a"), old));
        await Assert.ThrowsAsync<InconsistentStateException>(() => States.ClearStateAsync("note", Id("a"), old));
        Assert.Equal("again", (await Read("a")).State!.Text);
    }

    [Fact]
    public async Task Clearing_what_never_was_is_no_fault()
    {
        await States.ClearStateAsync("note", Id("a"), new GrainState<Note>());

        Assert.False((await Read("a")).RecordExists);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1 << 20)]
    [InlineData(5 << 20)]
    public async Task A_payload_of_any_size_comes_back_whole(int length)
    {
        var text = string.Create(length, 7, static (span, seed) =>
        {
            for (var index = 0; index < span.Length; index++)
            {
                span[index] = (char)('a' + ((index * seed) % 26));
            }
        });

        await Write("a", text);
        await Reopen();

        Assert.Equal(text, (await Read("a")).State!.Text);
    }

    [Fact]
    public async Task A_state_that_cannot_be_serialized_fails_its_own_write_only()
    {
        var state = new GrainState<Unserializable>(new Unserializable());

        await Assert.ThrowsAnyAsync<Exception>(() => States.WriteStateAsync("note", Id("a"), state));

        await Write("b", "after");
        Assert.Equal("after", (await Read("b")).State!.Text);
    }

    private static long Version(GrainState<Note> state) => long.Parse(state.ETag!, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Unserializable
    {
        public Type Self { get; } = typeof(Unserializable);
    }
}
