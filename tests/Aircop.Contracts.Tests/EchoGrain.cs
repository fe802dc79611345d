namespace Aircop.Contracts.Tests;

/// <summary>Sends back what it is sent.</summary>
public interface IEchoGrain : IGrainWithStringKey
{
    Task<object> Echo(object message);
}

public sealed class EchoGrain : Grain, IEchoGrain
{
    public Task<object> Echo(object message) => Task.FromResult(message);
}
