namespace Aircop.Contracts;

/// <summary>How soon somebody must look. The order is the order of urgency.</summary>
public enum Severity
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Ordinary: a ring on the board.</summary>
    Ordinary = 1,

    /// <summary>Look soon: a diamond on the board.</summary>
    Look = 2,

    /// <summary>Act now: a triangle on the board.</summary>
    Act = 3,
}
