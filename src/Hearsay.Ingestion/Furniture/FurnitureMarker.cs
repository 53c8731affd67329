using Hearsay.Core.Articles;

namespace Hearsay.Ingestion.Furniture;

/// <summary>
/// Decides for each block of an article, from a page or from plain text alike, whether it is body or furniture, and takes from the
/// furniture what it says about the article: authors, date, the agency credited.
/// </summary>
/// <remarks>Only whole blocks are judged, so a sentence that merely holds the word "recommended" is never lost.</remarks>
internal static class FurnitureMarker
{
    // A block of so many words is running text: what stands before the first one is the head, after the last one the foot.
    private const int ProseWords = 14;
    private const int MaxHeadBlocks = 12;

    public static Article Mark(Article article)
    {
        Block[] blocks = [.. article.Blocks];
        string[] texts = [.. blocks.Select(b => b.Span.TextIn(article.Text))];
        int firstProse = Array.FindIndex(texts, IsProse);
        int lastProse = Array.FindLastIndex(texts, IsProse);
        firstProse = firstProse < 0 ? blocks.Length : firstProse;
        Article result = article;
        bool afterEnd = false;
        for (int i = 0; i < blocks.Length; i++)
        {
            string plain = PlainForm.Of(texts[i]);
            afterEnd |= i > 0 && i * 3 >= blocks.Length && (FurniturePhrases.EndsArticle(plain) || IsAboutOutlet(plain, result.Outlet));
            bool head = i <= Math.Min(firstProse, MaxHeadBlocks);
            bool foot = i >= lastProse;
            if (head && Agencies.Name(texts[i]) is { } agency)
                (blocks[i], result) = (
                    blocks[i] with
                    {
                        Kind = BlockKind.Boilerplate,
                    },
                    result with
                    {
                        WireCredit = result.WireCredit ?? Foreign(agency, result.Outlet),
                    }
                );
            else if (CorrectionNote.Is(plain))
                blocks[i] = blocks[i] with { Kind = BlockKind.Correction };
            else if (afterEnd || FurniturePhrases.Holds(plain) || PictureCredit.Is(texts[i]))
                blocks[i] = blocks[i] with { Kind = BlockKind.Boilerplate };
            else if (blocks[i].Kind == BlockKind.Paragraph && PictureCredit.ClosesCaption(texts[i]))
                blocks[i] = blocks[i] with { Kind = BlockKind.Caption };
            else if ((head || foot) && TakeSignature(texts[i], head, result) is { } signed)
                (blocks[i], result) = (blocks[i] with { Kind = BlockKind.Boilerplate }, signed);
            else if (foot && i > 0 && (AuthorNote.PresentsAuthor(texts[i], result.Authors) || IsColophon(texts, i, result.Outlet)))
                blocks[i] = blocks[i] with { Kind = BlockKind.Boilerplate };
            else if ((i < firstProse || i > lastProse) && IsRowOfLinks(texts[i]))
                blocks[i] = blocks[i] with { Kind = BlockKind.Boilerplate };
            else if (i < firstProse && IsKicker(texts[i], blocks[i].Kind))
                blocks[i] = blocks[i] with { Kind = BlockKind.Boilerplate };
            else if (result.WireCredit is null && i <= firstProse + 1)
                result = result with { WireCredit = Foreign(Dateline.Agency(texts[i]), result.Outlet) };
        }

        int opening = Array.FindIndex(blocks, block => block.Kind == BlockKind.Paragraph);
        return result with { Blocks = [.. blocks], Dateline = opening < 0 ? null : PlaceIn(texts[opening], article.Outlet) };
    }

    // "Quillport.Net - The council …" signs with the outlet, not with a town.
    private static string? PlaceIn(string block, string? outlet) =>
        Dateline.Place(block) is { } place && !string.Equals(place, outlet, StringComparison.OrdinalIgnoreCase) ? place : null;

    private static bool IsProse(string block) => block.Length >= 40 && PlainForm.CountWords(block) >= ProseWords;

    // The section a page prints over its headline in capitals: "HERITAGE", "LOCAL NEWS".
    private static bool IsKicker(string block, BlockKind kind) =>
        kind != BlockKind.ListItem
        && block.Length <= 30
        && !block.Any(char.IsLower)
        && block.Any(char.IsLetter)
        && PlainForm.CountWords(block) <= 3;

    // "Terms of use | Privacy | Contact us".
    private static bool IsRowOfLinks(string block)
    {
        string[] pieces = block.Split(['|', '\u2022', '\u00B7'], StringSplitOptions.TrimEntries);
        return pieces.Length >= 3
            && Array.TrueForAll(pieces, piece => piece.Length > 0 && char.IsLetter(piece[0]) && PlainForm.CountWords(piece) <= 4);
    }

    // "About Alder Mills", "About Alder Mills: …": how a release presents its issuer at the foot.
    private static bool IsAboutOutlet(string plain, string? outlet)
    {
        if (outlet is null || !plain.StartsWith("about ", StringComparison.Ordinal))
            return false;
        string name = PlainForm.Of(outlet);
        ReadOnlySpan<char> rest = plain.AsSpan(
            plain.StartsWith("about the ", StringComparison.Ordinal) ? "about the ".Length : "about ".Length
        );
        if (name.StartsWith("the ", StringComparison.Ordinal))
            name = name["the ".Length..];
        return name.Length > 0
            && (
                rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || rest[name.Length] == ':')
                // "About Alder: …" of Alder Mills.
                || rest.IndexOf(':') is var colon && colon > 2 && name.AsSpan().StartsWith(rest[..colon]) && name.AsSpan(colon) is [' ', ..]
            );
    }

    private static bool IsColophon(string[] texts, int i, string? outlet) =>
        i == texts.Length - 1 && AuthorNote.PresentsOutlet(texts[i], outlet);

    /// <summary>By-line, date or agency credit; null when the block is none.</summary>
    private static Article? TakeSignature(string block, bool head, Article article)
    {
        if (article.Authors.Contains(block, StringComparer.OrdinalIgnoreCase))
            return article;
        if (ByLine.Parse(block) is { } authors)
            return article.Authors.IsEmpty ? article with { Authors = authors } : article;
        if (Agencies.Name(block) is not null)
            return article;
        if (head && DateWords.Find(block, out bool isAll) is { } time && isAll)
            return article.Published is null ? article with { Published = time } : article;
        return null;
    }

    /// <summary>The agency unless it is the outlet itself: "(ABC)" is how the Alder Bay Courier signs, and credits nobody.</summary>
    public static string? Foreign(string? agency, string? outlet)
    {
        if (agency is null || outlet is null)
            return agency;
        string initials = string.Concat(
            outlet.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0])
        );
        return agency == outlet || agency == initials || initials == "T" + agency ? null : agency;
    }
}
