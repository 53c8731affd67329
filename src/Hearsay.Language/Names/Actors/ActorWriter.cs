using System.Collections.Immutable;
using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Core.Text;
using Hearsay.Language.Names.Words;

namespace Hearsay.Language.Names.Actors;

/// <summary>Turns drafts into the rows of an analysis.</summary>
internal static class ActorWriter
{
    /// <summary>The analysis with these mentions, in the order of the text, and the actors that they mean, in the order of their first mention.</summary>
    public static Analysis Write(Analysis analysis, ArticleWords words, List<WordMention> mentions)
    {
        int[] order = OrderOf(words, mentions);
        Dictionary<ActorDraft, ActorId> ids = [];
        HashSet<ActorId> taken = [];
        ImmutableArray<Actor>.Builder actors = ImmutableArray.CreateBuilder<Actor>();
        ImmutableArray<Mention>.Builder rows = ImmutableArray.CreateBuilder<Mention>(order.Length);
        foreach (int place in order)
        {
            WordMention mention = mentions[place];
            ActorId? id = null;
            if (mention.Actor is { } draft)
            {
                if (!ids.TryGetValue(draft, out ActorId known))
                {
                    known = IdOf(analysis, draft, taken);
                    ids.Add(draft, known);
                    actors.Add(
                        new Actor(known, draft.Name, draft.Kind, [.. draft.Aliases], [.. draft.Roles], draft.Country)
                        {
                            IsNamed = draft.IsNamed,
                        }
                    );
                }

                id = known;
            }

            rows.Add(
                new Mention(words.SpanOf(mention.First, mention.End), mention.Kind, mention.Form, id)
                {
                    Phrase = words.SpanOf(Math.Min(mention.First, mention.PhraseFirst), Math.Max(mention.End, mention.PhraseEnd)),
                    Description = mention.Description,
                    Because = mention.Because,
                    Antecedent = mention.Antecedent is { } antecedent ? words.SpanOf(antecedent.First, antecedent.End) : null,
                }
            );
        }

        return analysis with
        {
            Mentions = rows.MoveToImmutable(),
            Actors = actors.DrainToImmutable(),
        };
    }

    // Mentions are large: their places are put in order, and what stands at one place stays as it was found.
    private static int[] OrderOf(ArticleWords words, List<WordMention> mentions)
    {
        int[] order = new int[mentions.Count];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(
            order,
            (a, b) =>
            {
                int by = words.SpanOf(mentions[a].First, mentions[a].End).CompareTo(words.SpanOf(mentions[b].First, mentions[b].End));
                return by != 0 ? by : a.CompareTo(b);
            }
        );
        return order;
    }

    // Two actors of one name (a person and a city) differ by a number.
    private static ActorId IdOf(Analysis analysis, ActorDraft draft, HashSet<ActorId> taken)
    {
        StableHash hash = StableHash.Start.Add(analysis.Article.Id.Value).Add(draft.Name);
        ActorId id = ActorId.From(hash.ToId("a"));
        for (int number = 2; !taken.Add(id); number++)
            id = ActorId.From(hash.Add(number).ToId("a"));
        return id;
    }
}
