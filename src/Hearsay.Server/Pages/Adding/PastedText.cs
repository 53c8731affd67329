using System.Text;
using Hearsay.Core.Text;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Pages.Adding;

/// <summary>A pasted text as the file that it could have been: a page, or plain text with front matter.</summary>
internal static class PastedText
{
    /// <summary>The file, named after its content, so that pasting the same again adds nothing.</summary>
    public static FormFileCollection AsFile(string text, string outlet, string title, string published)
    {
        bool isPage = text.TrimStart().StartsWith('<');
        StringBuilder content = new();
        if (!isPage)
        {
            content.Append("---\n");
            Field(content, "outlet", outlet);
            Field(content, "published", published);
            Field(content, "title", title);
            content.Append("---\n");
        }

        content.Append(text);
        byte[] bytes = Encoding.UTF8.GetBytes(content.ToString());
        string name = StableHash.Start.Add(content.ToString()).ToId("pasted") + (isPage ? ".html" : ".txt");
        return [new FormFile(new MemoryStream(bytes), 0, bytes.Length, "files", name)];
    }

    // One line each: a line break in a field would begin another field.
    private static void Field(StringBuilder content, string name, string value)
    {
        string line = string.Concat(value.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        if (line.Length > 0)
            content.Append(name).Append(": ").Append(line).Append('\n');
    }
}
