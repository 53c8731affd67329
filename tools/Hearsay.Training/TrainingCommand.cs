using System.Collections.Immutable;
using Hearsay.Training.Attribution;
using Hearsay.Training.Events;
using Hearsay.Training.Factuality;
using Hearsay.Training.Linking;
using Hearsay.Training.Names;
using Hearsay.Training.Pages;
using Hearsay.Training.Pages.Metadata;
using Hearsay.Training.Profiling;
using Hearsay.Training.Sentences;
using Hearsay.Training.Syntax;
using Hearsay.Training.Syntax.Pretraining;

namespace Hearsay.Training;

/// <summary>A command of this tool: what it does and which options it takes. A test holds the list to the options that the sources read.</summary>
internal sealed record TrainingCommand(string Name, string Does, Func<CommandArguments, int> Run, string[] Options)
{
    public static readonly ImmutableArray<TrainingCommand> All =
    [
        new("sentences-train", "Train the ends of sentences from treebanks.", SentenceTraining.Run, ["treebanks", "model"]),
        new(
            "syntax-pretrain",
            "Train the encoder of words on raw news.",
            EncoderPretrainer.Run,
            ["data", "out", "seed", "million-words", "rate", "vocabulary", "words", "parts", "width", "layers"]
        ),
        new(
            "syntax-words",
            "Train word vectors on raw news, for the encoder to begin with.",
            WordVectorTrainer.Run,
            ["data", "out", "seed", "words", "epochs", "vocabulary"]
        ),
        new(
            "syntax-train",
            "Train tags, lemmas and trees from treebanks.",
            SyntaxTrainer.Run,
            [
                "data",
                "out",
                "model",
                "init",
                "seed",
                "batch",
                "epochs",
                "rate",
                "words",
                "parts",
                "width",
                "layers",
                "arc",
                "label",
                "drop-word",
                "drop-embedding",
                "drop-layer",
                "drop-output",
                "drop-parser",
                "silver",
                "silver-words",
                "word-rate",
                "encoder-rate",
                "frozen-steps",
                "report",
                "without",
            ]
        ),
        new(
            "syntax-label",
            "Let several parsers mark raw news, for one to learn from.",
            SilverLabeling.Run,
            ["data", "out", "words", "teachers", "without"]
        ),
        new("syntax-evaluate", "Score tags, lemmas and trees on the development files.", SyntaxEvaluator.Run, ["data", "model"]),
        new(
            "events-train",
            "Train the reader of deeds.",
            EventTraining.Run,
            ["data", "model", "fold", "errors", "type", "actor", "recipient"]
        ),
        new("events-records", "Write what the reader of deeds makes of the coded records.", CodedRecords.Run, ["records", "out"]),
        new("pages-train", "Train the choice of a page's blocks.", PageTraining.Train, ["data", "model"]),
        new(
            "pages-check",
            "Read pages of unseen sites, by folds, and write their bodies.",
            PageTraining.Check,
            ["data", "out", "bodies", "dump"]
        ),
        new("pages-score", "Score bodies that were written.", BodyScore.Run, ["data", "out"]),
        new("pages-speed", "Measure how fast pages are read.", PageSpeed.Run, ["data", "rounds"]),
        new("pages-metadata-train", "Train the ranking of titles, days and authors.", MetadataCheck.Train, ["data", "model", "bodies"]),
        new(
            "pages-metadata-check",
            "Score titles, days and authors of unseen sites.",
            MetadataCheck.Check,
            ["data", "bodies", "repeats", "candidates", "half", "list"]
        ),
        new(
            "names-train",
            "Train the finder of names and who is who.",
            NameTraining.Train,
            [
                "data",
                "syntax",
                "model",
                "keep",
                "seed",
                "without",
                "silver",
                "disguised",
                "teacher",
                "teacher-words",
                "epochs",
                "kind-fewest",
                "kind-rows",
                "kind-units",
                "kind-rate",
                "kind-feature-dropout",
                "kind-hidden-dropout",
                "blind",
                "teacher-share",
                "span-fewest",
                "span-rows",
                "span-units",
                "span-texts-words",
                "span-epochs",
                "span-words",
                "copies",
                "word-rows",
                "word-width",
                "word-units",
                "rounds",
                "folds",
                "out",
                "pairs",
                "pronoun-weight",
                "pair-networks",
                "person-networks",
                "coreference-epochs",
                "units",
                "coreference-rate",
                "coreference-feature-dropout",
                "coreference-hidden-dropout",
                "bags",
                "trees",
                "leaves",
                "tree-rate",
            ]
        ),
        new(
            "coreference-train",
            "Train who is who alone, beside the names of a model.",
            NameTraining.TrainCoreference,
            [
                "data",
                "syntax",
                "model",
                "seed",
                "rounds",
                "folds",
                "out",
                "pairs",
                "pronoun-weight",
                "pair-networks",
                "person-networks",
                "coreference-epochs",
                "units",
                "coreference-rate",
                "coreference-feature-dropout",
                "coreference-hidden-dropout",
                "bags",
                "trees",
                "leaves",
                "tree-rate",
            ]
        ),
        new(
            "names-folds",
            "Score names in texts that were kept back, by folds.",
            NameFolds.Run,
            [
                "data",
                "folds",
                "models",
                "trained",
                "all",
                "list",
                "losses",
                "seed",
                "without",
                "silver",
                "disguised",
                "teacher",
                "teacher-words",
                "epochs",
                "kind-fewest",
                "kind-rows",
                "kind-units",
                "kind-rate",
                "kind-feature-dropout",
                "kind-hidden-dropout",
                "blind",
                "teacher-share",
                "span-fewest",
                "span-rows",
                "span-units",
                "span-texts-words",
                "span-epochs",
                "span-words",
                "copies",
                "word-rows",
                "word-width",
                "word-units",
            ]
        ),
        new("names-check", "Score a model's names in a file.", NameCheck.Run, ["in", "model", "syntax"]),
        new("names-speed", "Measure how fast names are found.", NameSpeed.Run, ["in", "model", "one-of"]),
        new("language-check", "Count articles whose language is told wrongly.", LanguageCheckRun.Run, ["data", "show"]),
        new(
            "attribution-train",
            "Train the reader of attributions.",
            AttributionTraining.Run,
            [
                "data",
                "model",
                "limit",
                "only",
                "cue-epochs",
                "cue-step",
                "cue-decay",
                "cue-drop",
                "span-epochs",
                "span-step",
                "span-decay",
                "span-drop",
                "judge-epochs",
                "judge-step",
                "judge-decay",
                "judge-drop",
            ]
        ),
        new("attribution-evaluate", "Score attributions on the development file.", AttributionEvaluator.Run, ["data", "model", "errors"]),
        new("factuality-train", "Train how factual a predicate is presented.", FactualityTraining.Run, ["data", "model"]),
        new(
            "concept-frequencies",
            "Count words of raw news, for what weighs in claims.",
            ConceptCounter.Run,
            ["corpus", "output", "fewest"]
        ),
        new(
            "concept-vectors",
            "Train which words are used alike.",
            ConceptVectorTrainer.Run,
            ["corpus", "model", "seed", "width", "epochs", "window", "fewest", "removed"]
        ),
        new("claims-train", "Train which wordings are one claim.", PairTraining.Run, ["data", "model", "penalty", "show"]),
        new("stories-check", "Score which articles belong to one story.", StoryCheck.Run, ["gold", "similar", "names", "far"]),
        new("profile", "Measure the steps from text to annotations.", StageProfile.Run, ["text", "repeat"]),
        new("parse", "Parse a text to CoNLL-U.", PlainTextParse.Run, ["text", "out", "repeat"]),
    ];

    /// <summary>What is wrong with its options, for people; null when nothing is.</summary>
    public string? FaultOf(ReadOnlySpan<string> arguments)
    {
        for (int i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal) || !Options.Contains(arguments[i][2..]))
                return $"{Name} takes no {arguments[i]}; it takes {Listed}";
            if (i + 1 == arguments.Length || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                return $"{arguments[i]} wants a value";
        }

        return null;
    }

    /// <summary>Its help.</summary>
    public string Help => $"{Name}: {Does}\nOptions, each with a value: {Listed}";

    private string Listed => string.Join(", ", Options.Select(option => "--" + option));
}
