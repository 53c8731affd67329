namespace Hearsay.Language.NameSpans;

/// <summary>What a span of words is. The numbers are stored in model files and never change; the first four are those of mention classes.</summary>
internal enum SpanClass
{
    /// <summary>No phrase that means anything of its own.</summary>
    None = 0,
    Person = 1,
    Organization = 2,
    Place = 3,

    /// <summary>A name of something else: a law, a storm, a book.</summary>
    OtherName = 4,

    /// <summary>A phrase that means somebody or something without a name.</summary>
    Nameless = 5,
}
