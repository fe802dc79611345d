namespace Aircop.Edifact.Tests;

/// <summary>Answers to interactive lists (CUSRES) and acknowledgements of pushes (ACKRES).</summary>
public sealed class AcknowledgementTests
{
    private const string Start = "UNB+UNOA:4+STATE+ZZ+260304:0900+1'UNH+1+";

    [Fact]
    public void An_answer_is_read_person_by_person()
    {
        var answer = Samples.ReadMessage(
            Start + "CUSRES:D:05B:UN:IATA'BGM+962'RFF+TN:TX1'RFF+AF:ZZ0123'DTM+189:2603041030:201'DTM+232:2603042355:201'LOC+125+GRU'LOC+87+LIS'"
            + "ERP+2'RFF+AVF:AB12CD'RFF+ABO:U1'ERC+0Z'ERP+2'RFF+ABO:U2'ERC+1Z'FTX+AAP+++DO NOT BOARD'UNT+16+1'UNZ+1+1'").Cusres!;

        Assert.Equal(("962", "TX1", "ZZ0123", "GRU", "LIS"), (answer.DocumentCode, answer.TransactionReference, answer.Flight!.Flight!.Raw, answer.Flight.From, answer.Flight.To));
        Assert.Equal(["AB12CD U1 0Z ", " U2 1Z DO NOT BOARD"], answer.People.Select(person => $"{person.Locator} {person.UniqueReference} {person.Code} {person.Text}"));
        Assert.Empty(answer.Errors);
    }

    [Fact]
    public void A_refused_message_tells_its_errors()
    {
        var answer = Samples.ReadMessage(Start + "CUSRES:D:05B:UN:IATA'BGM+962'ERP+1'ERC+118'FTX+AAP+++NO:FLIGHT'UNT+6+1'UNZ+1+1'").Cusres!;

        Assert.Equal(("118", "NO:FLIGHT"), (Assert.Single(answer.Errors).Code, answer.Errors[0].Text));
        Assert.Empty(answer.People);
    }

    [Fact]
    public void An_acknowledgement_has_errors_or_none()
    {
        var good = Samples.ReadMessage(Start + "ACKRES:11:1:IA+KEY'MSG+:23'UNT+3+1'UNZ+1+1'").Ackres!;
        var bad = Samples.ReadMessage(Start + "ACKRES:11:1:IA+KEY'MSG+:23'ERC+118'IFT+3+SYSTEM+DOWN'ERC+70D'UNT+6+1'UNZ+1+1'").Ackres!;

        Assert.Equal(("23", 0), (good.FunctionCode, good.Errors.Length));
        Assert.Equal([("118", "SYSTEM DOWN"), ("70D", null)], bad.Errors.Select(error => (error.Code, error.Text)));
    }
}
