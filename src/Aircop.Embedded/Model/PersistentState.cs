namespace Orleans.Runtime;

/// <summary>A part of a grain's state, injected by a constructor parameter with <see cref="PersistentStateAttribute"/>.</summary>
public interface IPersistentState<TState> : Core.IStorage
{
    TState State { get; set; }
}

/// <summary>Names the state and the store (a keyed <see cref="Storage.IGrainStorage"/>) of a constructor parameter.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PersistentStateAttribute(string stateName, string storageName = "Default") : Attribute
{
    public string StateName { get; } = stateName;
    public string StorageName { get; } = storageName;
}
