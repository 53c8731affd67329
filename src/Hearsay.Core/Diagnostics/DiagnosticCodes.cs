namespace Hearsay.Core.Diagnostics;

/// <summary>Every code that Hearsay prints, once. HS1xxx ingestion, HS2xxx language, HS3xxx extraction, HS4xxx linking, HS9xxx the program itself.</summary>
public static class DiagnosticCodes
{
    public const string FileNotFound = "HS1001";
    public const string NotReadable = "HS1002";
    public const string Empty = "HS1003";
    public const string Binary = "HS1004";
    public const string BadEncoding = "HS1005";
    public const string TooLarge = "HS1006";
    public const string TooDeep = "HS1007";
    public const string TooSlow = "HS1008";
    public const string BadFrontMatter = "HS1009";
    public const string BadJson = "HS1010";
    public const string NoArticle = "HS1011";
    public const string DuplicateId = "HS1013";
    public const string LineTooLong = "HS1014";
    public const string NotEnglish = "HS1015";
    public const string BadFeed = "HS1016";
    public const string BadArchive = "HS1017";
    public const string InternalError = "HS9001";
}
