namespace Hearsay.Ingestion.Html;

/// <summary>Why a page has no tree.</summary>
internal enum HtmlFault
{
    None = 0,
    TooDeep = 1,
    TooSlow = 2,
    TooMany = 3,
}
