using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Core;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>A grain class: how its grains are named and made.</summary>
internal sealed class GrainClass
{
    private readonly ConstructorInvoker _constructor;
    private readonly Func<Activation, object?>[] _arguments;

    internal GrainClass(Type type)
    {
        var name = type.Name.EndsWith("Grain", StringComparison.OrdinalIgnoreCase) && type.Name.Length > 5 ? type.Name[..^5] : type.Name;
        Kind = name.ToLowerInvariant();
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute));
        Interfaces = [.. type.GetInterfaces().Where(static face => face.IsAssignableTo(typeof(IGrain)))];
        if (type.GetConstructors() is not [var constructor]) throw new NotSupportedException($"{type} must have one public constructor.");
        _constructor = ConstructorInvoker.Create(constructor);
        _arguments = [.. constructor.GetParameters().Select(Argument)];
    }

    internal string Kind { get; }
    internal bool IsReentrant { get; }
    internal IReadOnlyList<Type> Interfaces { get; }

    internal static IEnumerable<GrainClass> Of(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(Grain)))
        .Select(static type => new GrainClass(type));

    internal Grain Create(Activation activation) =>
        (Grain)_constructor.Invoke(Array.ConvertAll(_arguments, argument => argument(activation)).AsSpan());

    private static Func<Activation, object?> Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (parameter.GetCustomAttribute<PersistentStateAttribute>() is not { } name)
        {
            return parameter.HasDefaultValue
                ? activation => activation.Engine.Services.GetService(type) ?? parameter.DefaultValue
                : activation => activation.Engine.Services.GetRequiredService(type);
        }

        var isState = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPersistentState<>);
        if (!isState) throw new NotSupportedException($"{parameter.Member.DeclaringType}: {parameter.Name} must be an IPersistentState.");
        var bridge = typeof(StateBridge<>).MakeGenericType(type.GetGenericArguments());
        return activation =>
        {
            var storage = activation.Engine.Services.GetRequiredKeyedService<IGrainStorage>(name.StorageName);
            var state = (IStorage)Activator.CreateInstance(bridge, name.StateName, activation.GrainId, storage)!;
            activation.AddState(state);
            return state;
        };
    }
}
