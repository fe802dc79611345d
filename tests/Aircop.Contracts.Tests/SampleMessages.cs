using System.Collections.Immutable;
using System.Reflection;

namespace Aircop.Contracts.Tests;

/// <summary>Messages of any type, made and compared by what they hold.</summary>
internal static class SampleMessages
{
    // No message of today nests as deep.
    private const int MostNested = 6;

    private static readonly DateTimeOffset Moment = new(2026, 5, 20, 6, 7, 8, TimeSpan.FromHours(2));

    /// <summary>A message of which every member holds something of its own.</summary>
    public static object Full(Type message)
    {
        var next = 0;
        return Message(message, ref next, 0);
    }

    /// <summary>A message of which only those members hold something that must: lists are not even empty.</summary>
    public static object Bare(Type message)
    {
        var made = Activator.CreateInstance(message)!;
        var next = 0;
        foreach (var member in Members(message))
        {
            if (IsList(member.PropertyType)) member.SetValue(made, Activator.CreateInstance(member.PropertyType));
            else if (IsRequired(member)) member.SetValue(made, Sample(member.PropertyType, ref next, MostNested - 1));
        }

        return made;
    }

    /// <summary>What a message holds, one line a value; a list that is not there is not one that is empty.</summary>
    public static IEnumerable<string> Lines(object? value, string path = "")
    {
        switch (value)
        {
            case null:
                return [$"{path}: null"];
            case string or Enum:
                return [$"{path}: {value}"];
            case DateTimeOffset moment:
                return [$"{path}: {moment:O}"];
            case System.Collections.IDictionary entries:
                return entries.Keys.Cast<object>().SelectMany(key => Lines(entries[key], $"{path}[{key}]"));
            case System.Collections.IEnumerable list:
                var isMissing = (bool?)value.GetType().GetProperty(nameof(ImmutableArray<>.IsDefault))?.GetValue(value) == true;
                return isMissing ? [$"{path}: no list"] : [$"{path}: list", .. list.Cast<object?>().SelectMany((item, index) => Lines(item, $"{path}[{index}]"))];
            default:
                var members = Members(value.GetType());
                return members.Length == 0 ? [$"{path}: {value}"] : members.SelectMany(member => Lines(member.GetValue(value), $"{path}.{member.Name}"));
        }
    }

    private static PropertyInfo[] Members(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.IsDefined(typeof(IdAttribute)))];

    private static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object Message(Type type, ref int next, int depth)
    {
        var made = Activator.CreateInstance(type)!;
        foreach (var member in Members(type)) member.SetValue(made, Sample(member.PropertyType, ref next, depth + 1));
        return made;
    }

    private static object? Sample(Type type, ref int next, int depth)
    {
        next++;
        if (Nullable.GetUnderlyingType(type) is { } plain) return Sample(plain, ref next, depth);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(next % Enum.GetValues(type).Length);
        if (type == typeof(string)) return $"text {next}";
        if (type == typeof(bool)) return true;
        if (type == typeof(int)) return next;
        if (type == typeof(long)) return long.MaxValue - next;
        if (type == typeof(double)) return next / 7.0;
        if (type == typeof(byte[])) return new[] { (byte)next, byte.MaxValue };
        if (type == typeof(DateOnly)) return DateOnly.FromDateTime(Moment.Date).AddDays(next);
        if (type == typeof(DateTimeOffset)) return Moment.AddMilliseconds(next);
        if (type == typeof(ImmutableSortedDictionary<string, string>))
            return ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("b", "small").Add("A", $"text {next}");
        if (IsList(type)) return List(type.GenericTypeArguments[0], ref next, depth);
        return depth < MostNested ? Message(type, ref next, depth) : null;
    }

    private static object List(Type item, ref int next, int depth)
    {
        var items = Array.CreateInstance(item, depth < MostNested ? 2 : 0);
        for (var i = 0; i < items.Length; i++) items.SetValue(Sample(item, ref next, depth), i);
        return typeof(ImmutableArray).GetMethod(nameof(ImmutableArray.Create), 1, [Type.MakeGenericMethodParameter(0).MakeArrayType()])!
            .MakeGenericMethod(item).Invoke(null, [items])!;
    }
}
