namespace Hearsay.Training.Network;

/// <summary>Named matrices in a file, to go on from or to export.</summary>
internal static class Checkpoint
{
    public static void Save(string path, WordVocabulary vocabulary, IReadOnlyList<Parameter> parameters)
    {
        using BinaryWriter writer = new(File.Create(path));
        writer.Write(vocabulary.Hashes.Count);
        foreach (uint hash in vocabulary.Hashes)
            writer.Write(hash);
        writer.Write(parameters.Count);
        foreach (Parameter parameter in parameters)
        {
            writer.Write(parameter.Name);
            writer.Write(parameter.Length);
            foreach (float value in parameter.Values)
                writer.Write(value);
        }
    }

    public static WordVocabulary LoadVocabulary(string path)
    {
        using BinaryReader reader = new(File.OpenRead(path));
        return ReadVocabulary(reader);
    }

    /// <summary>How many numbers each parameter of the file has, by name.</summary>
    public static IReadOnlyDictionary<string, int> Lengths(string path)
    {
        using BinaryReader reader = new(File.OpenRead(path));
        _ = ReadVocabulary(reader);
        Dictionary<string, int> lengths = [];
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            lengths[name] = reader.ReadInt32();
            reader.BaseStream.Seek((long)lengths[name] * sizeof(float), SeekOrigin.Current);
        }

        return lengths;
    }

    /// <summary>Fills those parameters that the file holds in the same size; gives their names.</summary>
    public static IReadOnlyList<string> Load(string path, IReadOnlyList<Parameter> parameters)
    {
        using BinaryReader reader = new(File.OpenRead(path));
        _ = ReadVocabulary(reader);
        List<string> found = [];
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            string name = reader.ReadString();
            int length = reader.ReadInt32();
            Parameter? target = parameters.FirstOrDefault(p => p.Name == name && p.Length == length);
            if (target is null)
            {
                reader.BaseStream.Seek((long)length * sizeof(float), SeekOrigin.Current);
                continue;
            }

            found.Add(name);
            for (int j = 0; j < length; j++)
                target.Values[j] = reader.ReadSingle();
        }

        return found;
    }

    private static WordVocabulary ReadVocabulary(BinaryReader reader)
    {
        uint[] hashes = new uint[reader.ReadInt32()];
        for (int i = 0; i < hashes.Length; i++)
            hashes[i] = reader.ReadUInt32();
        return new WordVocabulary(hashes);
    }
}
