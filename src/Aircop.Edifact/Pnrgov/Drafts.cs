using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Something gathered segment by segment and then put into the model; used again for the next.</summary>
internal interface IDraft
{
    /// <summary>Forgets what was gathered.</summary>
    void Clear();
}

/// <summary>Drafts of one kind in order, kept to be used again: reading a push makes few, however many bookings it has.</summary>
internal sealed class Drafts<T>
    where T : class, IDraft, new()
{
    /// <summary>Drafts kept for the next booking.</summary>
    private const int MaxSpare = 256;

    private readonly List<T> _all = [];

    /// <summary>How many are in use.</summary>
    public int Count { get; private set; }

    /// <summary>The last one.</summary>
    public T Last => _all[Count - 1];

    public T this[int index] => _all[index];

    /// <summary>Takes another into use, empty.</summary>
    public T Add()
    {
        if (Count == _all.Count)
        {
            _all.Add(new T());
        }
        else
        {
            _all[Count].Clear();
        }

        return _all[Count++];
    }

    /// <summary>What is made of each, in order.</summary>
    /// <param name="state">Handed to each making.</param>
    /// <param name="make">Makes one.</param>
    public ImmutableArray<TModel> Build<TModel, TState>(TState state, Func<T, TState, TModel> make)
    {
        if (Count == 0)
        {
            return [];
        }

        var built = new TModel[Count];
        for (var i = 0; i < built.Length; i++)
        {
            built[i] = make(_all[i], state);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(built);
    }

    /// <summary>Takes all out of use.</summary>
    public void Clear()
    {
        Count = 0;
        if (_all.Count > MaxSpare)
        {
            _all.RemoveRange(MaxSpare, _all.Count - MaxSpare);
        }
    }
}
