using Aircop.Contracts.Flights;
using Aircop.Testing;

namespace Aircop.Contracts.Tests;

/// <summary>Every message of the network comes out of a grain call, and back, as it went in: under Orleans through its serializers.</summary>
public sealed class JourneyTests(JourneyTests.Network network) : IClassFixture<JourneyTests.Network>
{
    public static TheoryData<Type> Messages => ContractShapeTests.Messages;

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_arrives_as_it_was_sent(Type message)
    {
        var sent = SampleMessages.Full(message);

        var back = await network.Echo(sent);

        Assert.Equal(SampleMessages.Lines(sent), SampleMessages.Lines(back));

        // Otherwise no serializer has seen it.
        if (TestEngine.IsCluster) Assert.NotSame(sent, back);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_that_says_the_least_arrives_as_it_was_sent(Type message)
    {
        var sent = SampleMessages.Bare(message);

        var back = await network.Echo(sent);

        Assert.Equal(SampleMessages.Lines(sent), SampleMessages.Lines(back));
    }

    [Fact]
    public async Task The_arguments_of_a_phrase_keep_their_order()
    {
        var sent = Phrase.Of("ground.D01", ("b", "1"), ("A", "2"), ("a", "3"));

        var back = Assert.IsType<Phrase>(await network.Echo(sent));

        Assert.Equal(["A", "B", "a", "b"], back.Args.Add("B", "4").Keys);
    }

    [Fact]
    public async Task What_was_never_said_reads_as_empty_on_the_other_side()
    {
        var sent = new ManifestPerson { Surname = "BA", OtherLocators = default, UniqueReference = null! };

        var back = Assert.IsType<ManifestPerson>(await network.Echo(sent));

        Assert.Empty(back.OtherLocators);
        Assert.Empty(back.UniqueReference);
    }

    public sealed class Network : IAsyncLifetime
    {
        private TestEngine _engine = null!;

        public async Task InitializeAsync() => _engine = await TestEngine.StartAsync(new TestEngineOptions { Assemblies = [typeof(EchoGrain).Assembly] });

        public async Task DisposeAsync() => await _engine.DisposeAsync();

        public Task<object> Echo(object message) => _engine.Grains.GetGrain<IEchoGrain>("echo").Echo(message);
    }
}
