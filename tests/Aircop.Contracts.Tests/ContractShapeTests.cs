using System.Reflection;
using System.Text.RegularExpressions;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Tests;

/// <summary>What every message of the network keeps to, so that silos of two versions understand each other.</summary>
public sealed class ContractShapeTests
{
    private static readonly Type[] All = [.. typeof(FlightKey).Assembly.GetExportedTypes()];

    private static readonly Regex Forbidden = new(
        "race|ethnic|relig|faith|creed|health|medical|disab(?!led$)|opinion|politic|union|orientation|sexual|meal|diet", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));

    public static TheoryData<Type> Messages => [.. All.Where(type => type.IsDefined(typeof(GenerateSerializerAttribute)))];

    public static TheoryData<Type> GrainInterfaces =>
        [.. All.Where(type => type.IsInterface && (typeof(IGrainWithStringKey).IsAssignableFrom(type) || typeof(IGrainObserver).IsAssignableFrom(type)))];

    [Theory]
    [MemberData(nameof(Messages))]
    public void The_members_of_a_message_have_distinct_numbers_from_0(Type message)
    {
        var stored = message.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).ToArray();
        var numbers = stored.Select(property => property.GetCustomAttribute<IdAttribute>()?.Id).ToArray();

        Assert.NotEmpty(stored);
        Assert.All(numbers, number => Assert.NotNull(number));
        Assert.Equal(Enumerable.Range(0, stored.Length).Select(number => (uint?)number), numbers.Order());
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_a_sealed_immutable_record_with_an_alias_of_its_own(Type message)
    {
        Assert.True(message.IsSealed);
        Assert.True(message.IsDefined(typeof(ImmutableAttribute)));
        Assert.Equal("aircop." + message.Name, message.GetCustomAttribute<AliasAttribute>()?.Alias);
        Assert.All(
            message.GetProperties().Where(property => property.CanWrite),
            property => Assert.Contains(typeof(System.Runtime.CompilerServices.IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));
    }

    [Fact]
    public void No_two_types_have_one_alias()
    {
        var aliases = All.Select(type => type.GetCustomAttribute<AliasAttribute>()?.Alias).OfType<string>().ToArray();

        Assert.NotEmpty(aliases);
        Assert.Equal(aliases.Distinct(StringComparer.Ordinal).Count(), aliases.Length);
    }

    [Theory]
    [MemberData(nameof(GrainInterfaces))]
    public void A_grain_interface_and_its_methods_have_aliases(Type face)
    {
        Assert.Equal("aircop." + face.Name, face.GetCustomAttribute<AliasAttribute>()?.Alias);
        Assert.All(face.GetMethods(), method => Assert.Equal(method.Name, method.GetCustomAttribute<AliasAttribute>()?.Alias));
    }

    [Theory]
    [MemberData(nameof(GrainInterfaces))]
    public void What_a_grain_takes_and_gives_are_messages_or_plain_values(Type face)
    {
        foreach (var method in face.GetMethods())
        {
            foreach (var parameter in method.GetParameters()) MayCross(parameter.ParameterType, method);
            if (method.ReturnType.IsGenericType) MayCross(method.ReturnType.GenericTypeArguments[0], method);
        }
    }

    [Fact]
    public void No_contract_has_a_field_that_nobody_may_judge_a_traveller_by()
    {
        foreach (var property in All.SelectMany(type => type.GetProperties()))
            Assert.False(Forbidden.IsMatch(property.Name), $"{property.DeclaringType}.{property.Name}");
    }

    [Fact]
    public void Every_enumeration_begins_with_what_is_not_set()
    {
        foreach (var enumeration in All.Where(type => type.IsEnum))
            Assert.Equal("Unspecified", Enum.GetName(enumeration, 0));
    }

    private static void MayCross(Type type, MethodInfo method)
    {
        foreach (var argument in type.GenericTypeArguments) MayCross(argument, method);
        if (type.Namespace?.StartsWith("Aircop", StringComparison.Ordinal) != true || type.IsEnum || type.IsInterface) return;
        Assert.True(type.IsDefined(typeof(GenerateSerializerAttribute)), $"{method.DeclaringType}.{method.Name}: {type}");
    }
}
