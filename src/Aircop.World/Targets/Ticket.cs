using Aircop.Contracts.Flights;

namespace Aircop.World.Targets;

/// <summary>One person on one flight.</summary>
public sealed record Ticket
{
    /// <summary>Number of the ticket in the period, from 0; the reference by which a list names the person.</summary>
    public required int Number { get; init; }

    /// <summary>Who travels.</summary>
    public required Traveller Who { get; init; }

    /// <summary>The flight.</summary>
    public required TargetFlight Flight { get; init; }

    /// <summary>The booking.</summary>
    public required TargetBooking Booking { get; init; }

    /// <summary>Seat; empty when given at the gate.</summary>
    public string Seat { get; init; } = "";

    /// <summary>Hold bags.</summary>
    public required Baggage Bags { get; init; }

    /// <summary>Whether the person comes.</summary>
    public bool Comes { get; init; } = true;

    /// <summary>The booking that it was split off; null when it never was in another one.</summary>
    public TargetBooking? SplitFrom { get; init; }

    /// <summary>When it was split off, UTC.</summary>
    public DateTimeOffset SplitAt { get; init; }

    /// <summary>When the person checked in, UTC.</summary>
    public DateTimeOffset CheckedInAt { get; init; }

    /// <summary>Weight of the hand baggage, kilograms. No message that is read carries it yet.</summary>
    public int HandKg { get; init; } = 7;

    /// <summary>Whether a story put the ticket there.</summary>
    public bool IsPlanted { get; init; }

    /// <summary>The reference.</summary>
    public string Reference => ReferenceOf(Number);

    /// <summary>The reference of a ticket by its number.</summary>
    public static string ReferenceOf(int number) => "TK" + number.ToString("D7", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number of a reference; -1 when it is none.</summary>
    public static int NumberOf(string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.StartsWith("TK", StringComparison.Ordinal)
            && int.TryParse(reference.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : -1;
    }
}
