using System.Diagnostics.Metrics;
using Aircop.Contracts.Intake;

namespace Aircop.ClientWeb.Intake;

/// <summary>Counts posts by how they ended. Meter <c>Aircop.ClientWeb</c>.</summary>
public sealed class IntakeMetrics
{
    /// <summary>Name of the web host's meter.</summary>
    public const string MeterName = "Aircop.ClientWeb";

    private readonly Counter<long> _posts;
    private readonly Counter<long> _people;

    /// <summary>Counters in a meter of the factory.</summary>
    public IntakeMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _posts = meter.CreateCounter<long>("aircop.intake.posts", "{post}", "Posts by how they ended");
        _people = meter.CreateCounter<long>("aircop.intake.people", "{person}", "People on the lists taken");
    }

    /// <summary>A post was answered by its grain.</summary>
    public void Answered(IntakeReceipt receipt)
    {
        var end = receipt.Duplicate ? "Duplicate" : receipt.Status.ToString();
        _posts.Add(1, new KeyValuePair<string, object?>("end", end));
        if (receipt.Duplicate || receipt.Status != IntakeStatus.Accepted) return;
        foreach (var message in receipt.Messages) _people.Add(message.People);
    }

    /// <summary>A post was asked to come back later.</summary>
    public void TurnedAway() => _posts.Add(1, new KeyValuePair<string, object?>("end", "TurnedAway"));
}
