namespace Hearsay.Ingestion.Pages.Body;

/// <summary>What the elements around a block say of it; handed down from each element to its content.</summary>
[Flags]
internal enum NodeTraits
{
    None = 0,
    Nav = 1,
    Aside = 1 << 1,
    Header = 1 << 2,
    Footer = 1 << 3,
    Form = 1 << 4,
    Figure = 1 << 5,
    Table = 1 << 6,
    List = 1 << 7,
    Blockquote = 1 << 8,
    Article = 1 << 9,
    Main = 1 << 10,
    Hidden = 1 << 11,
    Section = 1 << 12,
    BodyProperty = 1 << 13,
    Button = 1 << 14,
    Role = 1 << 15,
    Anchor = 1 << 16,
    NestedArticle = 1 << 17,
    Caption = 1 << 18,
    DefinitionList = 1 << 19,

    /// <summary>A class, id, rel or item property speaks of an author; of the element alone, not handed down. So the next two.</summary>
    NamesAuthor = 1 << 20,
    NamesDate = 1 << 21,
    NamesTitle = 1 << 22,
    Marks = NamesAuthor | NamesDate | NamesTitle,
}
