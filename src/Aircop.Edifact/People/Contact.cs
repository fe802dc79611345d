namespace Aircop.Edifact.People;

/// <summary>Kind of a contact.</summary>
public enum ContactKind
{
    /// <summary>Given without a known code.</summary>
    Other = 0,

    /// <summary>Telephone (TE).</summary>
    Phone,

    /// <summary>Fax (FX).</summary>
    Fax,

    /// <summary>E-mail (EM).</summary>
    Email,
}

/// <summary>A telephone number or mail address, as sent.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number or address.</param>
public sealed record Contact(ContactKind Kind, string Value);

/// <summary>A postal address, as sent.</summary>
/// <param name="Street">Street and number.</param>
/// <param name="City">City.</param>
/// <param name="Region">State or region: code or name.</param>
/// <param name="PostCode">Postal code.</param>
/// <param name="Country">Country.</param>
public sealed record PostalAddress(string? Street, string? City, string? Region, string? PostCode, string? Country);
