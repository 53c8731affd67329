using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Hearsay.Contract;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Dates;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;
using Hearsay.Core.Text;
using Hearsay.Ledger.Paging;
using Hearsay.Ledger.Search;
using Hearsay.Linking.Dyads;
using Hearsay.Linking.Search;

namespace Hearsay.Tests.Contract;

public sealed class ContractWriterTests
{
    private const string Text = "😀 Mayor Ines Dale said: “We pay.”\n\nAdvertisement";
    private static readonly ArticleId Id = ArticleId.From("dale");

    [Fact]
    public void WriteArticle_TextBeyondTheBasicPlane_CountsCodePoints()
    {
        JsonElement article = Written(writer => writer.WriteArticle(Article()));

        Assert.Equal("Advertisement", SliceByCodePoints(article.GetProperty("boilerplate")[0]));
        Assert.Equal(2, article.GetProperty("paragraphs").GetArrayLength());
    }

    [Fact]
    public void WriteArticle_NothingKnown_WritesNullsAndEmptyLists()
    {
        JsonElement article = Written(writer => writer.WriteArticle(new Article(Id, "x", [])));

        Assert.Equal(JsonValueKind.Null, article.GetProperty("published").ValueKind);
        Assert.Equal(0, article.GetProperty("authors").GetArrayLength());
    }

    [Fact]
    public void WriteArticle_Candidates_ComeWithTheirOrigins()
    {
        Article article = new(Id, "x", [])
        {
            Candidates = new MetadataCandidates
            {
                Titles = [new MetadataCandidate<string>("We pay", [CandidateOrigin.LinkedData, CandidateOrigin.Visible], 0.876)],
                Authors = [new MetadataCandidate<ImmutableArray<string>>(["Ann Loe", "Bo Ray"], [CandidateOrigin.Markup], 0.5)],
            },
        };

        JsonElement candidates = Written(writer => writer.WriteArticle(article)).GetProperty("candidates");

        Assert.Equal(
            """[{"value":"We pay","origins":["linked-data","visible"],"score":0.88}]""",
            JsonSerializer.Serialize(candidates.GetProperty("title"))
        );
        Assert.Equal(2, candidates.GetProperty("authors")[0].GetProperty("value").GetArrayLength());
        Assert.Equal(0, candidates.GetProperty("published").GetArrayLength());
    }

    [Fact]
    public void WriteArticle_Letters_StayLettersInTheOutput() =>
        Assert.Contains("“We pay.”", WrittenText(writer => writer.WriteArticle(Article())), StringComparison.Ordinal);

    [Fact]
    public void WriteAnnotation_SameIdOtherText_CountsAnew()
    {
        using MemoryStream stream = new();
        using Utf8JsonWriter json = new(stream, ContractWriter.Options(indented: false));
        ContractWriter writer = new(json);
        writer.WriteAnnotation(new Annotation(Article()));
        json.Flush();
        stream.SetLength(0);
        json.Reset();

        writer.WriteAnnotation(new Annotation(new Article(Id, "plain words", [])) { Sentences = [TextSpan.FromBounds(6, 11)] });
        json.Flush();

        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal("[[6,11]]", document.RootElement.GetProperty("sentences").GetRawText());
    }

