namespace Hearsay.Ingestion.Html;

/// <summary>Names and parsing classes of elements (WHATWG HTML, 13.2 and 13.1.2).</summary>
internal static class HtmlTags
{
    // Every tag of every page is looked up: a table of our own is three times as fast as a dictionary that ignores case.
    private const int SlotCount = 512;
    private const int LongestName = 10;
    private static readonly (ulong Packed, int Length, string Name, HtmlTag Tag)[] Slots = BuildSlots();

    private static readonly Traits[] Table = BuildTable();

    [Flags]
    private enum Traits
    {
        None = 0,
        Void = 1,
        RawText = 2,
        ClosesParagraph = 4,
        Block = 8,
        ScopeBorder = 16,
        HeadContent = 32,
        Heading = 64,
    }

    public static HtmlTag Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName)
            return HtmlTag.Other;
        ulong packed = Pack(name);
        int slot = Slot(packed, name.Length);
        while (Slots[slot] is { Tag: not HtmlTag.Text } entry)
        {
            // The number says all of a name of eight letters; only a longer one must be looked at again.
            if (
                entry.Length == name.Length
                && entry.Packed == packed
                && (name.Length <= 8 || name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase))
            )
                return entry.Tag;
            slot = (slot + 1) & (SlotCount - 1);
        }

        return HtmlTag.Other;
    }

    /// <summary>Whether the element never has content.</summary>
    public static bool IsVoid(HtmlTag tag) => Has(tag, Traits.Void);

    /// <summary>Whether everything up to the end tag is letters, not mark-up.</summary>
    public static bool IsRawText(HtmlTag tag) => Has(tag, Traits.RawText);

    /// <summary>Whether its start tag ends an open paragraph.</summary>
    public static bool ClosesParagraph(HtmlTag tag) => Has(tag, Traits.ClosesParagraph);

    /// <summary>Whether it starts a new line of text.</summary>
    public static bool IsBlock(HtmlTag tag) => Has(tag, Traits.Block);

    /// <summary>Whether end tags inside it cannot close elements outside it.</summary>
    public static bool IsScopeBorder(HtmlTag tag) => Has(tag, Traits.ScopeBorder);

    /// <summary>Whether it may stand in a page's head.</summary>
    public static bool IsHeadContent(HtmlTag tag) => Has(tag, Traits.HeadContent);

    public static bool IsHeading(HtmlTag tag) => Has(tag, Traits.Heading);

    private static (ulong Packed, int Length, string Name, HtmlTag Tag)[] BuildSlots()
    {
        (ulong Packed, int Length, string Name, HtmlTag Tag)[] slots = new (ulong, int, string, HtmlTag)[SlotCount];
        foreach (HtmlTag tag in Enum.GetValues<HtmlTag>().Where(t => t > HtmlTag.Other))
        {
            string name = tag.ToString();
            int slot = Slot(Pack(name), name.Length);
            while (slots[slot].Tag != HtmlTag.Text)
                slot = (slot + 1) & (SlotCount - 1);
            slots[slot] = (Pack(name), name.Length, name, tag);
        }

        return slots;
    }

    // Up to eight letters, small, a byte each; a name with anything but ASCII letters and digits gets the number of none.
    private static ulong Pack(ReadOnlySpan<char> name)
    {
        ulong packed = 0;
        for (int i = 0; i < name.Length && i < 8; i++)
        {
            if (!char.IsAsciiLetterOrDigit(name[i]))
                return 0;
            packed = (packed << 8) | (uint)(name[i] | 0x20);
        }

        return packed;
    }

    private static int Slot(ulong packed, int length)
    {
        unchecked
        {
            return (int)(((packed + (ulong)length) * 0x9E3779B97F4A7C15UL) >> 55);
        }
    }

    private static bool Has(HtmlTag tag, Traits traits) => (Table[(int)tag] & traits) != Traits.None;

    private static Traits[] BuildTable()
    {
        Traits[] table = new Traits[(int)Enum.GetValues<HtmlTag>().Max() + 1];
        HtmlTag[] headings = [HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6];
        HtmlTag[] closers =
        [
            .. headings,
            HtmlTag.Address,
            HtmlTag.Article,
            HtmlTag.Aside,
            HtmlTag.Blockquote,
            HtmlTag.Center,
            HtmlTag.Details,
            HtmlTag.Dialog,
            HtmlTag.Div,
            HtmlTag.Dl,
            HtmlTag.Fieldset,
            HtmlTag.Figcaption,
            HtmlTag.Figure,
            HtmlTag.Footer,
            HtmlTag.Form,
            HtmlTag.Header,
            HtmlTag.Hr,
            HtmlTag.Main,
            HtmlTag.Menu,
            HtmlTag.Nav,
            HtmlTag.Ol,
            HtmlTag.P,
            HtmlTag.Pre,
            HtmlTag.Section,
            HtmlTag.Summary,
            HtmlTag.Table,
            HtmlTag.Ul,
            HtmlTag.Li,
            HtmlTag.Dd,
            HtmlTag.Dt,
        ];
        Set(table, Traits.Heading, headings);
        Set(table, Traits.ClosesParagraph, closers);
        Set(table, Traits.Block, closers);
        Set(
            table,
            Traits.Block,
            [
                HtmlTag.Html,
                HtmlTag.Body,
                HtmlTag.Tr,
                HtmlTag.Td,
                HtmlTag.Th,
                HtmlTag.Tbody,
                HtmlTag.Thead,
                HtmlTag.Tfoot,
                HtmlTag.Legend,
                HtmlTag.Option,
                HtmlTag.Optgroup,
            ]
        );
        Set(
            table,
            Traits.Void,
            [
                HtmlTag.Area,
                HtmlTag.Base,
                HtmlTag.Br,
                HtmlTag.Col,
                HtmlTag.Embed,
                HtmlTag.Frame,
                HtmlTag.Hr,
                HtmlTag.Img,
                HtmlTag.Input,
                HtmlTag.Link,
                HtmlTag.Meta,
                HtmlTag.Param,
                HtmlTag.Source,
                HtmlTag.Track,
                HtmlTag.Wbr,
            ]
        );
        Set(table, Traits.RawText, [HtmlTag.Script, HtmlTag.Style, HtmlTag.Textarea, HtmlTag.Title, HtmlTag.Iframe]);
        Set(
            table,
            Traits.ScopeBorder,
            [HtmlTag.Html, HtmlTag.Body, HtmlTag.Table, HtmlTag.Td, HtmlTag.Th, HtmlTag.Object, HtmlTag.Template]
        );
        Set(
            table,
            Traits.HeadContent,
            [HtmlTag.Base, HtmlTag.Link, HtmlTag.Meta, HtmlTag.Noscript, HtmlTag.Script, HtmlTag.Style, HtmlTag.Template, HtmlTag.Title]
        );
        return table;
    }

    private static void Set(Traits[] table, Traits traits, HtmlTag[] tags)
    {
        foreach (HtmlTag tag in tags)
            table[(int)tag] |= traits;
    }
}
