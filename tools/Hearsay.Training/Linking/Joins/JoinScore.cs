namespace Hearsay.Training.Linking.Joins;

/// <summary>Precision and recall of joins: B-cubed (Bagga and Baldwin 1998) over tellings, and pairs of tellings of two articles.</summary>
/// <remarks>What is scored is a telling in a claim: one whose rows lie in two claims counts in both. Tellings that the program does not find are counted apart, and so are rows that no label describes.</remarks>
internal sealed class JoinScore
{
    private double _precision;
    private double _recall;

    /// <summary>Gets how many tellings in claims were scored.</summary>
    public int Scored { get; private set; }

    /// <summary>Gets the pairs of two articles that are joined and are one claim.</summary>
    public int Right { get; private set; }

    /// <summary>Gets the pairs of two articles that are joined and are none.</summary>
    public List<JoinPair> Wrong { get; } = [];

    /// <summary>Gets the pairs of two articles that are one claim and are not joined.</summary>
    public List<JoinPair> Missed { get; } = [];

    /// <summary>Gets the labelled tellings without a row.</summary>
    public List<LabelledTelling> Lost { get; } = [];

    /// <summary>Gets the words of rows that no label describes.</summary>
    public List<string> Unlabelled { get; } = [];

    public double Precision => Scored == 0 ? 0 : _precision / Scored;

    public double Recall => Scored == 0 ? 0 : _recall / Scored;

    public double F1 => Precision + Recall <= 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public double PairPrecision => Right + Wrong.Count == 0 ? 1 : (double)Right / (Right + Wrong.Count);

    public double PairRecall => Right + Missed.Count == 0 ? 1 : (double)Right / (Right + Missed.Count);

    public void Add(JoinLabels labels, BriefTellings brief)
    {
        List<(LabelledTelling Telling, string Claim)> items = Match(labels, brief);
        items.RemoveAll(i => i.Telling.Claim is null);
        Scored += items.Count;
        foreach ((LabelledTelling telling, string claim) in items)
        {
            _precision += items.Where(i => i.Claim == claim).Average(i => i.Telling.Claim == telling.Claim ? 1.0 : 0);
            _recall += items.Where(i => i.Telling.Claim == telling.Claim).Average(i => i.Claim == claim ? 1.0 : 0);
        }

        AddPairs(items);
    }

    private void AddPairs(List<(LabelledTelling Telling, string Claim)> items)
    {
        ILookup<LabelledTelling, string> claims = items.ToLookup(i => i.Telling, i => i.Claim);
        LabelledTelling[] tellings = [.. claims.Select(c => c.Key)];
        for (int i = 0; i < tellings.Length; i++)
        {
            for (int j = i + 1; j < tellings.Length; j++)
            {
                if (tellings[i].Article == tellings[j].Article)
                    continue;
                bool isOne = tellings[i].Claim == tellings[j].Claim;
                bool isJoined = claims[tellings[i]].Intersect(claims[tellings[j]], StringComparer.Ordinal).Any();
                if (isOne && isJoined)
                    Right++;
                else if (isJoined)
                    Wrong.Add(new JoinPair(tellings[i], tellings[j]));
                else if (isOne)
                    Missed.Add(new JoinPair(tellings[i], tellings[j]));
            }
        }
    }

    // A row is the telling whose words it shares most of, of both; one that lies inside a telling, or around one, is that telling.
    private List<(LabelledTelling Telling, string Claim)> Match(JoinLabels labels, BriefTellings brief)
    {
        List<(LabelledTelling Telling, TextRange Range)> places = [];
        foreach (LabelledTelling telling in labels.Tellings)
        {
            if (brief.Find(telling.Article, telling.Quote) is { } range)
                places.Add((telling, range));
        }

        List<(LabelledTelling, string)> items = [];
        foreach (TellingRow row in brief.Rows)
        {
            (LabelledTelling Telling, TextRange Range)[] near =
            [
                .. places.Where(p => p.Telling.Article == row.Article && 2 * row.Overlap(p.Range) >= Math.Min(row.Length, p.Range.Length)),
            ];
            if (near.Length == 0)
                Unlabelled.Add($"{labels.Story}/{row.Article}: {brief.TextOf(row)}");
            else
                items.Add((near.MaxBy(p => (double)row.Overlap(p.Range) / (row.Length + p.Range.Length)).Telling, row.Claim));
        }

        items = [.. items.Distinct()];
        Lost.AddRange(labels.Tellings.Where(t => t.Claim is not null && !items.Exists(i => i.Item1 == t)));
        return items;
    }
}

/// <summary>Two tellings of two articles of one story.</summary>
internal sealed record JoinPair(LabelledTelling First, LabelledTelling Second);
