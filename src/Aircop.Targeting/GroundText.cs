namespace Aircop.Targeting;

/// <summary>Puts grounds into English sentences, for logs and the programming interface. Holds no personal data, as grounds hold none.</summary>
public static class GroundText
{
    /// <summary>The sentence of a ground; for an unknown code the code with its values.</summary>
    public static string English(Ground ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        string A(string name) => Argument(ground, name);
        if (ground.Side == GroundSide.NotSeen) return $"{ground.RuleId} could not be judged, not seen: {A("fields")}.";
        return ground.TextCode switch
        {
            "ground.D01" => $"Booked {A("hours")} h before an international departure of {A("km")} km.",
            "ground.D02" => $"Paid by {PaymentWord(A("form"))} {A("hours")} h before departure.",
            "ground.D03" => $"Paid by the card of someone who is not among the travellers of the booking ({A("travellers")}).",
            "ground.D07" => $"Stays {A("nights")} nights for a journey of {A("km")} km.",
            "ground.D09" => $"Flies {A("flownKm")} km where {A("directKm")} km are served directly, {A("ratio")} times as far.",
            "ground.D16" when A("kg") == "0" => $"No hold bag for a stay of {A("nights")} nights.",
            "ground.D16" => $"Hold bags of {A("kg")} kg for a stay of {A("nights")} nights.",
            "ground.D18" => $"{A("tags")} bag tags on the record, {A("accepted")} bags accepted at the counter.",
            "ground.D25" => $"None of the {A("numbers")} contact numbers can be a telephone number.",
            "ground.W01" => $"From {A("from")} to {A("to")} on a wildlife route with bags of {A("kg")} kg and a stay of {A("nights")} nights.",
            "ground.C03" => $"Ticket to {A("to")}, a source region, paid in cash {A("hours")} h before departure.",
            "against.X01" => $"Return ticket with a stay of {A("nights")} nights.",
            "against.X02" => $"Booked {A("days")} days before departure.",
            "against.X03" => "The payer is one of the party or shares its family name.",
            _ => ground.TextCode + " " + string.Join(' ', ground.Args.Select(argument => $"{argument.Name}={argument.Value}")),
        };
    }

    private static string PaymentWord(string form) => form == nameof(PaymentForm.Cash) ? "cash" : "voucher";

    private static string Argument(Ground ground, string name)
    {
        foreach (GroundArgument argument in ground.Args)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal)) return argument.Value;
        }

        return "?";
    }
}
