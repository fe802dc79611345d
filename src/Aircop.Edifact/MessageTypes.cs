namespace Aircop.Edifact;

/// <summary>Message types that are read and written.</summary>
internal static class MessageTypes
{
    public const string Paxlst = "PAXLST";
    public const string Pnrgov = "PNRGOV";
    public const string Cusres = "CUSRES";
    public const string Ackres = "ACKRES";
}
