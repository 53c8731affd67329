using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Names;

/// <summary>The verb <c>names-folds</c>: how well names are found in texts of GUM train that were kept back, and in the development files.</summary>
internal static class NameFolds
{
    private const int Folds = 4;

    public static int Run(CommandArguments options)
    {
        string data = Path.Combine(options.Text("data", "../shared/data"), "names");
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = SyntaxParser.Load();
        (List<ReadText> texts, List<ReadText> disguised) = NameTexts.Load(options, sentences, parser);
        List<ReadText> gum =
        [
            .. ReadText.Load(NameCorpus.Load(Path.Combine(data, "gum-dev.jsonl.gz")), MarkingHabit.Phrases, sentences, parser),
        ];
        List<ReadText> politics =
        [
            .. ReadText.Load(NameCorpus.Load(Path.Combine(data, "crossner-politics-dev.jsonl.gz")), MarkingHabit.Names, sentences, parser),
        ];
        HashSet<string> marked = [.. texts.Where(t => t.Habit == MarkingHabit.Phrases).Select(t => t.Gold.Id)];
        List<string> ids = [.. marked.Order(StringComparer.Ordinal)];
        using StreamWriter? list = options.Text("list", "") is { Length: > 0 } path ? new StreamWriter(path) : null;
        NameScore held = new(list);
        NameScore dev = new(list);
        NameScore sentencesAlone = new(list);
        int folds = options.Integer("folds", Folds);
        for (int fold = 0; fold < folds; fold++)
        {
            HashSet<string> kept = [.. ids.Where((_, i) => i % Folds == fold && options.Integer("all", 0) == 0)];
            string model = $"{options.Text("models", "names-fold")}{fold}.model";
            MentionReader reader =
                options.Integer("trained", 0) > 0
                    ? NameTraining.LoadReader(model)
                    : new NameLearner(sentences, parser, options).Train(
                        texts.FindAll(t => !kept.Contains(t.Gold.Id)),
                        disguised.FindAll(t => !kept.Contains(t.Gold.Id)),
                        model
                    );
            Score(reader, texts.Where(t => kept.Contains(t.Gold.Id)), held);
            Score(reader, gum, dev);
            Score(reader, politics, sentencesAlone);
        }

        bool losses = options.Integer("losses", 1) > 0;
        Console.Out.Write("GUM train, kept back: ");
        held.Write(Console.Out, losses);
        Console.Out.Write("GUM dev: ");
        dev.Write(Console.Out, losses);
        Console.Out.Write("politics dev: ");
        sentencesAlone.Write(Console.Out, losses);
        return 0;
    }

    private static void Score(MentionReader reader, IEnumerable<ReadText> texts, NameScore score)
    {
        WordVectors vectors = new();
        foreach (ReadText text in texts)
        {
            text.FillVectors(vectors);
            ReadText afresh = text.Afresh();
            score.Add(afresh, NameFinder.Phrases(reader, afresh.Reading, vectors));
        }
    }
}
