using Hearsay.Ingestion.Pages.Body.Scoring;
using Hearsay.Training.Names;

namespace Hearsay.Training.Coreference;

/// <summary>Trains the network that tells whom a mention means, and the trees that vote with it on "he" and "she", on GUM's chains and GAP's pronouns.</summary>
internal sealed class CoreferenceTrainer(int width, CommandArguments options)
{
    public const int Bits = 13;
    private const int Units = 32;
    private const int PronounWeight = 2;
    private const int PairNetworks = 1;
    private const int PersonNetworks = 3;
    private const int Folds = 5;

    /// <summary>The networks for every mention.</summary>
    public IReadOnlyList<TrainableNetwork> TrainPairs(IReadOnlyList<ReferenceChoice> chains, IReadOnlyList<ReferenceChoice> pronouns)
    {
        List<ReferenceChoice> choices = [.. chains.Where(c => c.IsAnswered)];
        // GAP asks what news ask, who of two people is meant; there are few of its pronouns.
        for (int copy = 0; copy < options.Integer("pronoun-weight", PronounWeight); copy++)
            choices.AddRange(pronouns.Where(c => c.IsAnswered));
        return TrainNetworks(choices, "pairs", options.Integer("pair-networks", PairNetworks));
    }

    /// <summary>The networks and the trees for "he" and "she", from GAP's pronouns alone: with GUM's too they read the held ones worse.</summary>
    public (IReadOnlyList<TrainableNetwork> Networks, IReadOnlyList<TreeEnsemble> Trees) TrainPersons(
        IReadOnlyList<ReferenceChoice> pronouns
    )
    {
        List<ReferenceChoice> choices = [.. pronouns.Where(c => c.IsAnswered)];
        int count = options.Integer("person-networks", PersonNetworks);
        return (TrainNetworks(choices, "persons", count), PronounTrees.Train(pronouns, options));
    }

    /// <summary>Reports how well each part of GAP's pronouns is read by what was learned from the others.</summary>
    public void CrossValidate(IReadOnlyList<ReferenceChoice> pronouns, int asked)
    {
        GapTally byWords = new(asked);
        GapTally byNumbers = new(asked);
        GapTally together = new(asked);
        for (int fold = 0; fold < Folds; fold++)
        {
            List<ReferenceChoice> others = [.. pronouns.Where((_, i) => i % Folds != fold)];
            (IReadOnlyList<TrainableNetwork> networks, IReadOnlyList<TreeEnsemble> trees) = TrainPersons(others);
            for (int i = fold; i < pronouns.Count; i += Folds)
            {
                ReferenceChoice choice = pronouns[i];
                float[] words = Shares(choice, networks);
                float[] numbers = PronounTrees.Shares(choice.Rows, trees);
                byWords.Add(choice, words);
                byNumbers.Add(choice, numbers);
                together.Add(choice, [.. words.Zip(numbers, (a, b) => a + b)]);
            }
        }

        Console.Error.WriteLine($"held pronouns: by words {byWords}; by numbers {byNumbers}; together {together}");
    }

    private List<TrainableNetwork> TrainNetworks(List<ReferenceChoice> choices, string name, int count)
    {
        List<TrainableNetwork> networks = [];
        for (int n = 0; n < count; n++)
            networks.Add(TrainNetwork(choices, name, options.Integer("seed", 1) + n));
        return networks;
    }

    private TrainableNetwork TrainNetwork(List<ReferenceChoice> choices, string name, int seed)
    {
        int epochs = options.Integer("coreference-epochs", 8);
        TrainableNetwork network = new(Bits, options.Integer("units", Units), 1, width, 2, seed)
        {
            Rate = (float)options.Number("coreference-rate", 0.05),
            FeatureDropout = (float)options.Number("coreference-feature-dropout", 0.3),
            HiddenDropout = (float)options.Number("coreference-hidden-dropout", 0.4),
        };
        Random random = new(seed);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            MentionTrainer.Shuffle(choices, random);
            int right = 0;
            foreach (ReferenceChoice choice in choices)
                right += network.LearnRank(choice.Candidates, choice.Text.VectorOf(choice.Head)) ? 1 : 0;
            if (epoch > epochs / 2)
                network.Remember();
            Console.Error.WriteLine($"{name}, epoch {epoch}: {100.0 * right / choices.Count:F2} % right while learning");
        }

        network.TakeAverage();
        return network;
    }

    private static float[] Shares(ReferenceChoice choice, IReadOnlyList<TrainableNetwork> networks)
    {
        float[] vector = choice.Text.VectorOf(choice.Head);
        return PronounTrees.Shares([
            .. choice.Candidates.Skip(1).Select(c => networks.Sum(n => n.ScoreOf(c.Slots, vector, c.Vector)) / Math.Max(1, networks.Count)),
        ]);
    }
}
