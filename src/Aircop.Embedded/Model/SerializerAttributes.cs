using Targets = System.AttributeTargets;

namespace Orleans;

// What a serializer would go by. Nothing is generated here: values pass between grains by reference.

[AttributeUsage(Targets.Class | Targets.Struct | Targets.Enum)]
public sealed class GenerateSerializerAttribute : Attribute;

[AttributeUsage(Targets.Class | Targets.Struct | Targets.Enum | Targets.Field | Targets.Property | Targets.Parameter | Targets.Method)]
public sealed class IdAttribute(uint id) : Attribute
{
    public uint Id { get; } = id;
}

[AttributeUsage(Targets.Class | Targets.Struct | Targets.Enum | Targets.Interface | Targets.Method, AllowMultiple = true)]
public sealed class AliasAttribute(string alias) : Attribute
{
    public string Alias { get; } = alias;
}

[AttributeUsage(Targets.Class | Targets.Struct | Targets.Enum | Targets.Field | Targets.Property | Targets.Parameter)]
public sealed class ImmutableAttribute : Attribute;
