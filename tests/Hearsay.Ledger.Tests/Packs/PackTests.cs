using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core.Briefs;
using Hearsay.Ledger.Packs;
using Hearsay.Linking;
using Hearsay.Linking.Tests;

namespace Hearsay.Ledger.Tests.Packs;

public sealed class PackTests
{
    [Fact]
    public void Text_AnyLetters_ComeOutAsTheyWentIn() =>
        Prop.ForAll<string>(text =>
            {
                PackWriter pack = new();
                pack.Text(text);
                pack.Text(text + "\uD800");
                pack.Text(text);
                PackReader reader = new(pack.ToArray());
                return reader.Text() == text && reader.Text() == text + "\uD800" && reader.Text() == text;
            })
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Number_Any_ComesOutAsItWentIn() =>
        Prop.ForAll<ulong, double>(
                (number, real) =>
                {
                    PackWriter pack = new();
                    pack.Number(number);
                    pack.Exact(real);
                    PackReader reader = new(pack.ToArray());
                    return reader.Number() == number && reader.Exact().Equals(real);
                }
            )
            .Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Annotation_Any_ComesOutAsItWentIn() =>
        Prop.ForAll<int>(seed =>
                InventedArticles
                    .Batch(seed)
                    .All(a =>
                        Json(a)
                        == Json(
                            AnnotationPack.Read(
                                AnnotationPack.Of(a),
                                AnnotationPack.ReadArticle(AnnotationPack.Frame(a.Article), AnnotationPack.Text(a.Article))
                            )
                        )
                    )
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Story_Any_ComesOutAsItWentIn() =>
        Prop.ForAll<int>(seed =>
            {
                Brief brief = StoryLinker.Link(InventedArticles.Batch(seed));
                if (brief.Stories.Length != 1)
                    return true;
                Brief body = StoryPack.ReadBody(StoryPack.Body(brief));
                return Json(body) == Json(brief with { Articles = [], Statements = [], Events = [] });
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Read_CutOrTurnedBytes_IsInvalidDataAndNothingElse()
    {
        byte[] packed = AnnotationPack.Of(Articles.Pier());
        for (int i = 0; i < packed.Length; i++)
        {
            byte[] turned = [.. packed];
            turned[i] ^= 0x55;
            Try(turned);
            Try(packed[..i]);
        }

        static void Try(byte[] bytes)
        {
            try
            {
                AnnotationPack.Read(bytes, Articles.Pier().Article);
            }
            catch (Exception exception) when (exception is InvalidDataException or ArgumentException or FormatException)
            {
                // Said to be damaged: what a reader may do with damaged bytes.
            }
        }
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
