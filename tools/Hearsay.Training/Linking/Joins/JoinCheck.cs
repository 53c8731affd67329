using System.Globalization;

namespace Hearsay.Training.Linking.Joins;

/// <summary>The command <c>joins-check</c>: how right the joins of the labelled stories' briefs are.</summary>
internal static class JoinCheck
{
    public static int Run(CommandArguments options)
    {
        string briefs = options.Text("briefs", "briefs");
        string show = options.Text("show", "");
        List<JoinLabels> labels = JoinLabels.LoadAll(options.Text("stories", "tests/stories"));
        Console.WriteLine(
            "| stories | tellings | precision | recall | F1 | pairs joined right | wrong | missed | not found | unlabelled rows |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (JoinLabels story in labels)
            Print(story.Story, [story]);
        Print("development, together", [.. labels.Where(l => l.IsDevelopment)]);
        Print("check, together", [.. labels.Where(l => !l.IsDevelopment)]);
        Print("all", labels);
        return 0;

        void Print(string name, List<JoinLabels> stories)
        {
            JoinScore score = Score(stories, briefs);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {score.Scored} | {score.Precision:F3} | {score.Recall:F3} | {score.F1:F3} | {score.Right} | {score.Wrong.Count} | {score.Missed.Count} | {score.Lost.Count} | {score.Unlabelled.Count} |"
                )
            );
            if (stories is [{ } story] && (show == "all" || show == "development" && story.IsDevelopment))
                Show(score);
        }
    }

    private static JoinScore Score(List<JoinLabels> stories, string briefs)
    {
        JoinScore score = new();
        foreach (JoinLabels story in stories)
            score.Add(story, BriefTellings.Parse(File.ReadAllText(Path.Combine(briefs, story.Story + ".json"))));
        return score;
    }

    private static void Show(JoinScore score)
    {
        foreach (JoinPair pair in score.Wrong)
            Console.WriteLine($"  wrong: {Text(pair.First)} + {Text(pair.Second)}");
        foreach (JoinPair pair in score.Missed)
            Console.WriteLine($"  missed: {Text(pair.First)} + {Text(pair.Second)}");
        foreach (LabelledTelling telling in score.Lost)
            Console.WriteLine($"  not found: {Text(telling)}");
        foreach (string row in score.Unlabelled)
            Console.WriteLine($"  unlabelled: {row}");
    }

    private static string Text(LabelledTelling telling) => $"{telling.Article}: \"{telling.Quote}\"";
}
