using System.Globalization;
using Hearsay.Core.Briefs;
using Hearsay.Core.Statements;
using Hearsay.Ledger.Search;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;
using Microsoft.AspNetCore.Http;

namespace Hearsay.Server.Pages.Search;

/// <summary>What the search page was asked: the query, and the fields as they were filled in.</summary>
internal sealed record SearchForm(LedgerQuery Query, bool LooksForClaims)
{
    private const int LongestQuery = 500;

    /// <summary>Reads the fields; one that cannot be read counts as empty.</summary>
    public static SearchForm Read(IQueryCollection fields)
    {
        string words = fields["q"].ToString().Trim();
        string scope = fields["in"].ToString();
        LedgerQuery query = new()
        {
            Words = words.Length > LongestQuery ? words[..LongestQuery] : words,
            Act = Choice<SpeechAct>(fields["act"]),
            Outlet = Given(fields["outlet"]),
            Since = Days.Read(fields["since"]),
            Until = Days.Read(fields["until"]),
            State = Choice<ClaimState>(fields["state"]),
            MinOrigins =
                int.TryParse(fields["origins"], NumberStyles.None, CultureInfo.InvariantCulture, out int origins) && origins > 1
                    ? origins
                    : null,
            Scope = scope switch
            {
                "articles" => SearchScope.Articles,
                "actors" => SearchScope.Actors,
                _ => SearchScope.Statements,
            },
        };
        return new SearchForm(query, scope == "claims");
    }

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsEmpty => Query is { Words.Length: 0, Act: null, Outlet: null, State: null, Since: null, Until: null, MinOrigins: null };

    /// <summary>The page's address with these fields.</summary>
    public string Address
    {
        get
        {
            List<string> parts = ["q=" + Uri.EscapeDataString(Query.Words)];
            Add(
                "in",
                LooksForClaims ? "claims"
                    : ScopeName == "statements" ? null
                    : ScopeName
            );
            Add("act", Query.Act?.ToString());
            Add("outlet", Query.Outlet);
            Add("since", Query.Since is { } since ? Days.Iso(since) : null);
            Add("until", Query.Until is { } until ? Days.Iso(until) : null);
            Add("state", Query.State?.ToString());
            Add("origins", Query.MinOrigins?.ToString(CultureInfo.InvariantCulture));
            return PageLink.Search + "?" + string.Join('&', parts);

            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                    parts.Add(name + "=" + Uri.EscapeDataString(value));
            }
        }
    }

    private string ScopeName => Query.Scope.ToString().ToLowerInvariant();

    /// <summary>The form with what was filled in.</summary>
    public Html Render() =>
        Html.Of(
            $"""
            <form action="{PageLink.Search}" method="get" class="search">
            <div class="row"><div class="field"><label for="words">Words, or a whole claim</label><input id="words" name="q" value="{Query.Words}" maxlength="{LongestQuery}" aria-describedby="words-hint"></div><button class="primary">Search</button></div>
            <p class="hint faint" id="words-hint">Words in “quotation marks” must stand together; a minus before a word forbids it.</p>
            <details{(IsPlain ? Html.Empty : Html.Of($" open"))}><summary>Narrow it down</summary><div class="fields">
            {Select(
                "in",
                "Look through",
                LooksForClaims ? "claims" : ScopeName,
                [("statements", "statements"), ("claims", "claims near the sentence"), ("articles", "articles"), ("actors", "actors")]
            )}
            {Select(
                "act",
                "What was done by saying it",
                Query.Act?.ToString(),
                [("", "anything"), .. Enum.GetValues<SpeechAct>().Select(act => (act.ToString(), Wording.Of(act)))]
            )}
            {Select(
                "state",
                "How the claim stands",
                Query.State?.ToString(),
                [("", "any way"), .. Enum.GetValues<ClaimState>().Select(state => (state.ToString(), Wording.Of(state).ToLowerInvariant()))]
            )}
            {Select(
                "origins",
                "Independent origins",
                Query.MinOrigins?.ToString(CultureInfo.InvariantCulture),
                [("", "any number"), ("2", "2 or more"), ("3", "3 or more")]
            )}
            <div class="field"><label for="outlet">Outlet</label><input id="outlet" name="outlet" value="{Query.Outlet}" maxlength="200"></div>
            <div class="field"><label for="since">From day</label><input id="since" name="since" type="date" value="{(
                Query.Since is { } since ? Days.Iso(since) : ""
            )}"></div>
            <div class="field"><label for="until">To day</label><input id="until" name="until" type="date" value="{(
                Query.Until is { } until ? Days.Iso(until) : ""
            )}"></div>
            </div></details>
            </form>

            """
        );

    private bool IsPlain =>
        !LooksForClaims
        && Query is { Act: null, Outlet: null, State: null, Since: null, Until: null, MinOrigins: null, Scope: SearchScope.Statements };

    private static Html Select(string name, string label, string? chosen, (string Value, string Words)[] options) =>
        Html.Of(
            $"""<div class="field"><label for="{name}">{label}</label><select id="{name}" name="{name}">{options.Select(option => Html.Of($"<option value=\"{option.Value}\"{(option.Value == (chosen ?? "") ? Html.Of($" selected") : Html.Empty)}>{option.Words}</option>"))}</select></div>"""
        );

    private static T? Choice<T>(string? value)
        where T : struct, Enum =>
        Enum.TryParse(value, out T choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(value![0]) && value[0] != '-' ? choice : null;

    private static string? Given(string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : value.Trim()[..Math.Min(value.Trim().Length, 200)];
}
