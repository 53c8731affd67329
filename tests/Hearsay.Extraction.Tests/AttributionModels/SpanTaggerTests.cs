using Hearsay.Extraction.AttributionModels;
using Hearsay.Extraction.Quotations;
using Hearsay.Extraction.Reading;

namespace Hearsay.Extraction.Tests.AttributionModels;

/// <summary>The tagger against a slow one that tries every sequence of labels word by word, under weights drawn by lot.</summary>
public sealed class SpanTaggerTests
{
    private const string Text = "Osk Tammerlin said the ferry was late. “It came at noon,” the mayor added.";
    private const int Labels = AttributionModel.Labels;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Tag_AnyWeights_FindsTheBestSequence(int seed)
    {
        Hearsay.Core.Analyses.Analysis analysis = Reader.Analyze(Text);
        WordTraits traits = new(new ArticleWords(analysis, QuotationFinder.Find(analysis.Article)));
        AttributionModel model = ModelByLot(seed);
        SpanTagger tagger = new(model);
        SpanFeatures features = new(traits, new byte[traits.Count]);
        for (int cue = 0; cue < traits.Count; cue++)
        {
            features.Open(cue);
            SpanLabel[] labels = new SpanLabel[features.Window.Length];

            int score = tagger.Tag(features, labels);

            Assert.Equal(SpanLabel.Cue, labels[cue - features.Window.Start]);
            Assert.Equal(BestScore(model, features) - PlainScore(model, features), score);
            Assert.Equal(score, ScoreOf(model, features, labels) - PlainScore(model, features));
        }
    }

    private static AttributionModel ModelByLot(int seed)
    {
        Random random = new(seed);
        sbyte[] spans = new sbyte[AttributionModel.Lanes << AttributionModel.SpanBits];
        for (int i = 0; i < spans.Length; i++)
            spans[i] = (sbyte)random.Next(-20, 21);
        int[] numbers = [1, 0, 1, 1, 0, .. Enumerable.Range(0, Labels * Labels).Select(_ => random.Next(-40, 41))];
        return new AttributionModel(new sbyte[1 << AttributionModel.CueBits], spans, new sbyte[1 << AttributionModel.JudgeBits], numbers);
    }

    // The best over all states, with content wherever there can be any: the cue's word alone has no room for it.
    private static int BestScore(AttributionModel model, SpanFeatures features)
    {
        SpanWindow window = features.Window;
        Dictionary<(int Label, bool Content), int> best = [];
        for (int i = 0; i < window.Length; i++)
        {
            int[] emission = Emission(model, features, i);
            Dictionary<(int Label, bool Content), int> next = [];
            for (int y = 0; y < Labels; y++)
            {
                if (window.Start + i == window.Cue && y != (int)SpanLabel.Cue)
                    continue;
                if (i == 0)
                    next[(y, y == (int)SpanLabel.Content)] = emission[y] + Step(model, emission, 0, 0, y);
                foreach (((int x, bool content), int score) in i == 0 ? [] : best)
                {
                    (int, bool) state = (y, content || y == (int)SpanLabel.Content);
                    int reached = score + emission[y] + Step(model, emission, i, x, y);
                    next[state] = Math.Max(reached, next.GetValueOrDefault(state, int.MinValue));
                }
            }

            best = next;
        }

        bool anyContent = best.Keys.Any(state => state.Content);
        return best.Where(state => state.Key.Content == anyContent).Max(state => state.Value);
    }

    private static int PlainScore(AttributionModel model, SpanFeatures features)
    {
        SpanLabel[] plain = new SpanLabel[features.Window.Length];
        plain[features.Window.Cue - features.Window.Start] = SpanLabel.Cue;
        return ScoreOf(model, features, plain);
    }

    private static int ScoreOf(AttributionModel model, SpanFeatures features, SpanLabel[] labels)
    {
        int score = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            int[] emission = Emission(model, features, i);
            score += emission[(int)labels[i]] + Step(model, emission, i, i == 0 ? 0 : (int)labels[i - 1], (int)labels[i]);
        }

        return score;
    }

    // The first word of a stretch has weights of its own; before the first word of all nothing is outside.
    private static int Step(AttributionModel model, int[] emission, int i, int x, int y)
    {
        int opens = x == y ? 0 : emission[Labels + y];
        return i == 0 ? opens : model.Transitions[(x * Labels) + y] + opens;
    }

    private static int[] Emission(AttributionModel model, SpanFeatures features, int i)
    {
        uint[] collected = new uint[SpanFeatures.MaxCount];
        int count = features.Collect(features.Window.Start + i, collected);
        int[] sums = new int[AttributionModel.Lanes];
        foreach (uint feature in collected[..count])
        {
            int row = (int)(feature >> (32 - AttributionModel.SpanBits)) * AttributionModel.Lanes;
            for (int lane = 0; lane < sums.Length; lane++)
                sums[lane] += model.Spans[row + lane];
        }

        return sums;
    }
}
