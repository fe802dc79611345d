namespace Aircop.Targeting;

/// <summary>
/// Kind of sign a rule reads. Signs of one family tend to come together, so only different families make each other stronger.
/// </summary>
public enum RuleFamily
{
    /// <summary>Not stated; counts for no family.</summary>
    Unspecified = 0,

    /// <summary>When the booking was made.</summary>
    Timing,

    /// <summary>How and by whom it was paid.</summary>
    Payment,

    /// <summary>Where the journey leads and how long it stays there.</summary>
    Route,

    /// <summary>The hold bags.</summary>
    Baggage,

    /// <summary>Contact data of the booking.</summary>
    Contact,

    /// <summary>Travel documents.</summary>
    Document,

    /// <summary>Past journeys and what was carried on them.</summary>
    Journeys,

    /// <summary>People travelled with, and the makeup of the party.</summary>
    Company,

    /// <summary>Links to positive outcomes elsewhere.</summary>
    Outcomes,

    /// <summary>Agreement with a lookout list.</summary>
    Lookout,

    /// <summary>Declarations to customs.</summary>
    Declaration,

    /// <summary>Goods: their description, weight and value.</summary>
    Goods,

    /// <summary>Shipper, consignee, sender or addressee.</summary>
    Parties,

    /// <summary>The task force's own work.</summary>
    Work,
}

/// <summary>Which way a ground points.</summary>
public enum GroundSide
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Speaks for a closer look.</summary>
    For,

    /// <summary>Speaks against one.</summary>
    Against,

    /// <summary>Could not be judged, for a needed fact was not seen.</summary>
    NotSeen,
}

/// <summary>One reason in an explanation: a code and its values, put in words by whoever shows it. Holds no personal data.</summary>
/// <param name="RuleId">The rule that spoke.</param>
/// <param name="Family">Its family.</param>
/// <param name="Side">Which way it points.</param>
/// <param name="TextCode">Stable key of the sentence, for example <c>ground.D01</c>.</param>
/// <param name="Args">The values of the sentence in their order.</param>
public sealed record Ground(string RuleId, RuleFamily Family, GroundSide Side, string TextCode, IReadOnlyList<GroundArgument> Args)
{
    /// <summary>Whether this ground alone is enough to show a hit.</summary>
    public bool IsStrong { get; init; }
}

/// <summary>One value of a ground.</summary>
/// <param name="Name">Name in the sentence, for example <c>hours</c>.</param>
/// <param name="Value">Value in invariant form, for example <c>9</c>.</param>
public readonly record struct GroundArgument(string Name, string Value);
