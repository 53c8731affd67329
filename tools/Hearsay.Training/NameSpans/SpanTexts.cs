using Hearsay.Core.Articles;
using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Names;

namespace Hearsay.Training.NameSpans;

/// <summary>What the span network learns from: texts that people marked, whole, and a stream of those that a teacher marked.</summary>
internal static class SpanTexts
{
    private const int WordsOfBatch = 400;

    // Which of the teacher's texts are learned with invented names.
    private const int DisguisedOneOf = 4;

    private const int MostWords = 9_000_000;

    /// <summary>The texts in which all names are marked; short ones are joined so that one step learns from several.</summary>
    public static List<SpanExample> Marked(IEnumerable<ReadText> texts)
    {
        List<SpanExample> examples = [];
        foreach (IGrouping<MarkingHabit, ReadText> corpus in texts.GroupBy(t => t.Habit))
        {
            if (corpus.Key is MarkingHabit.Re3d or MarkingHabit.Silver)
                continue;
            List<SpanExample> waiting = [];
            foreach (SpanExample example in corpus.Select(t => SpanExample.Of(t)).OfType<SpanExample>())
            {
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

    /// <summary>The teacher's texts, each beside what a reader of trees makes of them; none without a folder of them.</summary>
    public static IEnumerable<SpanExample> Taught(
        string folder,
        MentionReader reader,
        SentenceReader sentences,
        SyntaxParser parser,
        CommandArguments options
    )
    {
        if (folder.Length == 0)
            yield break;
        NameDisguise disguise = new(options.Integer("seed", 1));
        int most = options.Integer("span-texts-words", MostWords);
        int number = 0;
        int words = 0;
        WordVectors vectors = new();
        foreach (string path in NameTexts.TeacherFiles(folder))
        {
            foreach ((Article Article, GoldText Gold) text in NameCorpus.Load(path))
            {
                if (words > most)
                    yield break;
                (Article Article, GoldText Gold) shown = number++ % DisguisedOneOf == 0 ? disguise.Apply(text.Article, text.Gold) : text;
                ReadText read = ReadText.Load([shown], MarkingHabit.Phrases, sentences, parser).First();
                words += read.Tree.Count;
                read.FillVectors(vectors);
                if (SpanExample.Of(read, reader.Shares(read.Reading, vectors, MarkingHabit.Phrases)) is { } example)
                    yield return example;
            }
        }
    }
}
