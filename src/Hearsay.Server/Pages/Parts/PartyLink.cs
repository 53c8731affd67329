using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Statements;
using Hearsay.Presentation;
using Hearsay.Server.Pages.Markup;

namespace Hearsay.Server.Pages.Parts;

/// <summary>A party by name, leading to its page; an unnamed one in its own words, marked as unnamed.</summary>
internal static class PartyLink
{
    /// <summary>The party; nothing for none.</summary>
    public static Html Of(BriefIndex index, ActorReference? party, ArticleId article)
    {
        if (party is null)
            return Html.Empty;
        if (index.ActorOf(party.Actor) is { IsNamed: true } actor)
            return Html.Of($"""<a class="party" href="{PageLink.Actor(actor.Id)}">{actor.Name}</a>""");
        return index.NameOf(party, article) is { Length: > 0 } name
            ? Html.Of($"""<span class="party">{name}</span> <span class="tag">unnamed</span>""")
            : Html.Empty;
    }

    /// <summary>Who speaks; the article itself where nobody is named.</summary>
    public static Html Speaker(BriefIndex index, Statement statement)
    {
        Html party = Of(index, statement.Source.Party, statement.Article);
        if (!party.IsEmpty)
            return party;
        return statement.Act == SpeechAct.Opinion
            ? Html.Of($"""<span class="party">the author</span> ({index.OutletOf(statement.Article)})""")
            : Html.Of($"""<span class="party">{Wording.Of(statement.Source.Anonymity)}</span>""");
    }

    /// <summary>Through whom it came down to this article, the nearest last: "according to A, who had it from B".</summary>
    public static Html Chain(BriefIndex index, Statement statement)
    {
        List<Html> chain = [];
        HashSet<Core.RowId> seen = [statement.Id];
        for (Statement? parent = Parent(index, statement); parent is not null && seen.Add(parent.Id); parent = Parent(index, parent))
            chain.Add(Speaker(index, parent));
        return Html.Join(chain.AsEnumerable().Reverse(), Html.Of($""" <span class="faint">←</span> """));
    }

    private static Statement? Parent(BriefIndex index, Statement statement) =>
        statement.Parent is { } parent ? index.StatementOf(parent) : null;
}
