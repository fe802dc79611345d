namespace Orleans.Runtime;

public interface IGrainReminder
{
    string ReminderName { get; }
}

/// <summary>When a reminder ticks, UTC.</summary>
public readonly record struct TickStatus(DateTime FirstTickTime, TimeSpan Period, DateTime CurrentTickTime);
