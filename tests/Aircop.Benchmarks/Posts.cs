using System.Diagnostics;
using System.Net.Http.Headers;

namespace Aircop.Benchmarks;

/// <summary>Posts bodies to the measured server.</summary>
internal static class Posts
{
    /// <summary>The intake.</summary>
    public const string Intake = "api/v1/messages";

    /// <summary>The floor: writes the bytes to the same store with the same promise, and does nothing else.</summary>
    public const string Floor = "bench/floor";

    /// <summary>Posts all bodies and waits for every receipt.</summary>
    /// <param name="http">Client that shows the node key.</param>
    /// <param name="path"><see cref="Intake"/> or <see cref="Floor"/>.</param>
    /// <param name="bodies">The bodies.</param>
    /// <param name="underWay">Posts under way at once; 1 or more.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="InvalidOperationException">A body got no receipt.</exception>
    public static async Task<TimeSpan> AllAsync(HttpClient http, string path, IEnumerable<byte[]> bodies, int underWay, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = underWay, CancellationToken = cancel }, async (body, stop) =>
        {
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/edifact");
            using var response = await http.PostAsync(path, content, stop);
            if ((int)response.StatusCode != 202) throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}; nothing was measured.");
            await response.Content.ReadAsByteArrayAsync(stop);
        });
        return Stopwatch.GetElapsedTime(start);
    }
}
