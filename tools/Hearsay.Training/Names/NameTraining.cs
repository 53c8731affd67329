using Hearsay.Core.Articles;
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
        if (options.Integer("rounds", 1) == 0)
            Copy(ModelFile.Open(options.Text("pairs", model), ModelKind.Names, NameFinder.ModelVersion), "pairs", writer);
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

    // Twice: the second time the pronouns beside the one that GAP asks for are resolved by what was learned the first time.
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
        string heldPath = options.Text("held", "");
        List<ReadText> held =
            heldPath.Length > 0 ? [.. ReadText.Load(NameCorpus.Load(heldPath), MarkingHabit.Phrases, sentences, parser)] : [];
        for (int round = 1; round <= options.Integer("rounds", 1); round++)
        {
            ModelFile file = ModelFile.Open(model, ModelKind.Names, NameFinder.ModelVersion);
            MentionReader mentions = new(HashedNetwork.Load(file, "kinds"), HashedNetwork.Load(file, "spans"));
            CoreferenceReader? reader = round == 1 ? null : new CoreferenceReader(HashedNetwork.Load(file, "pairs"));
            IReadOnlyList<TrainableNetwork> networks = CoreferenceTrainer.Train(
                chains,
                pronouns,
                held,
                mentions,
                reader,
                parser.VectorWidth,
                options
            );
            ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
            Copy(file, "kinds", writer);
            Copy(file, "spans", writer);
            TrainableNetwork.WriteMean(networks, writer, "pairs");
            File.WriteAllBytes(model, writer.ToBytes());
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
