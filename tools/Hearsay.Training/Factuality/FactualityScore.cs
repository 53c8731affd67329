using System.Globalization;
using Hearsay.Extraction.Factuality;

namespace Hearsay.Training.Factuality;

/// <summary>Coverage, mean absolute error and Pearson's r over the predicates that the reader finds, as <c>score_factuality.py</c> counts.</summary>
internal static class FactualityScore
{
    public static void Print(string name, FactualityModel model, List<JudgedSentence> sentences)
    {
        ModalityLexicon lexicon = ModalityLexicon.Load();
        List<(double Gold, double Told)> pairs = [];
        int all = 0;
        int[] registers = new int[3];
        foreach (JudgedSentence sentence in sentences)
        {
            PredicateFeatures features = new(sentence.Words, sentence.Tree, lexicon);
            PredicateFinder finder = new(sentence.Words, sentence.Tree, model);
            int register = model.RegisterOf(RegisterFeatures.Of(sentence.Words, sentence.Tree));
            registers[register]++;
            foreach ((int word, double value) in sentence.Predicates)
            {
                all++;
                if (finder.IsPredicate(word))
                    pairs.Add((value, model.ValueOf(features.Of(word, register))));
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: coverage {(double)pairs.Count / all:f4}  MAE {pairs.Average(p => Math.Abs(p.Gold - p.Told)):f4}  r {Correlation(pairs):f4}  talk/either/news {registers[0]}/{registers[1]}/{registers[2]}"
            )
        );
    }

    private static double Correlation(List<(double Gold, double Told)> pairs)
    {
        double gold = pairs.Average(p => p.Gold);
        double told = pairs.Average(p => p.Told);
        double both = pairs.Sum(p => (p.Gold - gold) * (p.Told - told));
        double spread = Math.Sqrt(pairs.Sum(p => Math.Pow(p.Gold - gold, 2)) * pairs.Sum(p => Math.Pow(p.Told - told, 2)));
        return spread > 0 ? both / spread : 0;
    }
}
