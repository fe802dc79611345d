using Aircop.Contracts.Flights;

namespace Aircop.Cli.Load;

/// <summary>Lists to post, one after the other.</summary>
public interface IManifestSource
{
    /// <summary>The next list.</summary>
    /// <param name="now">Time in the field, UTC: the flight departs within the hours after it.</param>
    LoadManifest Next(DateTimeOffset now);
}

/// <summary>A list ready to post.</summary>
/// <param name="Flight">Its flight.</param>
/// <param name="People">People on it.</param>
/// <param name="Body">The interchange.</param>
public sealed record LoadManifest(FlightKey Flight, int People, byte[] Body);
