using System.ComponentModel;
using System.Globalization;
using System.Text;
using Hearsay.Core.Actors;
using Hearsay.Ledger.Search;
using Hearsay.Ledger.Stories;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Intake;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>What an agent program can ask. Every answer carries the letters that prove it and says what is not known.</summary>
internal sealed class McpTools
{
    private const int MostRows = 50;

    private readonly RoomServices _room;
    private readonly McpCaller _caller;

    private McpTools(RoomServices room, McpCaller caller)
    {
        _room = room;
        _caller = caller;
    }

    /// <summary>The tools that this caller may use.</summary>
    public static McpServerPrimitiveCollection<McpServerTool> For(RoomServices room, McpCaller caller)
    {
        McpTools tools = new(room, caller);
        McpServerPrimitiveCollection<McpServerTool> collection =
        [
            new CheckedTool(McpServerTool.Create(tools.SearchStatements, Reading("search_statements", "Search statements"))),
            new CheckedTool(McpServerTool.Create(tools.FindClaims, Reading("find_claims", "Find claims like a sentence"))),
            new CheckedTool(McpServerTool.Create(tools.TraceClaim, Reading("trace_claim", "Trace a claim to its origins"))),
            new CheckedTool(McpServerTool.Create(tools.BriefStory, Reading("brief_story", "Brief a story"))),
            new CheckedTool(McpServerTool.Create(tools.ShowActor, Reading("show_actor", "Show an actor"))),
        ];
        if (caller.Who.Scope >= Scope.Write)
            collection.Add(new CheckedTool(McpServerTool.Create(tools.AddArticleAsync, Adding("add_article", "Add an article"))));
        return collection;
    }

    [Description(
        "Search what people and bodies said, in the news articles of this ledger. Returns statements with speaker, addressee, speech act, the sentence they stand in, and the state of the claim. "
            + "Words must all occur; words in quotation marks stand together; a leading minus forbids a word."
    )]
    private CallToolResult SearchStatements(
        [Description("Words to look for; may be empty when a speaker is given.")] string words = "",
        [Description("Name or id of the actor who said it.")] string? speaker = null,
        [Description("First day, as 2024-11-16.")] string? since = null,
        [Description("Last day, as 2024-11-16.")] string? until = null,
        [Description("How many at most, 1 to 50.")] int limit = 10
    )
    {
        if (!TryDay(since, out DateOnly? first) || !TryDay(until, out DateOnly? last))
            return Refused("a day is written 2024-11-16");
        if (first > last)
            return Refused("the first day lies after the last: nothing could fit");
        ActorId? by = null;
        if (!string.IsNullOrWhiteSpace(speaker))
        {
            by = ActorNamed(speaker);
            if (by is null)
                return Refused("no actor of this name is known; nothing can be said of what they said");
        }

        if (LedgerQuery.FaultOf(Clipped(words)) is { } fault)
            return Refused(fault);
        LedgerQuery query = new()
        {
            Words = Clipped(words),
            Speaker = by,
            Since = first,
            Until = last,
        };
        SearchAnswer answer = _room.Ledger.Store.Search(query, null, Math.Clamp(limit, 1, MostRows));
        return Answer(json => json.SearchReply(answer));
    }

    [Description(
        "Find the claims nearest to a sentence (it need not be worded as in an article), and how they differ from it. Trace one with trace_claim."
    )]
    private CallToolResult FindClaims(
        [Description("The sentence to check.")] string sentence,
        [Description("How many at most, 1 to 20.")] int limit = 5
    )
    {
        if (string.IsNullOrWhiteSpace(sentence))
            return Refused("the sentence is empty");
        Ledgers.ClaimAnswer answer = _room.Ledger.FindClaims(Clipped(sentence), Math.Clamp(limit, 1, 20));
        return Answer(json => json.ClaimReply(answer));
    }

    [Description(
        "How anybody knows a claim: its origins with every step that leads there and the letters of each step, every telling, who denies it, its history, and what is not known."
    )]
    private CallToolResult TraceClaim([Description("Id of the claim, from search_statements, find_claims or brief_story.")] string claim) =>
        !string.IsNullOrWhiteSpace(claim) && _room.Ledger.Store.FindClaim(claim) is { } stored
            ? Answer(json => json.Trace(new ClaimTrace(stored)))
            : Refused("there is no such claim");

