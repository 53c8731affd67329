using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Text;

namespace Hearsay.Core.Tests.Text;

public sealed class LetterFoldingTests
{
    [Theory]
    [InlineData("Ilse VARNHOLT", "ilse varnholt")]
    [InlineData("Škoda, Łódź, Œuvre", "skoda, lodz, oeuvre")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("Voßkamp Þór", "vosskamp thor")]
    [InlineData("d\u2019Or d\u02BCOr", "d'or d'or")]
    [InlineData("zero\u200Bwidth soft\u00ADhyphen", "zerowidth softhyphen")]
    [InlineData("ΑΘΗΝΑ 東京", "αθηνα 東京")]
    [InlineData("\u0634\u064E\u0645\u0652\u0633", "\u0634\u0645\u0633")]
    public void Fold_Text_IsPlain(string text, string folded) => Assert.Equal(folded, LetterFolding.Fold(text));

    [Fact]
    public void Fold_AnyText_IsAtMostTwiceAsLongAndStaysAsItIsFolded() =>
        Prop.ForAll<NonNull<string>>(text =>
            {
                string once = LetterFolding.Fold(text.Get);
                return once.Length <= 2 * text.Get.Length && LetterFolding.Fold(once) == once;
            })
            .QuickCheckThrowOnFailure();
}
