namespace Hearsay.Core.Diagnostics;

/// <summary>Every code that Hearsay prints, once. HS1xxx ingestion, HS2xxx language, HS3xxx extraction, HS4xxx linking, HS9xxx the program itself.</summary>
public static class DiagnosticCodes
{
    /// <summary>A file or folder that does not exist, or a glob that matches nothing.</summary>
    public const string FileNotFound = "HS1001";

    /// <summary>A file or folder without rights.</summary>
    public const string NotReadable = "HS1002";

    /// <summary>Nothing but white space.</summary>
    public const string Empty = "HS1003";

    /// <summary>Bytes that are no text.</summary>
    public const string Binary = "HS1004";

    /// <summary>An encoding that cannot be told, or broken bytes; a warning where the text could be read around them.</summary>
    public const string BadEncoding = "HS1005";

    /// <summary>More bytes than the limit of an item.</summary>
    public const string TooLarge = "HS1006";

    /// <summary>Elements that nest deeper than the limit.</summary>
    public const string TooDeep = "HS1007";

    /// <summary>A page that takes longer than the limit.</summary>
    public const string TooSlow = "HS1008";

    /// <summary>Front matter that does not close or makes no sense.</summary>
    public const string BadFrontMatter = "HS1009";

    /// <summary>A row that is no JSON object.</summary>
    public const string BadJson = "HS1010";

    /// <summary>A page without an article.</summary>
    public const string NoArticle = "HS1011";

    /// <summary>A folder without anything to read.</summary>
    public const string NothingToRead = "HS1012";

    /// <summary>Two articles with one id.</summary>
    public const string DuplicateId = "HS1013";

    /// <summary>A line of more characters than the limit.</summary>
    public const string LineTooLong = "HS1014";

    /// <summary>An article in another language.</summary>
    public const string NotEnglish = "HS1015";

    /// <summary>A feed or sitemap that cannot be read.</summary>
    public const string BadFeed = "HS1016";

    /// <summary>An archive with a broken record or member.</summary>
    public const string BadArchive = "HS1017";

    /// <summary>A fault of the program itself: the item is left out and the rest goes on.</summary>
    public const string InternalError = "HS9001";
}
