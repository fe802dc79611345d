using Aircop.Screening.Births;

namespace Aircop.Screening.Scoring;

/// <summary>Log-odds of a match by document number. The number alone is enough; what else agrees gives the order among such matches.</summary>
internal static class DocumentOdds
{
    private const float AsWritten = 3.5f;
    private const float LookAlike = 2.5f;

    /// <summary>The log-odds.</summary>
    /// <param name="document">Equal, or equal by look-alike characters.</param>
    /// <param name="issuer">How the issuing states stand.</param>
    /// <param name="nameShare">Share of the name that agrees, 0 to 1.</param>
    /// <param name="birth">What the dates of birth say.</param>
    public static float Of(DocumentRelation document, StateRelation issuer, float nameShare, BirthRelation birth)
    {
        float odds = document == DocumentRelation.Equal ? AsWritten : LookAlike;
        odds += issuer switch
        {
            StateRelation.Equal => 1,
            StateRelation.Differs => -1,
            _ => 0,
        };
        return odds + (2 * nameShare) + Math.Clamp(IdentityModel.OfBirth(birth) / 4, -0.5f, 1);
    }
}
