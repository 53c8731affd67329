using System.Globalization;
using System.Text.Json;
using Hearsay.Ledger;
using Hearsay.Ledger.Paging;
using Hearsay.Server.Api.Answers;
using Hearsay.Server.Security;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Api;

/// <summary>One call of an operation, with its parameters, which were checked before.</summary>
internal sealed class ApiCall
{
    private const int DefaultMost = 50;

    public ApiCall(HttpContext context, RoomServices room)
    {
        Context = context;
        Room = room;
    }

    public HttpContext Context { get; }

    public RoomServices Room { get; }

    public LedgerStore Store => Room.Ledger.Store;

    public Caller Caller => Caller.Of(Context);

    public CancellationToken Aborted => Context.RequestAborted;

    /// <summary>Where the stretch starts; null for the first.</summary>
    public string? After => Text("after");

    /// <summary>How many items at most.</summary>
    public int Most => Number("limit") ?? DefaultMost;

    /// <summary>A parameter; null when it is not given or empty.</summary>
    public string? Text(string name)
    {
        string? value = Context.Request.RouteValues[name] as string ?? Context.Request.Query[name].ToString();
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }

    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public DateOnly? Day(string name) =>
        Text(name) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The body as JSON; null when it is none.</summary>
    public async Task<JsonDocument?> BodyAsync()
    {
        try
        {
            JsonDocument document = await JsonDocument.ParseAsync(Context.Request.Body, new JsonDocumentOptions { MaxDepth = 16 }, Aborted);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>An answer of one thing.</summary>
    public JsonAnswer Json(Action<LedgerJson> write) => new(new LedgerJson(Store), write);

    /// <summary>A stretch of a list, with the address of the next one.</summary>
    public JsonAnswer Json<T>(Page<T> page, Action<LedgerJson, T> write) =>
        new(new LedgerJson(Store), json => json.List("items", page.Items, item => write(json, item)), isList: true)
        {
            Next = page.Next is null ? null : AddressAfter(page.Next),
        };

    /// <summary>A whole list.</summary>
    public JsonAnswer Json<T>(IEnumerable<T> items, Action<LedgerJson, T> write) =>
        new(new LedgerJson(Store), json => json.List("items", items, item => write(json, item)), isList: true);

    public static IResult NotFound(string what) => new ProblemAnswer(StatusCodes.Status404NotFound, $"there is no such {what}");

    public static IResult Bad(string why) => new ProblemAnswer(StatusCodes.Status400BadRequest, why);

    private string AddressAfter(string next)
    {
        IEnumerable<string> others = Context
            .Request.Query.Where(pair => pair.Key != "after")
            .SelectMany(pair => pair.Value.Select(value => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(value ?? "")}"));
        return Context.Request.Path.ToUriComponent() + "?" + string.Join('&', others.Append("after=" + Uri.EscapeDataString(next)));
    }
}
