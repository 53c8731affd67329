using System.Globalization;
using Hearsay.Core;
using Hearsay.Core.Statements;
using Hearsay.Linking.Tests;

namespace Hearsay.Ledger.Tests;

/// <summary>Invented articles with what was read in them.</summary>
internal static class Articles
{
    private static readonly string[] Places = ["Quillport", "Tresk", "Vane", "Upper Tarn", "Morna", "Saltby"];

    /// <summary>The pier is struck, and the board speaks.</summary>
    public static Annotation Pier(
        string id = "pier",
        string outlet = "Quillport Echo",
        string published = "2031-01-02",
        string speaker = "Edda Trawl",
        string content = "the ice breaker had struck the fish pier",
        SpeechAct act = SpeechAct.Assertion
    )
    {
        string verb = act == SpeechAct.Denial ? "denied" : "said";
        Annotation article = Build.Article(
            id,
            $"The ice breaker Morna lay at the fish pier of Quillport on Monday.\n{speaker} {verb} {content}.",
            outlet,
            published,
            "Ice breaker at the fish pier"
        );
        article = article.With(Build.Actor(speaker));
        return article.With(
            article.Says($"s-{id}", speaker, content, act) with
            {
                Cue = article.Span(verb),
                Polarity = act == SpeechAct.Denial ? Polarity.Negative : Polarity.Positive,
            }
        );
    }

    /// <summary>So many articles of several matters, some of which retell each other.</summary>
    public static IEnumerable<Annotation> Many(int count)
    {
        for (int i = 0; i < count; i++)
        {
            string place = Places[i / 4 % Places.Length];
            string matter = (i / 4).ToString(CultureInfo.InvariantCulture);
            string text =
                $"The harbour of {place} was closed on Tuesday after barge {matter} lost its cargo of copper near buoy {matter}.\n"
                + $"Olga Brine said barge {matter} had lost {10 + (i % 3)} tonnes of copper.";
            Annotation article = Build.Article(
                "m" + i.ToString("000", CultureInfo.InvariantCulture),
                text,
                i % 2 == 0 ? "Vane" : "Tresk Times",
                $"2031-02-{1 + (i % 27):00}",
                $"Barge {matter} at {place}"
            );
            article = article.With(Build.Actor("Olga Brine"));
            yield return article.With(
                article.Says($"s-{article.Article.Id.Value}", "Olga Brine", $"barge {matter} had lost {10 + (i % 3)} tonnes of copper")
            );
        }
    }

    public static Annotation WithText(this Annotation annotation, string text) =>
        annotation with
        {
            Article = annotation.Article with { Text = text },
        };
}
