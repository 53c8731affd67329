using System.CommandLine;
using Hearsay.Training.Attribution;
using Hearsay.Training.Events;
using Hearsay.Training.Factuality;
using Hearsay.Training.Linking;
using Hearsay.Training.Linking.Joins;
using Hearsay.Training.Names;
using Hearsay.Training.Pages;
using Hearsay.Training.Pages.Metadata;
using Hearsay.Training.Profiling;
using Hearsay.Training.Sentences;
using Hearsay.Training.Syntax;
using Hearsay.Training.Syntax.Pretraining;

namespace Hearsay.Training.Commands;

/// <summary>Everything that the training program can be asked for.</summary>
internal static class TrainingCommands
{
    private const string Data = "data FOLDER where the corpora lie (../shared/data)";
    private const string PageData = "data FOLDER where the pages lie (../shared/data/article-extraction)";
    private const string Bodies = "bodies FOLDER models of bodies that have not seen the page's site (artifacts/bodies)";
    private const string Seed = "seed N of all that is random (1)";
    private const string Syntax = "syntax FILE another model of trees than the program's";

    public static readonly IReadOnlyList<TrainingCommand> All =
    [
        new(
            "sentences-train",
            "Trains where sentences end.",
            SentenceTraining.Run,
            "treebanks FOLDER where EWT and GUM lie (../shared/data/ud)",
            "model FILE what is written (models/sentences.bin)"
        ),
        new(
            "syntax-pretrain",
            "Trains the encoder of words in context on raw news.",
            EncoderPretrainer.Run,
            Data,
            Seed,
            "out FILE what is written (encoder.checkpoint)",
            "layers N (4)",
            "width N of a layer (160)",
            "words N numbers of a word's own vector (128)",
            "parts N numbers of a part's vector (96)",
            "vocabulary N words with a vector (40000)",
            "million-words X millions of words to learn from (22)",
            "rate X learning rate (0.002)"
        ),
        new(
            "syntax-words",
            "Trains vectors of words on raw news.",
            WordVectorTrainer.Run,
            Data,
            Seed,
            "out FILE what is written (words.checkpoint)",
            "epochs N (2)",
            "vocabulary N words with a vector (40000)",
            "words N numbers of a vector (128)"
        ),
        new(
            "syntax-train",
            "Trains tags, lemmas and trees.",
            SyntaxTrainer.Run,
            Data,
            Seed,
            "model FILE the model that is written; none unless given",
            "out FILE the weights with all their digits (syntax.checkpoint)",
            "init FILE weights to begin with",
            "silver FILE trees that other networks made",
            "silver-words N so many of these words in an epoch (600000)",
            "without WORD parts of the encoder to blank, to see what they are worth",
            "epochs N (20)",
            "batch N words of a step (800)",
            "report N after how many epochs the development texts are parsed (2)",
            "rate X learning rate (0.002)",
            "encoder-rate X factor on it for the encoder (1)",
            "word-rate X factor on it for words' own vectors (0.3)",
            "frozen-steps N steps before the encoder learns (150)",
            "layers N (4)",
            "width N of a layer (160)",
            "words N numbers of a word's own vector (128)",
            "parts N numbers of a part's vector (96)",
            "arc N units that choose the governor (96)",
            "label N units that choose the relation (96)",
            "drop-word X share of words left out (0.1)",
            "drop-embedding X share of vectors' numbers left out (0.15)",
            "drop-layer X share of a layer's left out (0.2)",
            "drop-output X share of the last layer's left out (0.25)",
            "drop-parser X share of the parser's units left out (0.25)"
        ),
        new(
            "syntax-label",
            "Parses raw news by the mean of several networks, for another to learn from.",
            SilverLabeling.Run,
            Data,
            "teachers FILE checkpoints, with commas between",
            "out FILE what is written (silver.conllu.gz)",
            "words N so many (4000000)",
            "without WORD a source to leave out (reuters-1987)"
        ),
        new("syntax-evaluate", "Parses the development treebanks.", SyntaxEvaluator.Run, Data, "model FILE the model (the program's)"),
        new(
            "parse",
            "Parses a text file.",
            PlainTextParse.Run,
            "text FILE the text",
            "out FILE the trees (parsed.conllu)",
            "repeat N parses it so often again, for its speed (0)"
        ),
        new(
            "names-train",
            "Trains what finds names and tells who is who; 13 minutes of one core and 3.2 GB of disk with a teacher.",
            NameTraining.Train,
            [.. NameOptions.Texts, .. NameOptions.Learning, .. NameOptions.Coreference, .. NameFiles]
        ),
        new(
            "coreference-train",
            "Trains who is who beside the mentions of a model that is there.",
            NameTraining.TrainCoreference,
            [Data, Seed, Syntax, "model FILE read, and written unless --out is given (models/names.model)", .. NameOptions.Coreference]
        ),
        new(
            "names-folds",
            "Trains without a part of GUM train and counts what is found there and in the development files.",
            NameFolds.Run,
            [
                .. NameOptions.Texts,
                .. NameOptions.Learning,
                "folds N so many of the four parts are kept back in turn (4)",
                "models FILE how the models' names begin (names-fold)",
                "trained N 1: the models are there (0)",
                "all N 1: nothing is kept back (0)",
                "list FILE where each loss is written with its letters",
                "losses N 0: says no causes (1)",
            ]
        ),
        new(
            "names-check",
            "Prints the mentions and actors of a corpus file, for the scorer.",
            NameCheck.Run,
            Syntax,
            "in FILE the texts, of the shape of data/names",
            "model FILE (models/names.model)"
        ),
        new(
            "names-speed",
            "Measures how long names take.",
            NameSpeed.Run,
            "in FOLDER the articles (../shared/data/polnear)",
            "one-of N one of so many of them (8)",
            "model FILE (models/names.model)"
        ),
        new(
            "attribution-train",
            "Trains who says what.",
            AttributionTraining.Run,
            "data FOLDER (../shared/data/polnear)",
            "model FILE what is written (models/attribution.model)",
            "limit N so many articles",
            "only WORD cues: nothing else is trained",
            "span-epochs N (5)",
            "span-step X (0.03)",
            "span-decay X (0.004)",
            "span-drop X (0.1)"
        ),
        new(
            "attribution-evaluate",
            "Reads PolNeAR's development articles.",
            AttributionEvaluator.Run,
            "data FILE (../shared/data/polnear/dev.jsonl.gz)",
            "model FILE (models/attribution.model)",
            "errors N prints so many (0)"
        ),
        new(
            "events-train",
            "Trains who did what to whom.",
            EventTraining.Run,
            Data,
            "model FILE what is written (models/events.model)",
            "fold N keeps a fifth of the training texts back, 0 to 4, and reads it",
            "errors FILE where what it got wrong is written"
        ),
        new(
            "events-records",
            "Writes PETRARCH's test records as texts.",
            CodedRecords.Run,
            "records FILE (../shared/data/events/petrarch-records.json)",
            "out FILE (petrarch.jsonl)"
        ),
        new(
            "factuality-train",
            "Trains how sure what is told is.",
            FactualityTraining.Run,
            "data FOLDER (../shared/data/factuality)",
            "model FILE what is written (models/factuality.bin)"
        ),
        new(
            "pages-train",
            "Trains what of a page is its article.",
            PageTraining.Train,
            PageData,
            "model FILE what is written (models/pages.bin)"
        ),
        new(
            "pages-check",
            "Reads every page by a model that has not seen its site.",
            PageTraining.Check,
            PageData,
            Bodies,
            "out FOLDER where the bodies are written (artifacts/pages)",
            "dump FILE where the blocks are written with their features"
        ),
        new("pages-score", "Counts what pages-check wrote.", BodyScore.Run, PageData, "out FOLDER where it lies (artifacts/pages)"),
        new("pages-speed", "Measures pages a second.", PageSpeed.Run, "data FOLDER the pages", "rounds N (12)"),
        new(
            "pages-metadata-train",
            "Trains titles, days and authors of pages.",
            MetadataCheck.Train,
            PageData,
            Bodies,
            "model FILE what is written (models/page-metadata.bin)"
        ),
        new(
            "pages-metadata-check",
            "Reads titles, days and authors of pages of sites that were kept back.",
            MetadataCheck.Check,
            PageData,
            Bodies,
            "repeats N so many ways to cut the sites in parts (1)",
            "field WORD one alone: title, date or author",
            "half N one half alone, 0 or 1",
            "field NAME title, date or author alone (all three)",
            "list FILE where what is wrong is written",
            "candidates FILE where all candidates are written"
        ),
        new(
            "language-check",
            "Tells the language of raw news.",
            LanguageCheckRun.Run,
            "data FOLDER (../shared/data/raw-news)",
            "show N prints so many that are not taken for English (0)"
        ),
        new(
            "profile",
            "Measures what each stage of reading costs.",
            StageProfile.Run,
            "text FILE the articles (articles.jsonl)",
            "repeat N (3)"
        ),
        new(
            "concept-frequencies",
            "Counts in how many articles each word stands.",
            ConceptCounter.Run,
            "corpus FOLDER (../shared/data/raw-news)",
            "output FILE (src/Hearsay.Linking/Words/concept-frequencies.txt)",
            "fewest N articles that must have a word (40)"
        ),
        new(
            "concept-vectors",
            "Trains vectors of words for claims.",
            ConceptVectorTrainer.Run,
            "corpus FOLDER (../shared/data/raw-news)",
            "model FILE what is written (models/concepts.bin)",
            Seed,
            "epochs N (6)",
            "width N numbers of a vector (64)",
            "window N words on each side (4)",
            "fewest N how often a word must be seen (25)",
            "removed N leading directions taken out (2)"
        ),
        new(
            "claims-train",
            "Trains which tellings are one claim.",
            PairTraining.Run,
            "data FOLDER (../shared/data/crossdoc)",
            "model FILE what is written (models/claims.txt)",
            "penalty X on large weights (4)",
            "show FILE where the pairs are written"
        ),
        new(
            "stories-check",
            "Counts which articles are put into one story.",
            StoryCheck.Run,
            "gold FILE (../shared/data/crossdoc/basil-dev.jsonl.gz)",
            "similar X how much two articles must be alike",
            "names X what names in common count",
            "far X how much days apart count"
        ),
        new(
            "joins-check",
            "Counts which tellings of the labelled stories are wrongly one claim, and which wrongly are not.",
            JoinCheck.Run,
            "stories FOLDER of stories with their labels (tests/stories)",
            "briefs FOLDER with a brief NAME.json a story (briefs)",
            "show NAME of the part whose errors are printed: development or all"
        ),
    ];

    private static string[] NameFiles =>
        [Syntax, "keep FILE a model whose who is who stays", "model FILE what is written (models/names.model)"];

    public static RootCommand Create()
    {
        RootCommand root = new("Trains the models of Hearsay and measures them. Figures and commands stand in docs/accuracy.md.");
        foreach (TrainingCommand command in All)
            root.Subcommands.Add(command.ToCommand());
        return root;
    }
}
