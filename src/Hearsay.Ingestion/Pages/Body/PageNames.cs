using System.Runtime.InteropServices;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>The words of the names on a page (classes, ids, roles). A class is cut into words once, however many elements bear it.</summary>
internal sealed class PageNames
{
    // A page has some two hundred classes; one that takes another's slot is cut again.
    private const int Slots = 512;
    private readonly List<uint> _words = [];
    private readonly ClassEntry[] _classes = new ClassEntry[Slots];

    public int Count => _words.Count;

    public ReadOnlySpan<uint> this[NameRange range] => CollectionsMarshal.AsSpan(_words)[range.Start..range.End];

    /// <summary>The words of an element that has those already, and now these too.</summary>
    public NameRange Add(NameRange range, ReadOnlySpan<char> names)
    {
        NameRange open = Reopen(range);
        ClassWords.Add(names, _words);
        return open with { End = _words.Count };
    }

    /// <summary>The same for a class; with what it marks and a number that tells it from other classes.</summary>
    public NameRange AddClass(NameRange range, ReadOnlySpan<char> names, out NodeTraits marks, out ulong hash)
    {
        hash = Hash(names);
        ref ClassEntry entry = ref _classes[(int)(hash % Slots)];
        if (entry.Hash != hash)
            entry = new ClassEntry(hash, Add(default, names), ElementMarks.Of(names));
        marks = entry.Marks;
        return range.IsEmpty ? entry.Words : Join(range, entry.Words);
    }

    // The words of one element lie side by side: where others follow them already, they are copied to the end.
    private NameRange Reopen(NameRange range) =>
        range.IsEmpty ? new NameRange(_words.Count, _words.Count)
        : range.End == _words.Count ? range
        : Join(default, range);

    private NameRange Join(NameRange first, NameRange second)
    {
        NameRange open = Reopen(first);
        for (int i = second.Start; i < second.End; i++)
            _words.Add(_words[i]);
        return open with { End = _words.Count };
    }

    // Four letters a step; it need not be the same on every machine, since nothing is ordered by it. Never 0.
    private static ulong Hash(ReadOnlySpan<char> letters)
    {
        unchecked
        {
            const ulong Factor = 0x9E3779B97F4A7C15UL;
            ulong hash = ((ulong)letters.Length + 1) * Factor;
            ReadOnlySpan<ulong> fours = MemoryMarshal.Cast<char, ulong>(letters);
            foreach (ulong four in fours)
                hash = Stir((hash ^ four) * Factor);
            foreach (char letter in letters[(fours.Length * 4)..])
                hash = Stir((hash ^ letter) * Factor);
            return hash | 1;
        }
    }

    private static ulong Stir(ulong hash) => hash ^ (hash >> 29);

    private readonly record struct ClassEntry(ulong Hash, NameRange Words, NodeTraits Marks);
}

/// <summary>Where the words of an element's names lie.</summary>
internal readonly record struct NameRange(int Start, int End)
{
    public bool IsEmpty => Start == End;
}
