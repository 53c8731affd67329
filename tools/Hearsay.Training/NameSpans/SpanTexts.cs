using Hearsay.Core.Articles;
using Hearsay.Language.Mentions;
using Hearsay.Language.Mentions.Phrases;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>What the span network learns from: texts that people marked, whole, and a stream of those that a teacher marked.</summary>
internal sealed class SpanTexts(CommandArguments options, SentenceReader sentences, SyntaxParser parser)
{
    private const int WordsOfBatch = 400;

    private static readonly (string File, MarkingHabit Habit)[] Files =
    [
        ("gum-train", MarkingHabit.Phrases),
        ("crossner-politics-train", MarkingHabit.Names),
        ("meantime-train", MarkingHabit.Meantime),
    ];

    /// <summary>The marked texts; texts of one sentence are joined so that one step learns from several.</summary>
    public List<SpanExample> Marked(Func<string, bool> wanted)
    {
        string data = Path.Combine(options.Text("data", "../shared/data"), "names");
        List<SpanExample> examples = [];
        foreach ((string file, MarkingHabit habit) in Files)
        {
            List<SpanExample> waiting = [];
            foreach ((Article, GoldText Gold) text in NameCorpus.Load(Path.Combine(data, file + ".jsonl.gz")))
            {
                if (!wanted(text.Gold.Id) || Read(text, habit) is not { } example)
                    continue;
                waiting.Add(example);
                if (waiting.Sum(e => e.Features.Length) < WordsOfBatch)
                    continue;
                examples.Add(SpanExample.Join(waiting));
                waiting.Clear();
            }

            if (waiting.Count > 0)
                examples.Add(SpanExample.Join(waiting));
        }

        return examples;
    }

    /// <summary>The teacher's texts, from the start again when all are read.</summary>
    public IEnumerable<SpanExample> Taught()
    {
        string folder = options.Text("teacher", "");
        NameDisguise disguise = new(options.Integer("seed", 1));
        int oneOf = options.Integer("span-disguised", 4);
        int number = 0;
        while (true)
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*.jsonl*").Order(StringComparer.Ordinal))
            {
                foreach ((Article Article, GoldText Gold) text in NameCorpus.Load(path))
                {
                    bool disguised = oneOf > 0 && number++ % oneOf == 0;
                    (Article Article, GoldText Gold) shown = disguised ? disguise.Apply(text.Article, text.Gold) : text;
                    if (Read(shown, MarkingHabit.Phrases) is { } example)
                        yield return example;
                }
            }
        }
    }

    private SpanExample? Read((Article, GoldText) text, MarkingHabit habit) =>
        ReadText.Load([text], habit, sentences, parser).Select(SpanExample.Of).FirstOrDefault();
}
