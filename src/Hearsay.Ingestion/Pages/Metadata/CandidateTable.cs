namespace Hearsay.Ingestion.Pages.Metadata;

/// <summary>Gathers what a page says, one entry per value however often and wherever it is said, in order of appearance.</summary>
/// <param name="columns">How many numbers describe a candidate.</param>
internal sealed class CandidateTable<T>(int columns)
{
    private readonly Dictionary<string, Entry> _byKey = new(StringComparer.Ordinal);

    public List<Entry> Entries { get; } = [];

    /// <summary>The entry of that value; the form with the lowest preference number is the one shown.</summary>
    public Entry Add(string key, T value, int preference, CandidateOrigins origin)
    {
        if (!_byKey.TryGetValue(key, out Entry? entry))
        {
            entry = new Entry(key, value, preference, new float[columns]);
            _byKey[key] = entry;
            Entries.Add(entry);
        }
        else if (preference < entry.Preference)
        {
            entry.Value = value;
            entry.Preference = preference;
        }

        entry.Origins |= origin;
        return entry;
    }

    /// <summary>Gives one entry all that speaks for another, which goes: two forms of one value. Nothing is to be added afterwards.</summary>
    public void Merge(Entry stays, Entry goes)
    {
        for (int column = 0; column < columns; column++)
            stays.Raise(column, goes.Row[column]);
        stays.Origins |= goes.Origins;
        Entries.Remove(goes);
    }

    public List<Candidate<T>> ToCandidates() => [.. Entries.Select(e => new Candidate<T>(e.Value, e.Origins, 0, e.Row))];

    internal sealed class Entry(string key, T value, int preference, float[] row)
    {
        public string Key { get; } = key;

        public T Value { get; set; } = value;

        public int Preference { get; set; } = preference;

        public float[] Row { get; } = row;

        public CandidateOrigins Origins { get; set; }

        public void Raise(int column, float value) => Row[column] = Math.Max(Row[column], value);
    }
}
