using Hearsay.Language.Encoders;
using Hearsay.Language.Mentions;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Testing;
using Hearsay.Training.Names;

namespace Hearsay.Training.Tests.Names;

/// <summary>Floors under the accuracy of named mentions, two points below what was measured when the model was committed.</summary>
public sealed class NameAccuracyTests
{
    [SharedDataFact("data/names/gum-dev.jsonl.gz")]
    public void Find_GumDevelopmentTexts_StayAboveTheFloor() => AssertAbove("gum-dev", MarkingHabit.Phrases, 0.78);

    [SharedDataFact("data/names/crossner-politics-dev.jsonl.gz")]
    public void Find_PoliticsDevelopmentSentences_StayAboveTheFloor() => AssertAbove("crossner-politics-dev", MarkingHabit.Names, 0.775);

    private static void AssertAbove(string corpus, MarkingHabit habit, double floor)
    {
        MentionReader reader = NameTraining.LoadReader(NameFinder.DefaultModelPath);
        List<(Core.Articles.Article, GoldText)> texts = NameCorpus.Load(SharedData.Find($"data/names/{corpus}.jsonl.gz")!);
        NameScore score = new();
        WordVectors vectors = new();
        foreach (ReadText text in ReadText.Load(texts, habit, SentenceReader.Load(), SyntaxParser.Load()))
        {
            text.FillVectors(vectors);
            score.Add(text, NameFinder.Phrases(reader, text.Reading, vectors));
        }

        Assert.True(score.F1 >= floor, $"F1 {score.F1:F4}");
    }
}
