using Hearsay.Core.Articles;
using Hearsay.Core.Diagnostics;
using Hearsay.Ingestion.Languages;

namespace Hearsay.Ingestion.Tests.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The council of the town voted on Monday to close the bridge, because it is old and there is no money.", "en")]
    [InlineData("Der Rat der Stadt hat am Montag beschlossen, die Brücke zu schließen, weil sie alt ist und kein Geld da ist.", "de")]
    [InlineData("Le conseil de la ville a voté lundi la fermeture du pont, parce qu'il est vieux et que les caisses sont vides.", "fr")]
    [InlineData("El consejo de la ciudad votó el lunes cerrar el puente, porque es viejo y no hay dinero para repararlo.", "es")]
    [InlineData(
        "O conselho da cidade votou na segunda-feira para fechar a ponte, porque ela é velha e não há dinheiro para os reparos.",
        "pt"
    )]
    [InlineData(
        "Il consiglio della città ha votato lunedì di chiudere il ponte, perché è vecchio e non ci sono soldi per ripararlo.",
        "it"
    )]
    [InlineData("Совет города решил закрыть мост.", "und-Cyrl")]
    [InlineData("市議会は月曜日に橋を閉鎖することを決めた。", "ja")]
    [InlineData("Rada města se v pondělí rozhodla, že most uzavře, protože je starý a na jeho opravu nejsou peníze.", "cs")]
    [InlineData(
        "Rada miasta zdecydowała w poniedziałek, że most zostanie zamknięty, ponieważ jest stary i nie ma na niego pieniędzy.",
        "pl"
    )]
    [InlineData("It's no use, she says: U.S. firms, Orrin's own by and large, do it so as to go on.", "en")]
    [InlineData("Vellin's ferry goes by, S. Tarn says, so do Orrin's: to and fro, on and on, all day.", "en")]
    [InlineData("Orrin Tarn Vellin", null)]
    public void Of_Text_TellsTheLanguage(string text, string? expected) => Assert.Equal(expected, LanguageGuess.Of(text));

    [Fact]
    public void Read_ForeignArticle_ComesWithItsLanguageAndAWarning()
    {
        ReadResult result = Reading
            .All("Der Rat der Stadt hat am Montag beschlossen, die Brücke zu schließen, weil sie alt ist und kein Geld da ist.")
            .Single();
        Assert.Equal("de", result.Article!.Language);
        Assert.Equal((DiagnosticCodes.NotEnglish, DiagnosticSeverity.Warning), (result.Diagnostic!.Code, result.Diagnostic.Severity));
    }

    [Fact]
    public void Read_DeclaredVariety_IsKept()
    {
        Article article = Reading.One(
            "---\nlanguage: en-GB\n---\nThe council of the town voted on Monday to close the bridge, because it is old."
        );
        Assert.Equal("en-GB", article.Language);
    }
}
