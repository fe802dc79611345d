using System.Buffers;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>What was found of a person, in a few bytes: rules are named by their places in <see cref="JudgedRules"/>. Read again and again by one thread.</summary>
internal sealed class JudgedResult
{
    private const byte HitFlag = 1;
    private const byte PickedFlag = 2;

    /// <summary>Whether the rules in force gave a hit.</summary>
    public bool IsHit { get; private set; }

    /// <summary>Whether chance picked the person.</summary>
    public bool IsPicked { get; private set; }

    /// <summary>Version of the lookout lists.</summary>
    public long Lookouts { get; private set; }

    /// <summary>Rules in force that gave a ground, for or against.</summary>
    public List<int> Hits { get; } = [];

    /// <summary>Rules in force that could not be judged.</summary>
    public List<int> NotSeen { get; } = [];

    /// <summary>Rules in shadow that would have given a ground.</summary>
    public List<int> ShadowHits { get; } = [];

    /// <summary>Rules in shadow that could not be judged.</summary>
    public List<int> ShadowNotSeen { get; } = [];

    /// <summary>The bytes of a judgement.</summary>
    public static byte[] Write(Judgement judgement, JudgedRules.Named rules, long lookouts)
    {
        var to = new ArrayBufferWriter<byte>(32);
        to.Write([(byte)((judgement.Result.IsHit ? HitFlag : 0) | (judgement.IsPicked ? PickedFlag : 0))]);
        Number(to, lookouts);
        Places(to, judgement.Result.For.Concat(judgement.Result.Against), rules.Live);
        Places(to, judgement.Result.NotSeen, rules.Live);
        Places(to, judgement.Shadow is { } shadow ? shadow.For.Concat(shadow.Against) : [], rules.Shadow);
        Places(to, judgement.Shadow?.NotSeen ?? [], rules.Shadow);
        return to.WrittenSpan.ToArray();
    }

    /// <summary>Reads bytes into this.</summary>
    public void Read(ReadOnlySpan<byte> bytes)
    {
        (IsHit, IsPicked) = ((bytes[0] & HitFlag) != 0, (bytes[0] & PickedFlag) != 0);
        bytes = bytes[1..];
        Lookouts = Number(ref bytes);
        foreach (var places in (ReadOnlySpan<List<int>>)[Hits, NotSeen, ShadowHits, ShadowNotSeen])
        {
            places.Clear();
            for (var left = Number(ref bytes); left > 0; left--) places.Add((int)Number(ref bytes));
        }
    }

    private static void Places(ArrayBufferWriter<byte> to, IEnumerable<Ground> grounds, Dictionary<string, int> places)
    {
        int[] known = [.. grounds.Select(ground => places[ground.RuleId])];
        Number(to, known.Length);
        foreach (var place in known) Number(to, place);
    }

    private static void Number(ArrayBufferWriter<byte> to, long value)
    {
        for (; value >= 0x80; value >>= 7) to.Write([(byte)((value & 0x7F) | 0x80)]);
        to.Write([(byte)value]);
    }

    private static long Number(ref ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }
}
