using Orleans.Concurrency;

namespace Aircop.Engine.Tests.Grains;

public interface ITurnGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    [ReadOnly]
    Task HoldReading(string gate);

    [AlwaysInterleave]
    Task<int> Inside();

    [OneWay]
    Task Tell(string line);

    Task<int> AddSlowly();

    ValueTask<int> Append(int number);

    Task<int[]> Appended();

    Task<bool[]> Schedulers();

    Task Wait(CancellationToken cancellationToken);
}

public sealed class TurnGrain(Stage stage) : Grain, ITurnGrain
{
    private readonly List<int> _appended = [];
    private int _inside;
    private int _sum;

    public async Task Hold(string gate)
    {
        _inside++;
        await stage.Gate(gate);
        _inside--;
    }

    public Task HoldReading(string gate) => Hold(gate);

    public Task<int> Inside() => Task.FromResult(_inside);

    public Task Tell(string line)
    {
        stage.Note(line);
        throw new InvalidOperationException("Nobody learns of this.");
    }

    public async Task<int> AddSlowly()
    {
        var read = _sum;
        await Task.Yield();
        return _sum = read + 1;
    }

    public ValueTask<int> Append(int number)
    {
        _appended.Add(number);
        return new ValueTask<int>(_appended.Count);
    }

    public Task<int[]> Appended() => Task.FromResult<int[]>([.. _appended]);

    public async Task<bool[]> Schedulers()
    {
        var own = TaskScheduler.Current;
        await Task.Yield();
        var afterAwait = TaskScheduler.Current;
        var inRun = await Task.Run(() => TaskScheduler.Current);
        var afterRun = TaskScheduler.Current;
        return [ReferenceEquals(own, afterAwait), ReferenceEquals(own, inRun), ReferenceEquals(own, afterRun)];
    }

    public async Task Wait(CancellationToken cancellationToken)
    {
        stage.Note("waiting");
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string gate);

    Task<int> Inside();
}

[Reentrant]
public sealed class ReentrantGrain(Stage stage) : Grain, IReentrantGrain
{
    private int _inside;

    public async Task Hold(string gate)
    {
        _inside++;
        await stage.Gate(gate);
        _inside--;
    }

    public Task<int> Inside() => Task.FromResult(_inside);
}

public interface IChainGrain : IGrainWithStringKey
{
    Task<string> CallThrough(string other);

    Task<string> CallBack(string caller);

    Task<string> Answer();
}

public sealed class ChainGrain : Grain, IChainGrain
{
    public Task<string> CallThrough(string other) => GrainFactory.GetGrain<IChainGrain>(other).CallBack(this.GetPrimaryKeyString());

    public Task<string> CallBack(string caller) => GrainFactory.GetGrain<IChainGrain>(caller).Answer();

    public Task<string> Answer() => Task.FromResult(this.GetPrimaryKeyString());
}

public interface IThrowingGrain : IGrainWithStringKey
{
    Task ThrowAtOnce(string message);

    ValueTask<int> ThrowLater(string message);
}

public sealed class ThrowingGrain : Grain, IThrowingGrain
{
    public Task ThrowAtOnce(string message) => throw new InvalidDataException(message);

    public async ValueTask<int> ThrowLater(string message)
    {
        await Task.Yield();
        throw new UnauthorizedAccessException(message);
    }
}

public interface IRelayGrain : IGrainWithStringKey
{
    Task<string> Ask(string key);
}

public sealed class RelayGrain : Grain, IRelayGrain
{
    public Task<string> Ask(string key) => GrainFactory.GetGrain<IChainGrain>(key).Answer();
}
