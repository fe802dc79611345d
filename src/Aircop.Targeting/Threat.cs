namespace Aircop.Targeting;

/// <summary>What a rule looks for; drives rule packs and forms.</summary>
public enum Threat
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Cocaine.</summary>
    Cocaine,

    /// <summary>Heroin.</summary>
    Heroin,

    /// <summary>Cannabis.</summary>
    Cannabis,

    /// <summary>Synthetic drugs.</summary>
    SyntheticDrugs,

    /// <summary>Khat.</summary>
    Khat,

    /// <summary>Precursor chemicals.</summary>
    Precursors,

    /// <summary>Undeclared currency.</summary>
    Currency,

    /// <summary>Gold.</summary>
    Gold,

    /// <summary>Illicit medicines.</summary>
    Medicines,

    /// <summary>Tobacco.</summary>
    Tobacco,

    /// <summary>Wildlife.</summary>
    Wildlife,

    /// <summary>Weapons and ammunition.</summary>
    WeaponsAmmunition,

    /// <summary>Document fraud.</summary>
    DocumentFraud,

    /// <summary>Foreign terrorist fighters.</summary>
    ForeignTerroristFighter,

    /// <summary>Trafficking in persons: the purpose is to protect.</summary>
    TraffickingInPersons,

    /// <summary>Smuggling of migrants.</summary>
    MigrantSmuggling,

    /// <summary>Wanted persons.</summary>
    WantedPerson,

    /// <summary>Cultural goods.</summary>
    CulturalGoods,

    /// <summary>Other contraband.</summary>
    OtherContraband,
}
