using System.Reflection;
using System.Runtime.CompilerServices;

namespace Aircop.Targeting.Forms;

/// <summary>Writes and reads records of one type: first which members were seen, then their values in order.</summary>
internal abstract class RecordCodec
{
    /// <summary>The members in order, such as <c>StayNights whole</c>.</summary>
    public abstract IReadOnlyList<string> Members { get; }

    protected static bool IsMember(PropertyInfo property) => property is { CanRead: true, CanWrite: true } && property.GetIndexParameters().Length == 0;
}

/// <inheritdoc cref="RecordCodec"/>
internal sealed class RecordCodec<T> : RecordCodec
    where T : class
{
    private readonly MemberCodec[] _members;

    /// <param name="codecs">Codecs of values by their type.</param>
    /// <param name="stored">Members as they were written; empty for those of this program.</param>
    /// <param name="wanted">Which members are read, by name; the others are passed over.</param>
    public RecordCodec(Func<Type, ValueCodec> codecs, IReadOnlyList<string> stored, Func<string, bool> wanted)
    {
        PropertyInfo[] properties = [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsMember).OrderBy(property => property.Name, StringComparer.Ordinal)];
        MemberCodec[] known = [.. properties.Select(property => Make(property, codecs(property.PropertyType), wanted(property.Name)))];
        _members = stored.Count == 0 ? known : [.. stored.Select(member => Array.Find(known, one => one.Description == member) ?? new GoneMember(member))];
    }

    public override IReadOnlyList<string> Members => [.. _members.Select(member => member.Description)];

    public void Write(FactWriter to, T value)
    {
        Span<byte> seen = stackalloc byte[(_members.Length + 7) / 8];
        seen.Clear();
        for (int i = 0; i < _members.Length; i++)
        {
            if (_members[i].IsSeen(value)) seen[i >> 3] |= (byte)(1 << (i & 7));
        }

        to.Bytes(seen);
        for (int i = 0; i < _members.Length; i++)
        {
            if ((seen[i >> 3] >> (i & 7) & 1) == 1) _members[i].Write(to, value);
        }
    }

    public T Read(ref FactCursor from)
    {
        // Its members are set one by one; what was not seen is what it is in a record of which nothing was said.
        var value = Unsafe.As<T>(RuntimeHelpers.GetUninitializedObject(typeof(T)));
        ReadOnlySpan<byte> seen = from.Bytes((_members.Length + 7) / 8);
        for (int i = 0; i < _members.Length; i++)
        {
            if ((seen[i >> 3] >> (i & 7) & 1) == 1) _members[i].Read(ref from, value);
        }

        return value;
    }

    private static MemberCodec Make(PropertyInfo property, ValueCodec codec, bool isWanted) => (MemberCodec)Activator.CreateInstance(
        typeof(MemberCodec<>).MakeGenericType(typeof(T), property.PropertyType), property, codec, isWanted)!;

    private abstract class MemberCodec(string description)
    {
        public string Description { get; } = description;

        public abstract bool IsSeen(T owner);

        public abstract void Write(FactWriter to, T owner);

        public abstract void Read(ref FactCursor from, T owner);
    }

    private sealed class MemberCodec<TValue>(PropertyInfo property, ValueCodec codec, bool isWanted) : MemberCodec($"{property.Name} {codec.Form}")
    {
        private readonly Func<T, TValue> _get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        private readonly Action<T, TValue> _set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
        private readonly ValueCodec<TValue> _codec = (ValueCodec<TValue>)codec;

        public override bool IsSeen(T owner) => _codec.IsSeen(_get(owner));

        public override void Write(FactWriter to, T owner) => _codec.Write(to, _get(owner));

        public override void Read(ref FactCursor from, T owner)
        {
            if (isWanted) _set(owner, _codec.Read(ref from));
            else ValueCodec.Skip(_codec.Form, ref from);
        }
    }

    /// <summary>A member that records of this program do not have any more, or not of that type.</summary>
    private sealed class GoneMember(string description) : MemberCodec(description)
    {
        private readonly string _form = description[(description.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        public override bool IsSeen(T owner) => false;

        public override void Write(FactWriter to, T owner) => throw new InvalidOperationException("A form of an earlier program is only read.");

        public override void Read(ref FactCursor from, T owner) => ValueCodec.Skip(_form, ref from);
    }
}
