using Hearsay.Core.Articles;
using Hearsay.Ingestion.Pages.Body;
using Hearsay.Language.Coreference;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Names;

/// <summary>The verb <c>names-train</c>: the networks that find mentions and tell which of them are one, from <c>data/names</c>.</summary>
internal static class NameTraining
{
    private const int Rounds = 3;

    public static int Train(CommandArguments options)
    {
        string data = options.Text("data", "../shared/data");
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = options.Text("syntax", "") is { Length: > 0 } syntax ? SyntaxParser.Load(syntax) : SyntaxParser.Load();
        List<ReadText> texts = [];
        List<ReadText> disguised = [];
        NameDisguise disguise = new(options.Integer("seed", 1));
        foreach ((string file, MarkingHabit habit) in Files)
        {
            string path = Path.Combine(data, "names", file + ".jsonl.gz");
            if (options.Text("without", "") == file)
                continue;
            List<(Article Article, GoldText Gold)> corpus = NameCorpus.Load(path);
            texts.AddRange(ReadText.Load(corpus, habit, sentences, parser));
            disguised.AddRange(ReadText.Load(corpus.Select(t => disguise.Apply(t.Article, t.Gold)), habit, sentences, parser));
        }

        if (options.Integer("silver", 1) is > 0 and var oneOf)
        {
            List<(Article Article, GoldText Gold)> silver = NameCorpus.LoadSilver(Path.Combine(data, "polnear"), oneOf);
            texts.AddRange(ReadText.Load(silver, MarkingHabit.Silver, sentences, parser));
            disguised.AddRange(
                ReadText.Load(silver.Select(t => disguise.Apply(t.Article, t.Gold)), MarkingHabit.Silver, sentences, parser)
            );
        }

        Console.Error.WriteLine($"{texts.Count} texts");
        (TrainableNetwork kinds, TrainableNetwork spans) = MentionTrainer.Train(
            texts,
            options.Integer("disguised", 1) > 0 ? disguised : [],
            parser.VectorWidth,
            options
        );
        ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
        kinds.Write(writer, "kinds");
        spans.Write(writer, "spans");
        string model = options.Text("model", "models/names.model");
        File.WriteAllBytes(model, writer.ToBytes());
        texts.RemoveAll(t => t.Habit != MarkingHabit.Phrases);
        AddCoreference(options, model, texts, sentences, parser);
        return 0;
    }

    /// <summary>Trains coreference alone, beside the mentions of a model that is there.</summary>
    public static int TrainCoreference(CommandArguments options)
    {
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = options.Text("syntax", "") is { Length: > 0 } syntax ? SyntaxParser.Load(syntax) : SyntaxParser.Load();
        string path = Path.Combine(options.Text("data", "../shared/data"), "names", "gum-train.jsonl.gz");
        List<ReadText> texts = [.. ReadText.Load(NameCorpus.Load(path), MarkingHabit.Phrases, sentences, parser)];
        AddCoreference(options, options.Text("model", "models/names.model"), texts, sentences, parser);
        return 0;
    }

    // In rounds: first the pronouns beside the one that GAP asks for are left out, then they are resolved by a reader that has learned from
    // the other half of the texts only; a reader that knows the answers would teach too much trust in what came before.
    private static void AddCoreference(
        CommandArguments options,
        string model,
        List<ReadText> chains,
        SentenceReader sentences,
        SyntaxParser parser
    )
    {
        string gap = Path.Combine(options.Text("data", "../shared/data"), "names", "gap-train.jsonl.gz");
        List<ReadText> pronouns = [.. ReadText.Load(NameCorpus.Load(gap), MarkingHabit.Phrases, sentences, parser)];
        int asked = pronouns.Sum(t => (t.Gold.Gap!.IsA ? 1 : 0) + (t.Gold.Gap.IsB ? 1 : 0));
        CoreferenceTrainer trainer = new(parser.VectorWidth, options);
        ModelFile file = ModelFile.Open(model, ModelKind.Names, NameFinder.ModelVersion);
        MentionReader mentions = new(HashedNetwork.Load(file, "kinds"), HashedNetwork.Load(file, "spans"));
        List<ReferenceChoice> ofChains =
        [
            .. chains.SelectMany(t => new ReferenceChoices(mentions, null, CoreferenceTrainer.Bits).OfChains(t.Afresh())),
        ];
        CoreferenceReader? first = file.Contains("persons.shape") ? CoreferenceReader.Load(file) : null;
        CoreferenceReader?[] readers = [first, first];
        int rounds = options.Integer("rounds", Rounds);
        for (int round = 1; round <= rounds; round++)
        {
            List<ReferenceChoice> choices = [];
            List<ReferenceChoice>[] halves =
            [
                [],
                [],
            ];
            for (int i = 0; i < pronouns.Count; i++)
            {
                int half = i % 2;
                if (new ReferenceChoices(mentions, readers[half], CoreferenceTrainer.Bits).OfPronoun(pronouns[i].Afresh()) is { } choice)
                {
                    choices.Add(choice);
                    halves[half].Add(choice);
                }
            }

            Console.Error.WriteLine($"{ofChains.Count} choices of chains, {choices.Count} of pronouns");
            if (options.Integer("folds", 0) > 0)
                trainer.CrossValidate(choices, asked);
            if (round == rounds)
            {
                Write(trainer, file, ofChains, choices, choices, options.Text("out", model));
                return;
            }

            for (int half = 0; half < 2; half++)
            {
                string path = Path.GetTempFileName();
                Write(trainer, file, ofChains, choices, halves[1 - half], path);
                readers[half] = CoreferenceReader.Load(ModelFile.Open(path, ModelKind.Names, NameFinder.ModelVersion));
                File.Delete(path);
            }
        }

        void Write(
            CoreferenceTrainer trainer,
            ModelFile from,
            List<ReferenceChoice> ofChains,
            List<ReferenceChoice> forPairs,
            List<ReferenceChoice> forPersons,
            string path
        )
        {
            ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
            Copy(from, "kinds", writer);
            Copy(from, "spans", writer);
            if (options.Integer("pairs", 1) > 0 && (forPairs == forPersons || !from.Contains("pairs.shape")))
                TrainableNetwork.WriteMean(trainer.TrainPairs(ofChains, forPairs), writer, "pairs");
            else
                Copy(from, "pairs", writer);
            (IReadOnlyList<TrainableNetwork> persons, IReadOnlyList<TreeEnsemble> trees) = trainer.TrainPersons(forPersons);
            TrainableNetwork.WriteMean(persons, writer, "persons");
            PronounTrees.Write(trees, writer, "pronouns");
            File.WriteAllBytes(path, writer.ToBytes());
        }
    }

    private static void Copy(ModelFile file, string network, ModelFileWriter writer)
    {
        ReadOnlySpan<int> shape = file.Section<int>(network + ".shape");
        writer.Add<int>(network + ".shape", shape);
        string[] parts = ["rows", "bias", "outputs", "outputBias", .. Enumerable.Range(0, shape[4]).Select(i => $"projection{i}")];
        foreach (string part in parts)
            writer.Add<Half>(network + "." + part, file.Section<Half>(network + "." + part));
    }

    private static readonly (string File, MarkingHabit Habit)[] Files =
    [
        ("gum-train", MarkingHabit.Phrases),
        ("crossner-politics-train", MarkingHabit.Names),
        ("meantime-train", MarkingHabit.Meantime),
        ("re3d-train", MarkingHabit.Re3d),
    ];
}
