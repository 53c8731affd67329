using Hearsay.Language.Numerics;

namespace Hearsay.Training.Network;

/// <summary>A trained matrix with its gradient, Adam's moments and a running average of its values.</summary>
internal sealed unsafe class Parameter
{
    private readonly int[] _touched;
    private readonly bool[] _isTouched;
    private int _touchedCount;

    public Parameter(string name, int rows, int columns, bool isSparse = false)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        IsSparse = isSparse;
        Value = new FloatBuffer(Length).Pointer;
        Gradient = new FloatBuffer(Length).Pointer;
        FirstMoment = new FloatBuffer(Length).Pointer;
        SecondMoment = new FloatBuffer(Length).Pointer;
        Average = new FloatBuffer(Length).Pointer;
        _touched = isSparse ? new int[rows] : [];
        _isTouched = isSparse ? new bool[rows] : [];
    }

    public string Name { get; }
    public int Rows { get; }
    public int Columns { get; }
    public int Length => Rows * Columns;

    /// <summary>Gets whether only the rows that a batch touched are updated.</summary>
    public bool IsSparse { get; }

    public float* Value { get; }
    public float* Gradient { get; }
    public float* FirstMoment { get; }
    public float* SecondMoment { get; }
    public float* Average { get; }

    /// <summary>Gets or sets a factor on the learning rate; zero freezes the matrix.</summary>
    public float Rate { get; set; } = 1;

    public ReadOnlySpan<int> TouchedRows => _touched.AsSpan(0, _touchedCount);

    public Span<float> Values => new(Value, Length);

    public float* Row(int row) => Value + ((long)row * Columns);

    /// <summary>The gradient of a row, which is marked as touched.</summary>
    public float* TouchGradient(int row)
    {
        if (!_isTouched[row])
        {
            _isTouched[row] = true;
            _touched[_touchedCount++] = row;
        }

        return Gradient + ((long)row * Columns);
    }

    public void ClearTouched()
    {
        foreach (int row in TouchedRows)
            _isTouched[row] = false;
        _touchedCount = 0;
    }

    /// <summary>Fills with a normal distribution of the given deviation.</summary>
    public Parameter Fill(Random random, double deviation)
    {
        for (int i = 0; i < Length; i++)
        {
            double u = 1 - random.NextDouble();
            Value[i] = (float)(deviation * Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * random.NextDouble()));
        }

        return this;
    }

    public void Pack(PackedMatrix target) => target.Fill(Value, Columns, 1);

    public void PackTransposed(PackedMatrix target) => target.Fill(Value, 1, Columns);
}
