namespace Orleans
{
    /// <summary>Says that values of the type cross between grains. Nothing is generated here: values pass by reference.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum)]
    public sealed class GenerateSerializerAttribute : Attribute;

    /// <summary>A member's number on the wire.</summary>
    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class
        | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method)]
    public sealed class IdAttribute(uint id) : Attribute
    {
        /// <summary>The number, unique in its type.</summary>
        public uint Id { get; } = id;
    }

    /// <summary>A name on the wire that outlives a rename in the source.</summary>
    [AttributeUsage(
        AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method,
        AllowMultiple = true)]
    public sealed class AliasAttribute(string alias) : Attribute
    {
        /// <summary>The name.</summary>
        public string Alias { get; } = alias;
    }

    /// <summary>Says that values of the type never change, so that an engine need not copy them.</summary>
    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property
        | AttributeTargets.Field | AttributeTargets.Parameter)]
    public sealed class ImmutableAttribute : Attribute;

    /// <summary>Names a grain's kind instead of the class's name.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class GrainTypeAttribute(string grainType) : Attribute
    {
        /// <summary>The kind.</summary>
        public string GrainType { get; } = grainType;
    }

    /// <summary>How long grains of the class stay in memory without a call.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class CollectionAgeLimitAttribute : Attribute
    {
        /// <summary>Days of the age.</summary>
        public double Days { get; set; }

        /// <summary>Hours of the age.</summary>
        public double Hours { get; set; }

        /// <summary>Minutes of the age.</summary>
        public double Minutes { get; set; }

        /// <summary>Never collected.</summary>
        public bool AlwaysActive { get; set; }

        /// <summary>The age in all, one minute at least.</summary>
        public TimeSpan AgeLimit
        {
            get
            {
                var age = TimeSpan.FromDays(Days) + TimeSpan.FromHours(Hours) + TimeSpan.FromMinutes(Minutes);
                return AlwaysActive ? TimeSpan.FromDays(short.MaxValue) : age < TimeSpan.FromMinutes(1) ? TimeSpan.FromMinutes(1) : age;
            }
        }
    }
}

namespace Orleans.Concurrency
{
    /// <summary>Calls to grains of the class may interleave at every await.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ReentrantAttribute : Attribute;

    /// <summary>Calls of the method may interleave with every other at awaits.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;

    /// <summary>Calls of the method change nothing and may interleave with one another at awaits.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;

    /// <summary>The caller does not wait for an answer and does not learn of a failure.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;
}
