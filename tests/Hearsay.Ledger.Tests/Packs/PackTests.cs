using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Row_WithAndWithoutClause_ComesOutAsItWentIn(bool hasClause)
    {
        TextSpan? clause = hasClause ? TextSpan.FromBounds(3, 40) : null;
        ArticleId article = ArticleId.From("a");
        StatementSource source = new(new ActorReference(null, null, "a mate"), Named: false, Anonymity.Insider);
        Statement said = new(RowId.From("s1"), article, source, [TextSpan.FromBounds(10, 40)], SpeechAct.Denial)
        {
            Quoted = QuotationKind.Block,
            Clause = clause,
            Parent = RowId.From("s0"),
        };
        Event done = new(RowId.From("e1"), article, TextSpan.FromBounds(4, 9), EventType.Assault, null)
        {
            Status = EventStatus.Hypothetical,
            Clause = clause,
            Statement = said.Id,
        };
        PackWriter pack = new();
        RowPack.Write(pack, said);
        RowPack.Write(pack, done);
        PackReader reader = new(pack.ToArray());
        Assert.Equal(Json(said), Json(RowPack.ReadStatement(reader, article)));
        Assert.Equal(Json(done), Json(RowPack.ReadEvent(reader, article)));
    }

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
