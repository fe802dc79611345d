using System.Globalization;

namespace Aircop.Storage;

/// <summary>A row's version as an ETag.</summary>
internal static class StoreVersion
{
    internal static string Write(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null for no ETag; -1, which no row has, for one this store never gave.</summary>
    internal static long? Read(string? etag) =>
        etag is null ? null : long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
}
