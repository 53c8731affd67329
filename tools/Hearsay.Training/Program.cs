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

internal static class Program
{
    private static int Main(string[] arguments)
    {
        CommandArguments options = new(arguments);
        switch (arguments is [var command, ..] ? command : "")
        {
            case "sentences-train":
                return SentenceTraining.Run(options);
            case "syntax-pretrain":
                return EncoderPretrainer.Run(options);
            case "syntax-words":
                return WordVectorTrainer.Run(options);
            case "syntax-train":
                return SyntaxTrainer.Run(options);
            case "syntax-label":
                return SilverLabeling.Run(options);
            case "syntax-evaluate":
                return SyntaxEvaluator.Run(options);
            case "events-train":
                return EventTraining.Run(options);
            case "events-records":
                return CodedRecords.Run(options);
            case "pages-train":
                return PageTraining.Train(options);
            case "pages-check":
                return PageTraining.Check(options);
            case "pages-score":
                return BodyScore.Run(options);
            case "names-train":
                return NameTraining.Train(options);
            case "coreference-train":
                return NameTraining.TrainCoreference(options);
            case "names-speed":
                return NameSpeed.Run(options);
            case "names-folds":
                return NameFolds.Run(options);
            case "names-check":
                return NameCheck.Run(options);
            case "language-check":
                return LanguageCheckRun.Run(options);
            case "pages-speed":
                return PageSpeed.Run(options);
            case "pages-metadata-train":
                return MetadataCheck.Train(options);
            case "pages-metadata-check":
                return MetadataCheck.Check(options);
            case "attribution-train":
                return AttributionTraining.Run(options);
            case "attribution-evaluate":
                return AttributionEvaluator.Run(options);
            case "factuality-train":
                return FactualityTraining.Run(options);
            case "profile":
                return StageProfile.Run(options);
            case "concept-frequencies":
                return ConceptCounter.Run(options);
            case "concept-vectors":
                return ConceptVectorTrainer.Run(options);
            case "claims-train":
                return PairTraining.Run(options);
            case "stories-check":
                return StoryCheck.Run(options);
            case "parse":
                return PlainTextParse.Run(options);
            default:
                Console.Error.WriteLine(
                    "Commands: sentences-train, syntax-pretrain, syntax-words, syntax-train, syntax-label, syntax-evaluate, events-train, events-records, pages-train, pages-check, pages-score, attribution-train, attribution-evaluate, factuality-train, profile, concept-frequencies, concept-vectors, claims-train, stories-check, language-check, pages-speed, pages-metadata-train, pages-metadata-check, names-train, coreference-train, names-check, names-folds, names-speed, parse"
                );
                return 2;
        }
    }
}
