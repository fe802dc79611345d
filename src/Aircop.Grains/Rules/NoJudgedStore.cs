using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <summary>Keeps nothing: for hosts that give no store.</summary>
internal sealed class NoJudgedStore : IJudgedStore, IJudgedScan
{
    /// <inheritdoc/>
    public long Total => 0;

    /// <inheritdoc/>
    public int Parts => 0;

    /// <inheritdoc/>
    public Task Write(JudgedFlight flight) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<int> Remove(DateTimeOffset departedBefore) => Task.FromResult(0);

    /// <inheritdoc/>
    public IJudgedScan Scan(JudgedPeriod period) => this;

    /// <inheritdoc/>
    public void Read(int part, IJudgedReader reader) => throw new ArgumentOutOfRangeException(nameof(part), part, "There are no parts.");
}
