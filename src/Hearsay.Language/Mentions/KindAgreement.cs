using Hearsay.Language.NameKinds;

namespace Hearsay.Language.Mentions;

/// <summary>Lets the places of a name, its short forms and the names of a list decide together what each of them is.</summary>
/// <remarks>Scores are logarithms of probabilities, a row of <see cref="KindScores.Classes"/> a head.</remarks>
internal static class KindAgreement
{
    private const int Classes = KindScores.Classes;

    // A name's own place counts as much as all places of the same word together.
    private const float OwnShare = 0.5f;

    // How much of a short form's kind the longer name decides.
    private const float LastWordShare = 0.5f;
    private const float FirstWordShare = 0.15f;

    // Names told in one list decide together, this far, what each of them is.
    private const float ListShare = 0.5f;

    /// <summary>"Ferrow, Dole and Tamar": what is sure of one is likely of all.</summary>
    public static void InLists(ArticleReading reading, ReadOnlySpan<int> heads, float[] scores)
    {
        Span<float> mean = stackalloc float[Classes];
        foreach (List<int> list in NameLists.Of(reading.Tree, reading.Groups, heads))
        {
            mean.Clear();
            foreach (int i in list)
            {
                for (int c = 0; c < Classes; c++)
                    mean[c] += scores[(i * Classes) + c] / list.Count;
            }

            foreach (int i in list)
            {
                for (int c = 0; c < Classes; c++)
                    scores[(i * Classes) + c] += ListShare * (mean[c] - scores[(i * Classes) + c]);
            }
        }
    }

    /// <summary>One name, one kind: what the article's other places tell of the same name helps where one place tells little.</summary>
    /// <returns>What each name is, and how sure that is.</returns>
    public static NameVerdict[] OfNames(ArticleReading reading, ReadOnlySpan<int> heads, float[] scores)
    {
        NameGroups groups = reading.Groups;
        float[] sums = reading.Room.Floats(groups.Count * Classes);
        for (int i = 0; i < heads.Length; i++)
        {
            if (groups.At(heads[i]) is not (>= 0 and var group))
                continue;
            for (int c = 0; c < Classes; c++)
                sums[(group * Classes) + c] += scores[(i * Classes) + c] / groups[group].Heads.Count;
        }

        bool introduces = IntroducesPersons(groups, sums);
        bool[] weighed = new bool[groups.Count];
        for (int group = 0; group < groups.Count; group++)
            weighed[group] = reading.Evidence.Weigh(group, introduces, sums.AsSpan(group * Classes, Classes));
        float[] shared = reading.Room.Floats(groups.Count * Classes);
        sums.AsSpan(0, groups.Count * Classes).CopyTo(shared);
        for (int group = 0; group < groups.Count; group++)
        {
            if (groups[group].LongForm is >= 0 and var longer && weighed[group] && weighed[longer])
                Share(groups, group, longer, sums, shared);
            else
                LeanOnLongForm(groups, group, sums, shared);
        }

        for (int i = 0; i < heads.Length; i++)
        {
            if (groups.At(heads[i]) is not (>= 0 and var group))
                continue;
            float own = weighed[group] || groups[group].Heads.Count == 1 ? 0 : OwnShare;
            for (int c = 0; c < Classes; c++)
                scores[(i * Classes) + c] = (own * scores[(i * Classes) + c]) + ((1 - own) * shared[(group * Classes) + c]);
        }

        NameVerdict[] verdicts = new NameVerdict[groups.Count];
        for (int group = 0; group < verdicts.Length; group++)
            verdicts[group] = VerdictOf(shared.AsSpan(group * Classes, Classes));
        return verdicts;
    }

    // Whether the article calls persons by more than one name, as news do at first.
    private static bool IntroducesPersons(NameGroups groups, float[] scores)
    {
        for (int group = 0; group < groups.Count; group++)
        {
            if (
                groups[group].End - groups[group].First > 1
                && KindScores.Best(scores.AsSpan(group * Classes, Classes)) == MentionClass.Person
            )
                return true;
        }

        return false;
    }

    private static NameVerdict VerdictOf(Span<float> scores)
    {
        scores[0] -= KindScores.NoneHandicap;
        MentionClass kind = KindScores.Best(scores);
        float second = float.MinValue;
        for (int c = 0; c < Classes; c++)
        {
            if (c != (int)kind)
                second = Math.Max(second, scores[c]);
        }

        return new NameVerdict(kind, scores[(int)kind] - second);
    }

    // Two names of one party of which nothing but its uses is known: all uses count alike.
    private static void Share(NameGroups groups, int shorter, int longer, float[] sums, float[] shared)
    {
        float first = groups[shorter].Heads.Count;
        float second = groups[longer].Heads.Count;
        for (int c = 0; c < Classes; c++)
        {
            float mean = ((first * sums[(shorter * Classes) + c]) + (second * sums[(longer * Classes) + c])) / (first + second);
            shared[(shorter * Classes) + c] = shared[(longer * Classes) + c] = mean;
        }
    }

    // A family name is a person where the whole name is; the first word of an institution's name may be the town that it is of.
    private static void LeanOnLongForm(NameGroups groups, int group, float[] sums, float[] shared)
    {
        if (groups[group].LongForm is not (>= 0 and var longer))
            return;
        MentionClass kind = KindScores.Best(sums.AsSpan(longer * Classes, Classes));
        bool leans =
            groups[group].PartOfLongForm == NamePart.Last
                ? kind is MentionClass.Person or MentionClass.Organization
                : kind == MentionClass.Organization;
        if (!leans)
            return;
        float share = groups[group].PartOfLongForm == NamePart.Last ? LastWordShare : FirstWordShare;
        for (int c = 0; c < Classes; c++)
            shared[(group * Classes) + c] = ((1 - share) * sums[(group * Classes) + c]) + (share * sums[(longer * Classes) + c]);
    }
}
