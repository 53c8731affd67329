using System.Runtime.InteropServices;

namespace Hearsay.Training.Network;

/// <summary>Numbers at a fixed address that grow as needed; what was in them is lost when they grow.</summary>
internal sealed unsafe class FloatBuffer
{
    private int _capacity;

    public FloatBuffer(int length = 0) => Reserve(length);

    public float* Pointer { get; private set; }

    public float* Reserve(int length)
    {
        if (length > _capacity)
        {
            NativeMemory.AlignedFree(Pointer);
            _capacity = Math.Max(length, _capacity * 3 / 2);
            Pointer = (float*)NativeMemory.AlignedAlloc((nuint)_capacity * sizeof(float), 64);
            NativeMemory.Clear(Pointer, (nuint)_capacity * sizeof(float));
        }

        return Pointer;
    }

    public float* Zeroed(int length)
    {
        Reserve(length);
        NativeMemory.Clear(Pointer, (nuint)length * sizeof(float));
        return Pointer;
    }
}
