using System.Text;
using Aircop.Contracts.Intake;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Tests.Intake;

/// <summary>What somebody said of a carrier's columns holds for the carrier's next table.</summary>
public sealed class ColumnMappingTests
{
    private const string Table = "A1;A2\nAMINATA;DIALLO\n";

    private static readonly TableHints Hints = new() { Carrier = "AF", Flight = "AF702", From = "CDG", To = "ABJ", Departure = "2026-05-20T14:30" };

    private static ColumnMapping Mapping => new() { Signature = TableHead.SignatureOf(["A1", "A2"]), Fields = [ColumnField.Given, ColumnField.Surname], SetBy = "ama" };

    [Fact]
    public async Task A_table_is_read_by_the_columns_remembered_for_its_carrier_even_after_it_was_refused()
    {
        await using var scene = await Scene.Begin();
        Assert.Equal(IntakeStatus.Unreadable, (await Post(scene)).Status);

        await scene.Grains.GetGrain<IColumnMappingGrain>("AF").Remember(Mapping);
        var receipt = await Post(scene);

        Assert.Equal((IntakeStatus.Accepted, false), (receipt.Status, receipt.Duplicate));
        Assert.Equal("DIALLO", Assert.Single((await scene.Flight("AF702-2026-05-20-CDG").GetFlight())!.People).Person.Surname);
        Assert.True((await Post(scene)).Duplicate);
    }

    [Fact]
    public async Task A_correction_of_the_columns_takes_effect_on_the_same_table()
    {
        await using var scene = await Scene.Begin();
        var columns = scene.Grains.GetGrain<IColumnMappingGrain>("AF");
        await columns.Remember(Mapping with { Fields = [ColumnField.Surname, ColumnField.Given] });
        await Post(scene);

        await columns.Remember(Mapping);

        Assert.False((await Post(scene)).Duplicate);
        Assert.Contains((await scene.Flight("AF702-2026-05-20-CDG").GetFlight())!.People, person => person.Person.Surname == "DIALLO");
    }

    [Fact]
    public async Task Mappings_survive_a_restart_are_set_at_the_networks_time_and_the_oldest_gives_way()
    {
        await using var scene = await Scene.Begin();
        var columns = scene.Grains.GetGrain<IColumnMappingGrain>("AF");
        for (var i = 0; i <= IColumnMappingGrain.Most; i++) await columns.Remember(Mapping with { Signature = $"s{i}" });
        Assert.Equal(IColumnMappingGrain.Most + 1, await columns.Remember(Mapping with { Signature = $"s{IColumnMappingGrain.Most}" }));

        await scene.Restart(gracefully: false);

        var kept = await scene.Grains.GetGrain<IColumnMappingGrain>("AF").Get();
        Assert.Equal(IColumnMappingGrain.Most, kept.Length);
        Assert.Equal(($"s{IColumnMappingGrain.Most}", "s1", Scene.Start), (kept[0].Signature, kept[^1].Signature, kept[0].SetAt));
    }

    [Fact]
    public async Task A_preview_and_a_check_keep_nothing()
    {
        await using var scene = await Scene.Begin();
        var desk = scene.Grains.GetGrain<IDeskGrain>("ama");
        await scene.Grains.GetGrain<IColumnMappingGrain>("AF").Remember(Mapping);

        var preview = await desk.Preview(Body());
        var check = await desk.Check(Body());

        Assert.Equal((1, ColumnOrigin.Remembered), (preview.Check.People, preview.Columns[0].Origin));
        Assert.Equal((false, "AF702-2026-05-20-CDG"), (check.Refused, Assert.Single(check.Flights)));
        Assert.Null(await scene.Flight("AF702-2026-05-20-CDG").GetFlight());
    }

    private static PostedBody Body() => new() { Bytes = Encoding.UTF8.GetBytes(Table), Format = BodyFormat.Csv, Hints = Hints };

    private static Task<IntakeReceipt> Post(Scene scene) => scene.Grains.GetGrain<IInterchangeGrain>(Scene.Receipt(Encoding.UTF8.GetBytes(Table))).Accept(Body());
}
