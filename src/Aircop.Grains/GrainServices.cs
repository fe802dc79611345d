using Aircop.Contracts.Rules;
using Aircop.Grains.Carriers;
using Aircop.Grains.Flights;
using Aircop.Grains.Intake;
using Aircop.Grains.Lookouts.Reading;
using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Grains.Rules;
using Aircop.Grains.SimulatedInterpol;
using Aircop.Grains.Targeting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aircop.Grains;

/// <summary>The services that grains are built on.</summary>
public static class GrainServices
{
    /// <summary>
    /// Adds them. The host adds beside them: the storage named <see cref="AircopStorage.Name"/>, an
    /// <see cref="Aircop.Contracts.Reference.IPlaces"/>, a <see cref="Aircop.Contracts.Reference.FieldClock"/>, a
    /// <see cref="TimeProvider"/> and the network's <see cref="Passengers.IdentityKeys"/>; and an <see cref="IJudgedStore"/>, without which
    /// nothing is kept for back-tests.
    /// </summary>
    public static IServiceCollection AddAircopGrainServices(this IServiceCollection services)
    {
        services.AddSingleton<BodyReading>();
        services.AddSingleton<CarrierTelling>();
        services.AddSingleton<ClearedPairs>();
        services.AddSingleton<FlightLinks>();
        services.AddSingleton<FlightsAtOnce>();
        services.AddSingleton<FlightScreening>();
        services.AddSingleton<FlightTelling>();
        services.AddSingleton<HistoryOfPeople>();
        services.AddSingleton<KnownSeizures>();
        services.AddSingleton<NetworkOfPeople>();
        services.AddSingleton<JudgedFlights>();
        services.AddSingleton<OutcomeTelling>();
        services.AddSingleton<TravellerTelling>();
        services.TryAddSingleton<IJudgedStore, NoJudgedStore>();
        services.AddHostedService<JudgedRetention>();
        services.AddSingleton<ListReaders>();
        services.AddSingleton<IListReader, CsvListReader>();
        services.AddSingleton<IListReader, UnitedNationsListReader>();
        services.AddSingleton<IListReader, OfacListFileReader>();
        services.TryAddSingleton<SimulatedInterpolOptions>();
        services.TryAddSingleton<ISimulatedFind, SimulatedFind>();
        services.AddSingleton<SimulatedCopy>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulatedCopy>());
        services.AddSingleton<TargetingSnapshotHolder>();
        services.AddSingleton<HeldLookouts>();
        services.AddSingleton<LookoutDeltas>();
        services.AddSingleton<LookoutVersions>();
        services.AddSingleton<TargetingSnapshotRefresher>();
        services.AddHostedService(provider => provider.GetRequiredService<TargetingSnapshotRefresher>());
        return services;
    }
}
