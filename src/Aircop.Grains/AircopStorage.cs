namespace Aircop.Grains;

/// <summary>The store of all grains.</summary>
public static class AircopStorage
{
    /// <summary>Name under which the host registers the grain storage.</summary>
    public const string Name = "aircop";
}
