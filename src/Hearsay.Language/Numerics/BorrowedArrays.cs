using System.Buffers;

namespace Hearsay.Language.Numerics;

/// <summary>Arrays that are needed as long as one article is read: taken from the pool one by one and given back together.</summary>
/// <remarks>They are longer than asked for. Whoever never disposes of this loses nothing but the arrays' being used again. Not thread-safe.</remarks>
internal sealed class BorrowedArrays : IDisposable
{
    private readonly List<int[]> _integers = new(24);
    private readonly List<float[]> _floats = new(4);

    /// <summary>An array of at least so many numbers, the first so many of which are zero.</summary>
    public int[] Integers(int count) => Borrow(_integers, count);

    /// <summary>The same in floats.</summary>
    public float[] Floats(int count) => Borrow(_floats, count);

    /// <summary>Gives all of them back; none may be used any more.</summary>
    public void Dispose()
    {
        Return(_integers);
        Return(_floats);
    }

    private static T[] Borrow<T>(List<T[]> taken, int count)
        where T : struct
    {
        T[] array = ArrayPool<T>.Shared.Rent(count);
        array.AsSpan(0, count).Clear();
        taken.Add(array);
        return array;
    }

    private static void Return<T>(List<T[]> taken)
        where T : struct
    {
        foreach (T[] array in taken)
            ArrayPool<T>.Shared.Return(array);
        taken.Clear();
    }
}
