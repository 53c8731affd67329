using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hearsay.Language.Numerics;

/// <summary>Numbers at a fixed address, aligned to 64 bytes, that grow as needed; what was in them is lost when they grow.</summary>
internal sealed unsafe class ScratchBuffer
{
    private const int AlignmentFloats = 16;

    private float[] _storage = [];
    private float* _pointer;

    public float* Reserve(int length)
    {
        if (length > _storage.Length - AlignmentFloats)
        {
            int room = checked(Math.Max(length, _storage.Length * 3 / 2) + AlignmentFloats);
            _storage = GC.AllocateUninitializedArray<float>(room, pinned: true);
            nuint address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_storage));
            _pointer = (float*)((address + 63) & ~(nuint)63);
        }

        return _pointer;
    }
}