    [Description(
        "What the articles of a story say together: claims with state and origins, conflicts, commitments and their tests, and what the reporting leaves open. Without an id, the stories that changed last."
    )]
    private CallToolResult BriefStory(
        [Description("Id of the story; none lists the stories.")] string? story = null,
        [Description("How many claims or stories at most, 1 to 50.")] int limit = 20
    )
    {
        int most = Math.Clamp(limit, 1, MostRows);
        if (string.IsNullOrWhiteSpace(story))
            return Answer(json => json.StoriesReply(_room.Ledger.Store.Stories(new StoryFilter(), null, most)));
        return _room.Ledger.Store.FindStory(story) is { } stored
            ? Answer(json => json.StoryReply(stored, most))
            : Refused("there is no such story");
    }

    [Description(
        "Who somebody is: names, roles over time, the latest statements by and to them, and commitments with what became of them."
    )]
    private CallToolResult ShowActor(
        [Description("Name, alias, country code or id of the actor.")] string actor,
        [Description("How many statements of each kind at most, 1 to 50.")] int limit = 10
    )
    {
        if (string.IsNullOrWhiteSpace(actor) || ActorNamed(actor) is not { } id || _room.Ledger.Store.FindActor(id) is not { } stored)
            return Refused("no actor of this name is known");
        int most = Math.Clamp(limit, 1, MostRows);
        return Answer(json =>
            json.ActorReply(
                stored,
                _room.Ledger.Store.StatementsBy(id, null, most),
                _room.Ledger.Store.StatementsTo(id, null, most),
                _room.Ledger.Store.CommitmentsOf(id, null, most)
            )
        );
    }

    [Description(
        "Add one article to the ledger. It is read, linked to the others, and answered with its id and story. Adding it again does no harm."
    )]
    private async Task<CallToolResult> AddArticleAsync(
        [Description("The article's text, or a whole HTML page.")] string text,
        [Description("The outlet that published it.")] string? outlet = null,
        [Description("The headline.")] string? title = null,
        [Description("The day or time of publication, ISO 8601.")] string? published = null,
        [Description("The address it was read from.")] string? url = null,
        CancellationToken cancellationToken = default
    )
    {
        if (string.IsNullOrWhiteSpace(text))
            return Refused("the text is empty");
        using MemoryStream row = new(AddedRow.Write(text, outlet, title, published, url));
        using Upload upload = await Upload.SaveAsync(row, ".jsonl", cancellationToken);
        AddedItem[] items = [.. _room.Intake.AddFile(upload, cancellationToken, "article")];
        bool isAdded = items is [{ Article: not null }];
        _room.Audit.Append(
            _caller.Who.Name,
            "add_article",
            "/mcp",
            isAdded ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            _caller.Address
        );
        return items is [{ Article: not null } item]
            ? Answer(json => json.Added(item))
            : Refused(items.FirstOrDefault()?.Message ?? "nothing could be read");
    }

    private ActorId? ActorNamed(string name) => _room.Ledger.Store.ActorNamed(Clipped(name))?.Id;

    private CallToolResult Answer(Action<LedgerJson> write)
    {
        ReadOnlyMemory<byte> bytes = new LedgerJson(_room.Ledger.Store).Bytes(write);
        return new CallToolResult { Content = [new TextContentBlock { Text = Encoding.UTF8.GetString(bytes.Span) }] };
    }

    private static CallToolResult Refused(string why) => new() { IsError = true, Content = [new TextContentBlock { Text = why }] };

    private static string Clipped(string text) => text.Length <= 500 ? text : text[..500];

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly known)
            ? known
            : null;
        return string.IsNullOrWhiteSpace(text) || day is not null;
    }

    private static McpServerToolCreateOptions Reading(string name, string title) =>
        new()
        {
            Name = name,
            Title = title,
            ReadOnly = true,
            Idempotent = true,
            OpenWorld = false,
        };

    private static McpServerToolCreateOptions Adding(string name, string title) =>
        new()
        {
            Name = name,
            Title = title,
            ReadOnly = false,
            Destructive = false,
            Idempotent = true,
            OpenWorld = false,
        };
}

/// <summary>Who uses the tools.</summary>
/// <param name="Address">The address of the caller's computer; empty for a process of this one.</param>
internal sealed record McpCaller(Caller Who, string Address);
