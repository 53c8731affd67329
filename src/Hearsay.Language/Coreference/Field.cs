namespace Hearsay.Language.Coreference;

/// <summary>The parties that a mention may mean, seen together.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="MostMentions">How often the one that is mentioned most has been.</param>
/// <param name="SubjectRanks">For each, how many nearer ones were last mentioned as subjects.</param>
internal readonly record struct Field(int Count, int MostMentions, int[] SubjectRanks)
{
    public static Field Of(Reference mention, List<Entity> candidates)
    {
        int most = 0;
        int subjects = 0;
        int[] ranks = new int[candidates.Count];
        for (int i = 0; i < ranks.Length; i++)
        {
            ranks[i] = subjects;
            subjects += candidates[i].Anchor(mention.Head).IsSubject ? 1 : 0;
            most = Math.Max(most, candidates[i].References.Count);
        }

        return new Field(ranks.Length, most, ranks);
    }
}
