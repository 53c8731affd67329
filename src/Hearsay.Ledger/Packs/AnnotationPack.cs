using System.Collections.Immutable;
using Hearsay.Core;
using Hearsay.Core.Actors;
using Hearsay.Core.Articles;
using Hearsay.Core.Dates;
using Hearsay.Core.Statements;

namespace Hearsay.Ledger.Packs;

/// <summary>Packs an article without its text, its text, and what was read in it.</summary>
internal static class AnnotationPack
{
    public static byte[] Text(Article article)
    {
        PackWriter pack = new();
        pack.Text(article.Text);
        return pack.ToArray();
    }

    /// <summary>Everything about an article but its text.</summary>
    public static byte[] Frame(Article article)
    {
        PackWriter pack = new();
        pack.Text(article.Id.Value);
        pack.List(
            article.Blocks,
            block =>
            {
                pack.Span(block.Span);
                pack.Label(block.Kind);
                pack.Text(block.Cite);
            }
        );
        pack.Text(article.Url);
        pack.Text(article.Outlet);
        pack.Text(article.Title);
        pack.List(article.Authors, pack.Text);
        pack.Text(article.Published?.ToString());
        pack.Text(article.Updated?.ToString());
        pack.Text(article.Language);
        pack.Text(article.WireCredit);
        pack.Text(article.Origin);
        return pack.ToArray();
    }

    public static Article ReadArticle(byte[] frame, byte[] text)
    {
        PackReader pack = new(frame);
        return new Article(
            ArticleId.From(pack.Needed()),
            new PackReader(text).Needed(),
            pack.List(() => new Block(pack.Span(), pack.Label<BlockKind>(), pack.Text()))
        )
        {
            Url = pack.Text(),
            Outlet = pack.Text(),
            Title = pack.Text(),
            Authors = pack.List(pack.Needed),
            Published = PublicationTime.Parse(pack.Text()),
            Updated = PublicationTime.Parse(pack.Text()),
            Language = pack.Text(),
            WireCredit = pack.Text(),
            Origin = pack.Text(),
        };
    }

    /// <summary>What was read in an article.</summary>
    public static byte[] Of(Annotation annotation)
    {
        PackWriter pack = new();
        pack.Spans(annotation.Sentences);
        pack.List(annotation.Mentions, mention => Write(pack, mention));
        pack.List(annotation.Actors, actor => RowPack.Write(pack, actor));
        pack.List(
            annotation.Dates,
            date =>
            {
                pack.Span(date.Span);
                pack.Label(date.Type);
                pack.Text(date.Value);
                pack.Label(date.Grain);
                pack.Text(date.Anchor);
                pack.Number(date.Unresolved is { } reason ? (int)reason + 1 : 0);
            }
        );
        pack.List(
            annotation.Attributions,
            attribution =>
            {
                pack.Spans(attribution.Source);
                pack.Spans(attribution.Cue);
                pack.Spans(attribution.Content);
            }
        );
        pack.List(annotation.Statements, row => RowPack.Write(pack, row));
        pack.List(annotation.Events, row => RowPack.Write(pack, row));
        pack.List(
            annotation.Factuality,
            row =>
            {
                pack.Span(row.Span);
                pack.Exact(row.Value);
            }
        );
        pack.List(
            annotation.Unknowns,
            row =>
            {
                pack.Text(row.About);
                pack.Span(row.Span);
            }
        );
        return pack.ToArray();
    }

    /// <summary>The sentences alone.</summary>
    public static ImmutableArray<Core.Text.TextSpan> ReadSentences(byte[] packed) => new PackReader(packed).Spans();

    public static Annotation Read(byte[] packed, Article article)
    {
        PackReader pack = new(packed);
        return new Annotation(article)
        {
            Sentences = pack.Spans(),
            Mentions = pack.List(() => ReadMention(pack)),
            Actors = pack.List(() => RowPack.ReadActor(pack)),
            Dates = pack.List(() =>
                new DateExpression(pack.Span(), pack.Label<DateType>(), pack.Text(), pack.Label<DateGrain>(), pack.Text())
                {
                    Unresolved = pack.Count() is > 0 and int reason ? (UnresolvedReason)(reason - 1) : null,
                }
            ),
            Attributions = pack.List(() => new Attribution(pack.Spans(), pack.Spans(), pack.Spans())),
            Statements = pack.List(() => RowPack.ReadStatement(pack, article.Id)),
            Events = pack.List(() => RowPack.ReadEvent(pack, article.Id)),
            Factuality = pack.List(() => new PredicateFactuality(pack.Span(), pack.Exact())),
            Unknowns = pack.List(() => new Unknown(pack.Needed(), pack.Span())),
        };
    }

    private static void Write(PackWriter pack, Mention mention)
    {
        pack.Span(mention.Span);
        pack.Label(mention.Kind);
        pack.Label(mention.Form);
        pack.Text(mention.Actor?.Value);
        pack.Text(mention.Because);
        pack.Span(mention.Antecedent);
        pack.Span(mention.Phrase);
        pack.Flag(mention.Description is not null);
        if (mention.Description is not { } description)
            return;
        pack.Text(description.Head);
        pack.Number(description.Count is { } count ? (ulong)(long)count + 1 : 0);
        pack.Flag(description.IsPlural);
        pack.Text(description.Country);
        pack.Text(description.Employer);
    }

    private static Mention ReadMention(PackReader pack) =>
        new(pack.Span(), pack.Label<ActorKind>(), pack.Label<MentionForm>(), RowPack.ReadActorId(pack))
        {
            Because = pack.Text(),
            Antecedent = pack.OptionalSpan(),
            Phrase = pack.Span(),
            Description = pack.Flag()
                ? new PartyDescription(
                    pack.Needed(),
                    pack.Count() is > 0 and int count ? count - 1 : null,
                    pack.Flag(),
                    pack.Text(),
                    pack.Text()
                )
                : null,
        };
}
