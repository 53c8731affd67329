using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;

namespace Hearsay.Ingestion.Languages;

/// <summary>Gives every article its language, and a warning to those that are not English: the stages after this one would misread them.</summary>
internal static class LanguageCheck
{
    public static ReadResult Apply(ReadResult result)
    {
        if (result.Article is not { } article)
            return result;
        string? seen = LanguageGuess.Of(article.Text);
        // What a page declares is often its template's language; the letters are what they are.
        string? language =
            seen is null || (article.Language is { } told && told.StartsWith(seen, StringComparison.OrdinalIgnoreCase))
                ? article.Language
                : seen;
        Article named = article with { Language = language };
        if (language is null || LanguageGuess.IsEnglish(language) || result.Diagnostic is not null)
            return result with { Article = named };
        return new ReadResult(
            named,
            new Diagnostic(
                DiagnosticCodes.NotEnglish,
                DiagnosticSeverity.Warning,
                article.Origin ?? article.Id.Value,
                "it is not in English (" + language + "): read, but not analysed"
            )
        );
    }
}