    [Fact]
    public void WriteBrief_Statement_SpansSliceToTheirText()
    {
        JsonElement brief = Written(writer => writer.WriteBrief(OneStatement()));
        JsonElement statement = brief.GetProperty("statements")[0];

        Assert.Equal("hearsay/1", brief.GetProperty("schema").GetString());
        Assert.Equal("We pay.", SliceByCodePoints(statement.GetProperty("content")[0]));
        Assert.Equal("said", SliceByCodePoints(statement.GetProperty("cue")));
        Assert.Equal("refusal-to-comment", statement.GetProperty("act").GetString());
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("actors")]
    [InlineData("statements")]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("conflicts")]
    [InlineData("commitments")]
    [InlineData("unknowns")]
    [InlineData("stories")]
    public void WriteBrief_Empty_HasEveryListOfTheContract(string list) =>
        Assert.Equal(0, Written(writer => writer.WriteBrief(new Brief())).GetProperty(list).GetArrayLength());

    [Fact]
    public void WriteClaimMatches_OneClaim_BringsTheRowsItRestsOn()
    {
        Claim claim = new("c-1", "We pay.", [RowId.From("s-1")], [Id]);
        ClaimMatch match = new(claim, 0.51239, []);
        JsonElement answer = Written(writer => writer.WriteClaimMatches(OneStatement() with { Claims = [claim] }, "they pay", [match]));

        Assert.Equal("they pay", answer.GetProperty("sentence").GetString());
        Assert.Equal(0.5124, answer.GetProperty("matches")[0].GetProperty("likeness").GetDouble());
        Assert.Equal("s-1", answer.GetProperty("statements")[0].GetProperty("id").GetString());
        Assert.Equal("dale", answer.GetProperty("articles")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void WriteClaimMatches_Nothing_HasEmptyLists()
    {
        JsonElement answer = Written(writer => writer.WriteClaimMatches(OneStatement(), "it rains", []));

        Assert.Equal(0, answer.GetProperty("matches").GetArrayLength());
        Assert.Equal(0, answer.GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public void WriteDyad_OneDeed_SaysByWhomItsWeightAndItsMonth()
    {
        Brief brief = new()
        {
            Articles = [new BriefArticle(Article(), DuplicateOf: null, Relays: [])],
            Actors =
            [
                new Actor(Dale, "Ines Dale", ActorKind.Person, ["Ines Dale"], [], null),
                new Actor(Crew, "Crew", ActorKind.Group, ["Crew"], [], null),
            ],
            Events =
            [
                new Event(RowId.From("e-1"), Id, SpanOf("pay"), EventType.Aid, null)
                {
                    Actor = new ActorReference(Dale, SpanOf("Ines Dale"), null),
                    Recipient = new ActorReference(Crew, null, null),
                    Date = new StatedDate("2031-02-03", DateGrain.Day, SpanOf("said")),
                },
            ],
        };
        JsonElement dyad = Written(writer => writer.WriteDyad(brief, "dale", "crew", DyadFinder.Find(brief, [Dale], [Crew])));

        JsonElement deed = Assert.Single(dyad.GetProperty("deeds").EnumerateArray());
        Assert.Equal(("first", "2031-02-03"), (deed.GetProperty("by").GetString(), deed.GetProperty("date").GetString()));
        Assert.Equal("2031-02", dyad.GetProperty("months")[0].GetProperty("month").GetString());
        Assert.Equal("e-1", dyad.GetProperty("events")[0].GetProperty("id").GetString());
        Assert.Equal("dale", dyad.GetProperty("first").GetProperty("asked").GetString());
    }

    [Fact]
    public void WriteDyadPage_UnknownActor_IsNullBesideNoRows()
    {
        JsonElement page = Written(writer => writer.WriteDyadPage(null, null, new Page<LedgerRow>([], null)));

        Assert.Equal("hearsay/1", page.GetProperty("schema").GetString());
        Assert.Equal(JsonValueKind.Null, page.GetProperty("first").ValueKind);
        Assert.Equal(0, page.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void WriteActorTable_Actor_HasNameKindAndAliases()
    {
        Brief brief = new() { Actors = [new Actor(Dale, "Ines Dale", ActorKind.Person, ["Ines Dale", "Dale"], [], null)] };
        JsonElement actor = Written(writer => writer.WriteActorTable(brief)).GetProperty("actors")[0];

        Assert.Equal(("Ines Dale", "person"), (actor.GetProperty("name").GetString(), actor.GetProperty("kind").GetString()));
        Assert.Equal(2, actor.GetProperty("aliases").GetArrayLength());
    }

    private static readonly ActorId Dale = ActorId.From("a-dale");
    private static readonly ActorId Crew = ActorId.From("a-crew");

    private static Article Article() =>
        new(
            Id,
            Text,
            [
                new Block(SpanOf("😀 Mayor Ines Dale said: “We pay.”"), BlockKind.Paragraph),
                new Block(SpanOf("Advertisement"), BlockKind.Boilerplate),
            ]
        );

    private static Brief OneStatement() =>
        new()
        {
            Articles = [new BriefArticle(Article(), DuplicateOf: null, Relays: [])],
            Statements =
            [
                new Statement(
                    RowId.From("s-1"),
                    Id,
                    new StatementSource(new ActorReference(null, SpanOf("Ines Dale"), "Ines Dale"), Named: true, Anonymity.Named),
                    [SpanOf("We pay.")],
                    SpeechAct.RefusalToComment
                )
                {
                    Cue = SpanOf("said"),
                },
            ],
        };

    private static TextSpan SpanOf(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return TextSpan.FromBounds(start, start + words.Length);
    }

    private static string SliceByCodePoints(JsonElement span)
    {
        (int start, int end) =
            span.ValueKind == JsonValueKind.Array
                ? (span[0].GetInt32(), span[1].GetInt32())
                : (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
        ImmutableArray<Rune> runes = [.. Text.EnumerateRunes()];
        return string.Concat(runes[start..end]);
    }

    private static JsonElement Written(Action<ContractWriter> write)
    {
        using JsonDocument document = JsonDocument.Parse(WrittenText(write));
        return document.RootElement.Clone();
    }

    private static string WrittenText(Action<ContractWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, ContractWriter.Options(indented: false)))
            write(new ContractWriter(json));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
