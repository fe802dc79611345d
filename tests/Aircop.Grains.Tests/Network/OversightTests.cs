using Aircop.Contracts.Accounts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Persistence;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

public sealed class OversightTests
{
    private const string Day = "2026-05-20-ABJ";

    [Fact]
    public async Task The_access_log_keeps_every_entry_in_a_chain_that_holds()
    {
        await using var scene = await Scene.Begin();
        var log = scene.Grains.GetGrain<IAccessLogGrain>(Day);

        await Task.WhenAll(Enumerable.Range(1, 150).Select(i => log.Append(Entry(i))));
        await scene.Restart(gracefully: false);
        log = scene.Grains.GetGrain<IAccessLogGrain>(Day);
        await log.Append(Entry(151));

        var entries = await log.Read(1, 1000);
        Assert.Equal(Enumerable.Range(1, 151).Select(i => $"flight {i}").Order(StringComparer.Ordinal), entries.Select(entry => entry.Subject).Order(StringComparer.Ordinal));
        Assert.All(entries, entry => Assert.Equal(Scene.Start, entry.At));
        Assert.Equal(entries.Skip(99).Take(5), await log.Read(100, 5));
        var stored = new LogPages<AccessEntry>(scene.Rows, GrainId.Create("accesslog", Day), StateJson.Default.AccessEntry);
        await stored.Open(0);
        Assert.Null(LogPages<AccessEntry>.FirstBroken(await stored.Read(1, 1000), "", StateJson.Default.AccessEntry));
        Assert.Equal(151, stored.LastSeq);
    }

    [Fact]
    public async Task Entries_that_could_not_be_written_reach_their_senders_and_are_not_in_the_log()
    {
        await using var scene = await Scene.Begin();
        var log = scene.Grains.GetGrain<IAccessLogGrain>(Day);
        await log.Append(Entry(1));
        scene.Store.FailNextWrites(1);

        await Scene.StoreFails(() => log.Append(Entry(2)));
        await log.Append(Entry(3));

        Assert.Equal(["flight 1", "flight 3"], (await log.Read(1, 10)).Select(entry => entry.Subject));
    }

    [Fact]
    public async Task Five_failed_sign_ins_lock_an_account_for_a_minute()
    {
        await using var scene = await Scene.Begin();
        var account = scene.Grains.GetGrain<IAccountGrain>("ama");
        Assert.Null(await account.NoteSignIn(succeeded: false));
        await account.Set(new Account { Name = "ama", Label = "ABJ shift lead", PasswordHash = "hash", Role = Role.ShiftLead, Airport = "ABJ" });

        for (var i = 1; i <= 4; i++) Assert.Null(await account.NoteSignIn(succeeded: false));
        Assert.Equal(Scene.Start.AddMinutes(1), await account.NoteSignIn(succeeded: false));

        await scene.Restart(gracefully: false);
        account = scene.Grains.GetGrain<IAccountGrain>("ama");
        Assert.Equal(Scene.Start.AddMinutes(1), (await account.Get())!.LockedUntil);
        Assert.Null(await account.NoteSignIn(succeeded: true));
        Assert.Null((await account.Get())!.LockedUntil);
        Assert.Null(await account.NoteSignIn(succeeded: false));
        Assert.Equal("ama", Assert.Single(await scene.Grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Account)));
    }

    [Fact]
    public async Task A_node_key_is_good_until_it_is_revoked()
    {
        await using var scene = await Scene.Begin();
        var key = scene.Grains.GetGrain<INodeKeyGrain>("0f");
        Assert.Null(await key.Get());

        await key.Set(new NodeKey { Airport = "ABJ", Label = "ABJ node" });
        Assert.Equal("ABJ", (await key.Get())!.Airport);

        await key.Revoke();
        await scene.Restart(gracefully: false);
        Assert.Null(await scene.Grains.GetGrain<INodeKeyGrain>("0f").Get());
    }

    [Fact]
    public async Task A_traveller_has_one_key_on_every_flight_and_the_journeys_carry_no_name()
    {
        await using var scene = await Scene.Begin();
        var amina = Person("DIALLO", "AMINATA", "12AB34567", "31C");
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", amina));
        await scene.Post(Paxlst("AF704", "CDG", "ABJ", amina with { Seat = "1A" }));
        var key = Scene.Identities.Of(amina)!;

        await scene.Until(async () => (await scene.Grains.GetGrain<IPassengerGrain>(key).GetPast()).Journeys.Length == 2);

        var journeys = (await scene.Grains.GetGrain<IPassengerGrain>(key).GetPast()).Journeys;
        Assert.Equal(["AF702-2026-05-20-CDG", "AF704-2026-05-20-CDG"], journeys.Select(journey => journey.Flight).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("DIALLO", System.Text.Encoding.UTF8.GetString(scene.Rows.Stored("passenger", GrainId.Create("passenger", key))!), StringComparison.Ordinal);
    }

    private static AccessEntry Entry(int i) => new() { Who = "officer", Action = AuditAction.View, Subject = $"flight {i}", Purpose = "targeting" };
}
