using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Aircop.Grains.Tests;

/// <summary>What no state of a grain may hold.</summary>
public sealed class GuardTests
{
    private static readonly Regex Forbidden = new(
        "race|ethnic|relig|faith|creed|health|medical|disab(?!led$)|opinion|politic|union|orientation|sexual|meal|diet", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    private static readonly Type[] StoredTypes = [.. typeof(StateJson).GetCustomAttributesData()
        .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
        .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!)];

    public static TheoryData<string> Stored => [.. StoredTypes.Select(type => type.AssemblyQualifiedName!)];

    [Theory]
    [MemberData(nameof(Stored))]
    public void No_state_holds_what_nobody_may_judge_a_traveller_by(string type)
    {
        var seen = new HashSet<Type>();
        Look(Type.GetType(type, throwOnError: true)!, seen);

        foreach (var property in seen.SelectMany(one => one.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)))
            Assert.False(Forbidden.IsMatch(property.Name), $"{property.DeclaringType}.{property.Name}");
    }

    [Fact]
    public void All_states_that_grains_name_are_among_those_that_are_stored()
    {
        var states = typeof(AircopStorage).Assembly.GetTypes()
            .Where(type => typeof(Grain).IsAssignableFrom(type))
            .SelectMany(type => type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
            .Select(parameter => parameter.ParameterType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPersistentState<>))
            .Select(type => type.GenericTypeArguments[0]).ToArray();

        Assert.NotEmpty(states);
        Assert.All(states, state => Assert.Contains(state, StoredTypes));
    }

    private static void Look(Type type, HashSet<Type> seen)
    {
        foreach (var argument in type.GenericTypeArguments) Look(argument, seen);
        if (type.Namespace?.StartsWith("Aircop", StringComparison.Ordinal) != true || type.IsEnum || !seen.Add(type)) return;
        foreach (var property in type.GetProperties()) Look(property.PropertyType.IsArray ? property.PropertyType.GetElementType()! : property.PropertyType, seen);
    }
}
