namespace Hearsay.Ingestion.Tests.Fuzzing;

/// <summary>Damages bytes as transfers, crawlers and attackers do: bits flipped, parts cut, doubled, swapped or blown up.</summary>
internal static class Mutation
{
    private static readonly string[] Blows =
    [
        "<div>",
        "<",
        "&",
        "]]>",
        "\"",
        "</p>",
        "<table><td>",
        "\0",
        "\u00FF",
        "&#x110000;",
        "<![CDATA[",
        "<!--",
        "=",
        "\r\n\r\n",
    ];

    public static byte[] Of(byte[] seed, Random random)
    {
        List<byte> bytes = [.. seed];
        int rounds = 1 + random.Next(6);
        for (int round = 0; round < rounds && bytes.Count > 2; round++)
            Step(bytes, random);
        return [.. bytes];
    }

    private static void Step(List<byte> bytes, Random random)
    {
        int at = random.Next(bytes.Count);
        int length = Math.Min(1 + random.Next(40), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                string blow = Blows[random.Next(Blows.Length)];
                for (int i = random.Next(300); i >= 0; i--)
                    bytes.InsertRange(at, System.Text.Encoding.Latin1.GetBytes(blow));
                break;
            default:
                bytes[at] = (byte)random.Next(256);
                break;
        }
    }
}
