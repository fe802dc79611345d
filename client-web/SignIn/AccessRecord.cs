using System.Globalization;
using Aircop.Contracts.Oversight;

namespace Aircop.ClientWeb.SignIn;

/// <summary>Writes who saw or changed what, and why, before the answer leaves.</summary>
public sealed class AccessRecord(IGrainFactory grains, TimeProvider time)
{
    /// <summary>Appends an entry to the log of the day and the caller's unit; returns after the write.</summary>
    public Task Write(Caller caller, AuditAction action, string subject, Purpose purpose)
    {
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return grains.GetGrain<IAccessLogGrain>($"{day}-{caller.Unit}")
            .Append(new AccessEntry { Who = caller.Name, Action = action, Subject = subject, Purpose = purpose.ToString() });
    }
}

/// <summary>For what nominal data may be read (glossary 2.14).</summary>
public enum Purpose
{
    /// <summary>Assessment of travellers before they arrive or depart.</summary>
    PreTravelAssessment,

    /// <summary>Request in one case.</summary>
    CaseRequest,

    /// <summary>Investigation.</summary>
    Investigation,

    /// <summary>Protection of a victim.</summary>
    VictimProtection,

    /// <summary>Audit.</summary>
    Audit,

    /// <summary>A person asks for the own data.</summary>
    SubjectAccess,

    /// <summary>Keeping accounts, units, lists and keys.</summary>
    Administration,
}
