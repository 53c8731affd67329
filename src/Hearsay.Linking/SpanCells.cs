using Hearsay.Core.Text;

namespace Hearsay.Linking;

/// <summary>Finds which of many numbered spans of one text meet a given one without looking at them all: each is listed in every cell of text that it touches.</summary>
internal sealed class SpanCells
{
    // Cells of 64 letters, about half a sentence.
    private const int CellBits = 6;

    private readonly Dictionary<int, List<int>> _cells = [];

    /// <summary>Lists a span. Numbers may have several.</summary>
    public void Add(int number, TextSpan span)
    {
        for (int cell = span.Start >> CellBits; cell <= span.End >> CellBits; cell++)
        {
            if (!_cells.TryGetValue(cell, out List<int>? numbers))
                _cells.Add(cell, numbers = []);
            numbers.Add(number);
        }
    }

    /// <summary>The numbers of all spans that touch the given one, and of some that only come near; ascending, each once.</summary>
    public List<int> Near(TextSpan span)
    {
        List<int> near = [];
        for (int cell = span.Start >> CellBits; cell <= span.End >> CellBits; cell++)
        {
            if (_cells.TryGetValue(cell, out List<int>? numbers))
                near.AddRange(numbers);
        }

        near.Sort();
        int kept = 0;
        for (int i = 0; i < near.Count; i++)
        {
            if (i == 0 || near[i] != near[i - 1])
                near[kept++] = near[i];
        }

        near.RemoveRange(kept, near.Count - kept);
        return near;
    }
}
