using System.Collections.Immutable;
using Hearsay.Core.Statements;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>What was said, once however many articles carry it: act, circumstances, the letters, and who else has them.</summary>
internal static class SayingItem
{
    /// <summary>The item where the page is the speaker's own.</summary>
    public static Html Of(BriefIndex index, ImmutableArray<Statement> saying) => Item(index, saying, Html.Empty, "also in ");

    /// <summary>The item with who said it.</summary>
    public static Html WithSpeaker(BriefIndex index, ImmutableArray<Statement> saying) =>
        Item(index, saying, Html.Of($"{PartyLink.Speaker(index, saying[0])} "), "the same letters in ");

    private static Html Item(BriefIndex index, ImmutableArray<Statement> saying, Html speaker, string alsoIn)
    {
        Statement first = saying[0];
        string[] also =
        [
            .. saying
                .Skip(1)
                .Select(copy => index.OutletOf(copy.Article))
                .Where(outlet => outlet != index.OutletOf(first.Article))
                .Distinct(StringComparer.Ordinal),
        ];
        Html others = also.Length == 0 ? Html.Empty : Html.Of($"""<p class="also">{alsoIn}{string.Join(", ", also)}</p>""");
        return Html.Of(
            $"""<li class="saying"><p class="facts">{speaker}<b class="act">{Wording.Of(first.Act)}</b>{Circumstances(index, first)}</p>{EvidenceQuote.Of(index, first.Id)}{others}</li>"""
        );
    }

    /// <summary>To whom, through whom, when, how sure, in which form: what is told of it beside the words.</summary>
    public static Html Circumstances(BriefIndex index, Statement statement)
    {
        List<Html> parts = [];
        Add(parts, "to", PartyLink.Of(index, statement.Addressee, statement.Article));
        Add(parts, "through", PartyLink.Of(index, statement.Channel, statement.Article));
        if (statement.Date is { } date && date.Value != index.DayOf(statement.Article))
            parts.Add(Html.Of($"said {DateWording.Of(date.Value)}"));
        if (CertaintyOf(statement.Certainty) is { Length: > 0 } certainty)
            parts.Add(Html.Text(certainty));
        if (statement.Form == StatementForm.Written)
            parts.Add(Html.Text("in writing"));
        parts.Add(Html.Text(QuotedAs(statement.Quoted)));
        Add(parts, "according to", PartyLink.Chain(index, statement));
        return Html.Join(parts.Select(part => Html.Of($""" <span class="faint">· {part}</span>""")));
    }

    public static string CertaintyOf(Certainty certainty) =>
        certainty switch
        {
            Certainty.Certain => "as certain",
            Certainty.Probable => "as probable",
            Certainty.Possible => "as possible",
            _ => "",
        };

    /// <summary>Whether these are the speaker's own words or the writer's.</summary>
    public static string QuotedAs(QuotationKind kind) =>
        kind switch
        {
            QuotationKind.Direct => "word for word",
            QuotationKind.Mixed => "partly word for word",
            QuotationKind.Block => "a passage word for word",
            _ => "in the writer's words",
        };

    private static void Add(List<Html> parts, string word, Html party)
    {
        if (!party.IsEmpty)
            parts.Add(Html.Of($"{word} {party}"));
    }
}
