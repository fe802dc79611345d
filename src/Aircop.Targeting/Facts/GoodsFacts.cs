using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>What the address of a consignee is.</summary>
public enum AddressKind
{
    /// <summary>Seen, but of no kind named here.</summary>
    Unspecified = 0,

    /// <summary>Business premises.</summary>
    Business,

    /// <summary>A dwelling.</summary>
    Residential,

    /// <summary>A hotel.</summary>
    Hotel,

    /// <summary>An address that could not be verified.</summary>
    Unverifiable,
}

/// <summary>Facts of a consignment, from its waybill.</summary>
public sealed record ConsignmentFacts
{
    /// <summary>Description of the goods.</summary>
    public string? Goods { get; init; }

    /// <summary>IATA code of the airport of origin.</summary>
    public string? From { get; init; }

    /// <summary>IATA code of the airport of destination.</summary>
    public string? To { get; init; }

    /// <summary>Pieces.</summary>
    public int? Pieces { get; init; }

    /// <summary>Gross weight, in kilograms.</summary>
    public double? WeightKg { get; init; }

    /// <summary>Lower end of the usual weight of a piece of such goods, in kilograms: the 5 % quantile of the goods class.</summary>
    public double? UsualLowKg { get; init; }

    /// <summary>Upper end, in kilograms: the 95 % quantile.</summary>
    public double? UsualHighKg { get; init; }

    /// <summary>Declared value.</summary>
    public double? Value { get; init; }

    /// <summary>Charges of the carriage, in the currency of the value.</summary>
    public double? Charges { get; init; }

    /// <summary>Whether the consignee is in a business register.</summary>
    public bool? ConsigneeRegistered { get; init; }

    /// <summary>Whether the consignee is licensed for medicines.</summary>
    public bool? ConsigneeLicensed { get; init; }

    /// <summary>What the consignee's address is.</summary>
    public AddressKind? ConsigneeAddress { get; init; }

    /// <summary>Whether the waybill asks for a kept temperature.</summary>
    public bool? KeptCool { get; init; }

    /// <summary>Whether the waybill's prefix is unused or out of use.</summary>
    public bool? PrefixOutOfUse { get; init; }

    /// <summary>Versions of the waybill after the first.</summary>
    public ImmutableArray<WaybillVersion> Versions { get; init; }
}

/// <summary>A later version of a waybill.</summary>
/// <param name="At">When it was sent.</param>
/// <param name="RoutingChanged">Whether the routing differs from the version before.</param>
/// <param name="ConsigneeChanged">Whether the consignee does.</param>
/// <param name="AfterDeparture">Whether the goods had left when it was sent.</param>
public sealed record WaybillVersion(DateTimeOffset? At, bool? RoutingChanged, bool? ConsigneeChanged, bool? AfterDeparture);

/// <summary>What a mail item is declared as.</summary>
public enum MailContentKind
{
    /// <summary>Seen, but of no kind named here.</summary>
    Unspecified = 0,

    /// <summary>Gift.</summary>
    Gift,

    /// <summary>Commercial sample.</summary>
    Sample,

    /// <summary>Documents.</summary>
    Documents,

    /// <summary>Goods that were sold.</summary>
    Sale,

    /// <summary>Goods that are sent back.</summary>
    Returned,
}

/// <summary>Facts of a mail item, from its declaration and advance data.</summary>
public sealed record MailFacts
{
    /// <summary>Description of the content.</summary>
    public string? Content { get; init; }

    /// <summary>What the item is declared as.</summary>
    public MailContentKind? Kind { get; init; }

    /// <summary>Weight, in grams.</summary>
    public double? WeightG { get; init; }

    /// <summary>Declared value in the currency of the limit.</summary>
    public double? Value { get; init; }

    /// <summary>Value up to which no duty is due.</summary>
    public double? Limit { get; init; }

    /// <summary>Whether a sender is given.</summary>
    public bool? SenderGiven { get; init; }

    /// <summary>Whether the sender is written by hand.</summary>
    public bool? SenderHandwritten { get; init; }
}
