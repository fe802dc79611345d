namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Reads an ORG: system and city, agency number and office, city of the agent, company and city, kind, country with currency and
/// language, sign of the agent, further.
/// </summary>
internal static class OriginatorText
{
    /// <summary>Who it is; null when every field is empty.</summary>
    public static Originator? Read(in Segment segment)
    {
        for (var element = 1; element <= segment.ElementCount; element++)
        {
            if (segment.HasValue(element))
            {
                return new Originator
                {
                    System = segment.Code(1, 1),
                    SystemCity = segment.Code(1, 2),
                    AgencyNumber = segment.Value(2, 1),
                    Office = segment.Value(2, 2),
                    AgentCity = segment.Code(3, 1),
                    Company = segment.Code(4, 1),
                    CompanyCity = segment.Code(4, 2),
                    Kind = segment.Code(5, 1),
                    Country = segment.Code(6, 1),
                    Currency = segment.Code(6, 2),
                    Language = segment.Code(6, 3),
                    Agent = segment.Value(7, 1),
                    Further = segment.Value(8, 1),
                };
            }
        }

        return null;
    }
}
