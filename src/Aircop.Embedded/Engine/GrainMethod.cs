using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Concurrency;

namespace Orleans.Runtime;

/// <summary>A method of a grain or observer interface.</summary>
internal abstract class GrainMethod(MethodInfo method)
{
    private static readonly ConcurrentDictionary<MethodInfo, GrainMethod> Known = new();

    internal string Name { get; } = $"{method.DeclaringType!.Name}.{method.Name}";
    internal bool AlwaysInterleaves { get; } = method.IsDefined(typeof(AlwaysInterleaveAttribute));
    internal bool IsReadOnly { get; } = method.IsDefined(typeof(ReadOnlyAttribute));
    internal bool IsOneWay { get; } = method.IsDefined(typeof(OneWayAttribute)) && method.ReturnType == typeof(Task);

    internal static GrainMethod Of(MethodInfo method) => Known.GetOrAdd(method, Create);

    /// <summary>Sends a call; the task (or value task) the interface promises.</summary>
    internal abstract object Send(GrainReference reference, object?[] arguments);

    private static GrainMethod Create(MethodInfo method)
    {
        var returned = method.ReturnType;
        var definition = returned.IsGenericType ? returned.GetGenericTypeDefinition() : returned;
        var isTask = definition == typeof(Task) || definition == typeof(Task<>) || definition == typeof(ValueTask<>);
        if (!isTask) throw new NotSupportedException($"{method.DeclaringType}.{method.Name} must return Task, Task<T> or ValueTask<T>.");
        var result = returned.IsGenericType ? returned.GetGenericArguments()[0] : typeof(object);
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(result), method)!;
    }
}

/// <summary>A method of a grain or observer interface with the type of its result.</summary>
internal sealed class GrainMethod<TResult>(MethodInfo method) : GrainMethod(method)
{
    private readonly MethodInvoker _invoker = MethodInvoker.Create(method);
    private readonly bool _returnsValueTask = method.ReturnType.IsValueType;

    internal Task Invoke(object target, object?[] arguments) => _invoker.Invoke(target, arguments.AsSpan()) switch
    {
        Task answer => answer,
        ValueTask<TResult> answer => answer.AsTask(),
        _ => throw new InvalidOperationException($"{Name} returned no task."),
    };

    internal override object Send(GrainReference reference, object?[] arguments)
    {
        var call = new Call<TResult>(this, reference, arguments) { SentAt = reference.Engine.Clock.GetTimestamp() };
        reference.Engine.Send(reference.GrainId, call);
        return IsOneWay ? Task.CompletedTask : _returnsValueTask ? new ValueTask<TResult>(call.Answer) : call.Answer;
    }
}
