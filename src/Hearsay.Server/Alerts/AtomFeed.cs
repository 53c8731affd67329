using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Hearsay.Server.Alerts;

/// <summary>Alerts as an Atom feed (RFC 4287): one entry a story, which is updated with each change.</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Writes the feed.</summary>
    /// <param name="room">The address of the reading room, for links.</param>
    /// <param name="name">The watch-list; null for all.</param>
    public static ReadOnlyMemory<byte> Write(Uri room, string? name, ImmutableArray<AlertThread> threads, DateTimeOffset now)
    {
        using MemoryStream buffer = new();
        using (
            XmlWriter xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false })
        )
        {
            string self = new Uri(room, "/alerts.atom" + (name is null ? "" : "?list=" + Uri.EscapeDataString(name))).ToString();
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, self);
            xml.WriteElementString("title", Atom, Clean(name is null ? "Hearsay: changes of evidence" : "Hearsay: " + name));
            xml.WriteElementString("updated", Atom, threads.IsEmpty ? AlertStore.Time(now) : threads[0].Alerts[^1].At);
            Link(xml, "self", self);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Hearsay");
            xml.WriteEndElement();
            foreach (AlertThread thread in threads)
                WriteEntry(xml, room, thread);
            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, Uri room, AlertThread thread)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, "urn:hearsay:story:" + Uri.EscapeDataString(thread.Story));
        xml.WriteElementString("title", Atom, Clean(thread.Title));
        xml.WriteElementString("updated", Atom, thread.Alerts[^1].At);
        xml.WriteElementString("published", Atom, thread.Alerts[0].At);
        Link(xml, "alternate", new Uri(room, "/stories/" + Uri.EscapeDataString(thread.Story)).ToString());
        StringBuilder content = new();
        foreach (Alert alert in thread.Alerts.Reverse())
            content.Append(alert.At).Append(' ').Append(AlertThreads.Heading(alert.Kind)).Append(": ").Append(alert.Text).Append('\n');
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(content.ToString()));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // An article may hold letters that XML cannot carry.
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => IsXml(rune.Value)).Select(rune => rune.ToString()));

    private static bool IsXml(int value) =>
        value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or >= 0x10000;
}
