using System.Collections.Immutable;
using Hearsay.Core.Articles;
using Hearsay.Core.Briefs;
using Hearsay.Core.Events;
using Hearsay.Core.Statements;

namespace Hearsay.Ledger.Packs;

/// <summary>A linked story as it is stored. Stories do not depend on each other, so many are made at once and written one after the other.</summary>
internal sealed record PackedStory(Brief Brief, byte[] Body, ImmutableArray<PackedPart> Parts)
{
    public static PackedStory Of(Brief brief)
    {
        ILookup<ArticleId, Statement> statements = brief.Statements.ToLookup(s => s.Article);
        ILookup<ArticleId, Event> events = brief.Events.ToLookup(e => e.Article);
        return new PackedStory(brief, StoryPack.Body(brief), [.. brief.Articles.Select(Part)]);

        PackedPart Part(BriefArticle article)
        {
            ImmutableArray<Statement> said = [.. statements[article.Article.Id]];
            ImmutableArray<Event> done = [.. events[article.Article.Id]];
            return new PackedPart(article.Article, said, done, StoryPack.Linked(article, said, done));
        }
    }
}

/// <summary>An article's part of its story, and the rows that it is found by.</summary>
internal sealed record PackedPart(Article Article, ImmutableArray<Statement> Said, ImmutableArray<Event> Done, byte[] Linked);
