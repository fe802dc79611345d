using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace Orleans.Runtime;

/// <summary>A grain class: how its grains are named, made and kept.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object?>[] _parameters;

    internal GrainClass(Type type, TimeSpan collectionAge)
    {
        Type = type;
        var name = type.Name.EndsWith("Grain", StringComparison.OrdinalIgnoreCase) && type.Name.Length > 5 ? type.Name[..^5] : type.Name;
        Kind = GrainType.Create(type.GetCustomAttribute<GrainTypeAttribute>()?.GrainType ?? name.ToLowerInvariant());
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        CollectionAge = type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit ?? collectionAge;
        Interfaces = [.. type.GetInterfaces().Where(face => typeof(IGrain).IsAssignableFrom(face) && face.Namespace != typeof(IGrain).Namespace)];
        MainInterface = Interfaces.FirstOrDefault() ?? typeof(IGrain);
        var constructors = type.GetConstructors();
        if (constructors.Length != 1)
        {
            throw new NotSupportedException($"Grain class {type} must have one public constructor; it has {constructors.Length}.");
        }

        _constructor = ConstructorInvoker.Create(constructors[0]);
        _parameters = [.. constructors[0].GetParameters().Select(Source)];
    }

    internal Type Type { get; }

    internal GrainType Kind { get; }

    internal bool IsReentrant { get; }

    internal TimeSpan CollectionAge { get; }

    internal IReadOnlyList<Type> Interfaces { get; }

    internal Type MainInterface { get; }

    internal Grain Create(Activation activation)
    {
        var arguments = new object?[_parameters.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = _parameters[index](activation);
        }

        return (Grain)_constructor.Invoke(arguments.AsSpan());
    }

    private static Func<Activation, object?> Source(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is { } name)
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IPersistentState<>))
            {
                throw new NotSupportedException($"{parameter.Member.DeclaringType}: parameter {parameter.Name} must be an IPersistentState<T>.");
            }

            var bridge = typeof(StateBridge<>).MakeGenericType(type.GetGenericArguments());
            return activation =>
            {
                var storage = activation.ActivationServices.GetRequiredKeyedService<Storage.IGrainStorage>(name.StorageName ?? "Default");
                var state = (IStateBridge)Activator.CreateInstance(bridge, name.StateName, activation.GrainId, storage)!;
                activation.AddState(state);
                return state;
            };
        }

        if (type == typeof(IGrainContext))
        {
            return activation => activation;
        }

        if (parameter.GetCustomAttribute<FromKeyedServicesAttribute>() is { } keyed)
        {
            return activation => activation.ActivationServices.GetRequiredKeyedService(type, keyed.Key);
        }

        return parameter.HasDefaultValue
            ? activation => activation.ActivationServices.GetService(type) ?? parameter.DefaultValue
            : activation => activation.ActivationServices.GetRequiredService(type);
    }
}
