using Hearsay.Ingestion.Furniture;

namespace Hearsay.Ingestion.Pages.Body;

/// <summary>Words of English that tell what kind of text they stand in. The commonest ones: menus and lists of links have few of them.</summary>
internal static class CommonWords
{
    // So many letters of a word are looked at: "subscribe" and "subscribers" are one.
    private const int ComparedLetters = 8;
    private const int Slots = 1024;

    private static readonly string[] Common =
    [
        "the",
        "of",
        "and",
        "to",
        "a",
        "in",
        "that",
        "is",
        "was",
        "for",
        "on",
        "it",
        "with",
        "as",
        "be",
        "at",
        "by",
        "he",
        "she",
        "they",
        "from",
        "have",
        "had",
        "has",
        "but",
        "not",
        "this",
        "are",
        "were",
        "which",
        "their",
        "an",
        "we",
        "you",
        "his",
        "her",
        "been",
        "who",
        "will",
        "would",
        "more",
        "than",
        "or",
        "if",
        "when",
        "there",
        "what",
        "can",
        "so",
        "its",
        "after",
        "said",
        "i",
        "my",
        "our",
        "into",
    ];

    // The reader is spoken to, the outlet speaks of itself.
    private static readonly string[] Reader = ["you", "your", "yours", "yourself"];

    private static readonly string[] Outlet = ["we", "our", "us", "ours"];

    // What asks for a click, an address or money.
    private static readonly string[] Offers =
    [
        "subscribe",
        "subscription",
        "newsletter",
        "newsletters",
        "sign",
        "signup",
        "click",
        "follow",
        "download",
        "email",
        "inbox",
        "app",
        "podcast",
        "donate",
        "donation",
        "support",
        "join",
        "share",
        "comment",
        "comments",
        "facebook",
        "twitter",
        "instagram",
        "whatsapp",
        "youtube",
        "linkedin",
        "cookie",
        "cookies",
        "privacy",
        "policy",
        "advertisement",
        "advertise",
        "sponsored",
        "copyright",
        "rights",
        "reserved",
        "permission",
        "reprint",
        "contact",
        "please",
        "register",
        "account",
        "login",
        "free",
        "read",
        "here",
        "latest",
        "updates",
        "related",
        "website",
        "visit",
        "price",
        "prices",
        "shipping",
        "buy",
        "offer",
        "deals",
        "commission",
    ];

    private static readonly string[] Reporting = ["said", "says", "told", "added", "according", "reported", .. WeekdayNames.Full];

    private static readonly string[] Pictures =
    [
        "photo",
        "photos",
        "photograph",
        "photographer",
        "image",
        "images",
        "picture",
        "pictured",
        "credit",
        "courtesy",
        "getty",
        "file",
        "shutterstock",
    ];

    // Every word of every page is looked up: its first letters in one number, and a table with room to spare.
    private static readonly Entry[] Table = Build();

    /// <summary>What the word, in letters of any size, speaks for.</summary>
    public static WordKinds KindsOf(ReadOnlySpan<char> word)
    {
        ulong packed = Pack(word);
        int slot = Slot(packed);
        while (Table[slot].Letters != 0)
        {
            if (Table[slot].Letters == packed)
                return Table[slot].Kinds;
            slot = (slot + 1) & (Slots - 1);
        }

        return WordKinds.None;
    }

    // 0 for anything but ASCII letters.
    private static ulong Pack(ReadOnlySpan<char> word)
    {
        ulong packed = 0;
        foreach (char c in word[..Math.Min(word.Length, ComparedLetters)])
        {
            if (!char.IsAsciiLetter(c))
                return 0;
            packed = (packed << 8) | (uint)(c | 0x20);
        }

        return packed;
    }

    private static int Slot(ulong packed)
    {
        unchecked
        {
            return (int)((packed * 0x9E3779B97F4A7C15UL) >> 54);
        }
    }

    private static Entry[] Build()
    {
        Entry[] table = new Entry[Slots];
        Add(table, Common, WordKinds.Common);
        Add(table, Reader, WordKinds.Reader);
        Add(table, Outlet, WordKinds.Outlet);
        Add(table, Offers, WordKinds.Offer);
        Add(table, Reporting, WordKinds.Reporting);
        Add(table, Pictures, WordKinds.Picture);
        return table;
    }

    private static void Add(Entry[] table, string[] words, WordKinds kinds)
    {
        foreach (string word in words)
        {
            ulong packed = Pack(word);
            int slot = Slot(packed);
            while (table[slot].Letters != 0 && table[slot].Letters != packed)
                slot = (slot + 1) & (Slots - 1);
            table[slot] = new Entry(packed, table[slot].Kinds | kinds);
        }
    }

    private readonly record struct Entry(ulong Letters, WordKinds Kinds);
}

/// <summary>What a word speaks for.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,
    Common = 1,
    Reader = 2,
    Outlet = 4,
    Offer = 8,
    Reporting = 16,
    Picture = 32,
}
