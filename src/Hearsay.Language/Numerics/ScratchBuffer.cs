using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language.Numerics;

/// <summary>Numbers at a fixed address that grow as needed; what was in them is lost when they grow.</summary>
internal sealed unsafe class ScratchBuffer
{
    private float[] _storage = [];

    public float* Reserve(int length)
    {
        if (length > _storage.Length)
            _storage = GC.AllocateUninitializedArray<float>(Math.Max(length, _storage.Length * 3 / 2), pinned: true);
        return (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_storage));
    }
}
