using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Runtime;

/// <summary>The result of methods that have none.</summary>
internal readonly struct Nothing;

/// <summary>A method of a grain interface, compiled once.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    internal string Name { get; } = $"{method.DeclaringType!.Name}.{method.Name}";

    internal bool AlwaysInterleaves { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));

    internal bool IsReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));

    internal bool IsOneWay { get; } = method.IsDefined(typeof(OneWayAttribute)) || method.ReturnType == typeof(void);

    internal bool ReturnsNothing { get; } = method.ReturnType == typeof(void);

    /// <summary>Sends a call; the task (or value task) the interface promises.</summary>
    internal abstract object? Send(GrainReference reference, object?[] arguments);

    internal static GrainMethod Create(MethodInfo method)
    {
        var returned = method.ReturnType;
        var isGeneric = returned.IsGenericType;
        var definition = isGeneric ? returned.GetGenericTypeDefinition() : returned;
        if (method.IsGenericMethodDefinition || method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef)
            || !(definition == typeof(Task) || definition == typeof(ValueTask) || definition == typeof(void)
                || definition == typeof(Task<>) || definition == typeof(ValueTask<>)))
        {
            throw new NotSupportedException(
                $"{method.DeclaringType}.{method.Name}: a grain method returns a task, has no type parameters and no ref parameters.");
        }

        var result = isGeneric ? returned.GetGenericArguments()[0] : typeof(Nothing);
        return (GrainMethod)Activator.CreateInstance(
            typeof(GrainMethod<>).MakeGenericType(result), BindingFlags.Instance | BindingFlags.NonPublic, null, [method], null)!;
    }
}

/// <summary>A method of a grain interface, compiled once.</summary>
internal sealed class GrainMethod<TResult> : GrainMethod
{
    private readonly bool _returnsValueTask;

    internal GrainMethod(MethodInfo method)
        : base(method)
    {
        _returnsValueTask = method.ReturnType.IsValueType && !ReturnsNothing;
        Invoke = Compile(method);
    }

    internal Func<object, object?[], Task?> Invoke { get; }

    internal override object? Send(GrainReference reference, object?[] arguments)
    {
        var engine = reference.Engine;
        var call = new Call<TResult>(this, arguments) { SentAt = engine.Clock.GetTimestamp() };
        engine.Send(reference.GrainId, call);
        if (IsOneWay)
        {
            engine.LogFailure(call, reference.GrainId, call.Answer);
            return ReturnsNothing ? null : _returnsValueTask ? ValueTask.CompletedTask : Task.CompletedTask;
        }

        if (!_returnsValueTask)
        {
            return call.Answer;
        }

        return typeof(TResult) == typeof(Nothing) ? new ValueTask(call.Answer) : new ValueTask<TResult>(call.Answer);
    }

    private static Func<object, object?[], Task?> Compile(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object));
        var arguments = Expression.Parameter(typeof(object?[]));
        Expression call = Expression.Call(
            Expression.Convert(target, method.DeclaringType!),
            method,
            method.GetParameters().Select((parameter, index) =>
                Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(index)), parameter.ParameterType)));
        if (method.ReturnType == typeof(void))
        {
            call = Expression.Block(call, Expression.Constant(null, typeof(Task)));
        }
        else if (method.ReturnType.IsValueType)
        {
            call = Expression.Call(call, nameof(ValueTask.AsTask), null);
        }

        return Expression.Lambda<Func<object, object?[], Task?>>(Expression.Convert(call, typeof(Task)), target, arguments).Compile();
    }
}

/// <summary>The methods of a grain interface, those it inherits included.</summary>
internal sealed class GrainInterface
{
    private static readonly ConcurrentDictionary<Type, GrainInterface> Known = new();
    private readonly FrozenDictionary<MethodInfo, GrainMethod> _methods;

    private GrainInterface(Type type) =>
        _methods = type.GetInterfaces().Append(type).SelectMany(part => part.GetMethods())
            .Where(method => !method.IsStatic).ToFrozenDictionary(method => method, GrainMethod.Create);

    internal static GrainInterface Of(Type type) => Known.GetOrAdd(type, static type => new GrainInterface(type));

    internal GrainMethod Method(MethodInfo method) => _methods[method];
}
