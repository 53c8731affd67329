using Hearsay.Core.Actors;
using Hearsay.Language.Coreference;

namespace Hearsay.Language.Mentions.Phrases;

/// <summary>
/// Ends the phrase of a noun where another person is named in it: "a pupil of Ana Brook" shows as "a pupil", so that a place where one person
/// is named belongs to that person alone.
/// </summary>
internal sealed class PhraseLimits
{
    private readonly PhraseTree _tree;

    // For every word the number of persons' names that hang on words before it.
    private readonly int[] _namesBefore;

    public PhraseLimits(ArticleReading reading, IEnumerable<Reference> references)
    {
        _tree = reading.Tree;
        _namesBefore = reading.Room.Integers(_tree.Count + 1);
        foreach (Reference reference in references)
        {
            if (reference.Mention is { Form: MentionForm.Name, Class: MentionClass.Person })
                _namesBefore[reference.Head + 1]++;
        }

        for (int i = 1; i <= _tree.Count; i++)
            _namesBefore[i] += _namesBefore[i - 1];
    }

    public int FirstOf(PhraseMention phrase)
    {
        int first = phrase.First;
        if (phrase.Form != MentionForm.Nominal || !NamesBetween(first, phrase.Head))
            return first;
        foreach (int child in _tree.ChildrenOf(phrase.Head))
        {
            if (
                child < phrase.Head
                && _tree.Syntax[child].Relation == Core.Analyses.DependencyRelation.NmodPoss
                && NamesBetween(_tree.Low(child), _tree.High(child) + 1)
            )
                first = Math.Max(first, _tree.High(child) + 1);
        }

        return Math.Min(first, phrase.Head);
    }

    public int EndOf(PhraseMention phrase)
    {
        int end = phrase.End;
        if (phrase.Form != MentionForm.Nominal || !NamesBetween(phrase.Head + 1, end))
            return end;
        foreach (int child in _tree.ChildrenOf(phrase.Head))
        {
            // An apposition names the same person.
            if (
                child <= phrase.Head
                || child >= end
                || _tree.Syntax[child].Relation is Core.Analyses.DependencyRelation.Appos or Core.Analyses.DependencyRelation.Flat
            )
                continue;
            if (NamesBetween(_tree.Low(child), _tree.High(child) + 1))
                end = Math.Max(phrase.Head + 1, Math.Min(end, _tree.Low(child)));
        }

        while (end > phrase.Head + 1 && _tree.Syntax[end - 1].Upos == Core.Analyses.Upos.Punct)
            end--;
        return end;
    }

    private bool NamesBetween(int first, int end) => _namesBefore[end] > _namesBefore[first];
}
