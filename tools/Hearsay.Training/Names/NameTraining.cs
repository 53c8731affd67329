using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Language.Coreference;
using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.Coreference;

namespace Hearsay.Training.Names;

/// <summary>The verb <c>names-train</c>: the networks that find mentions and tell which of them are one, from <c>data/names</c>.</summary>
internal static class NameTraining
{
    private const int Rounds = 3;

    public static int Train(CommandArguments options)
    {
        SentenceReader sentences = SentenceReader.Load();
        SyntaxParser parser = options.Text("syntax", "") is { Length: > 0 } syntax ? SyntaxParser.Load(syntax) : SyntaxParser.Load();
        (List<ReadText> texts, List<ReadText> disguised) = NameTexts.Load(options, sentences, parser);
        string model = options.Text("model", "models/names.model");
        string mentions = Path.GetTempFileName();
        new NameLearner(sentences, parser, options).Train(texts, disguised, mentions);
        if (options.Text("keep", "") is { Length: > 0 } kept)
        {
            // Who is who stays as another model has it.
            ModelFile old = ModelFile.Open(kept, ModelKind.Names, NameFinder.ModelVersion);
            ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
            CopyMentions(ModelFile.Open(mentions, ModelKind.Names, NameFinder.ModelVersion), writer);
            ModelParts.Copy(old, "pairs", writer);
            ModelParts.Copy(old, "persons", writer);
            ModelParts.Copy(old, "pronouns", writer);
            File.WriteAllBytes(model, writer.ToBytes());
            File.Delete(mentions);
            return 0;
        }

        File.Move(mentions, model, overwrite: true);
        texts.RemoveAll(t => t.Habit != MarkingHabit.Phrases);
        AddCoreference(options, model, texts, sentences, parser);
        return 0;
    }

    /// <summary>The reader of mentions of a model that need not have the rest.</summary>
    public static MentionReader LoadReader(string path) =>
        MentionReader.Load(ModelFile.Open(path, ModelKind.Names, NameFinder.ModelVersion));

    private static void CopyMentions(ModelFile from, ModelFileWriter writer)
    {
        foreach (string part in (string[])["kinds", "spans", "wordSpans"])
            ModelParts.Copy(from, part, writer);
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
        MentionReader mentions = LoadReader(model);
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
            CopyMentions(from, writer);
            if (options.Integer("pairs", 1) > 0 && (forPairs == forPersons || !from.Contains("pairs.shape")))
                TrainableNetwork.WriteMean(trainer.TrainPairs(ofChains, forPairs), writer, "pairs");
            else
                ModelParts.Copy(from, "pairs", writer);
            (IReadOnlyList<TrainableNetwork> persons, IReadOnlyList<TreeEnsemble> trees) = trainer.TrainPersons(forPersons);
            TrainableNetwork.WriteMean(persons, writer, "persons");
            PronounTrees.Write(trees, writer, "pronouns");
            File.WriteAllBytes(path, writer.ToBytes());
        }
    }
}
