using Hearsay.Core.Actors;
using Hearsay.Core.Analyses;
using Hearsay.Language.Gazetteer;

namespace Hearsay.Language.Names;

/// <summary>Finds whom "he", "she" and, where it is clear, "it" mean: the last fitting party, subjects before others.</summary>
internal sealed class PronounResolver(ArticleWords words)
{
    // Parties of more sentences ago are not meant.
    private const int Reach = 3;

    // Nor are those of a crowd: the bound keeps a sentence of a thousand names cheap.
    private const int MostParties = 48;

    private readonly bool[] _quoted = QuotedWords.Of(words);
    private readonly List<Party> _recent = [];

    /// <summary>Adds the pronouns' mentions. The other mentions must be in the order of the text.</summary>
    public void Resolve(IReadOnlyList<WordMention> mentions, List<WordMention> pronouns)
    {
        int next = 0;
        for (int s = 0; s < words.Analysis.Sentences.Length; s++)
        {
            Sentence sentence = words.Analysis.Sentences[s];
            Forget(s);
            bool subjectSeen = false;
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                for (; next < mentions.Count && mentions[next].First <= i; next++)
                    subjectSeen |= Remember(mentions[next], s, subjectSeen);
                if (words[i].Length <= 7 && Read(i, s) is { } mention)
                {
                    pronouns.Add(mention);
                    subjectSeen |= Remember(mention, s, subjectSeen);
                }
            }
        }
    }

    private void Forget(int sentence)
    {
        int keep = _recent.FindIndex(party => party.Sentence >= sentence - Reach);
        if (keep < 0)
            _recent.Clear();
        else if (keep > 0)
            _recent.RemoveRange(0, keep);
    }

    private bool Remember(WordMention mention, int sentence, bool subjectSeen)
    {
        bool party = mention.Kind != ActorKind.Place || mention.Actor?.Kind == ActorKind.Government;
        if (!party || mention.First >= words.Count)
            return false;
        bool subject = !subjectSeen && !IsAfterPreposition(mention.First) && !words.IsPossessive(mention.End);
        if (_recent.Count == MostParties)
            _recent.RemoveAt(0);
        _recent.Add(new Party(mention, sentence, subject || IsSpeaker(mention), IsSpeaker(mention), _quoted[mention.First]));
        return subject && !_quoted[mention.First];
    }

    private bool IsAfterPreposition(int first) =>
        words.Together(first - 1, first) && FunctionWords.Is(words[first - 1], FunctionWord.Preposition);

    private bool IsSpeaker(WordMention mention) =>
        (words.Together(mention.End, mention.First) && IsSpeech(mention.End))
        || (words.Together(mention.First - 1, mention.First) && IsSpeech(mention.First - 1));

    private bool IsSpeech(int word) => PublicActs.TryFind(words[word], out PublicAct act) && act == PublicAct.Speech;

    private WordMention? Read(int word, int sentence)
    {
        switch (words[word])
        {
            case "he" or "He" or "him" or "Him" or "his" or "His" or "himself":
                return Person(word, sentence, Gender.Male);
            case "she" or "She" or "her" or "Her" or "hers" or "herself":
                return Person(word, sentence, Gender.Female);
            case "it" or "It" or "its" or "Its" or "itself":
                return Institution(word, sentence);
            default:
                return null;
        }
    }

    private WordMention? Person(int word, int sentence, Gender gender)
    {
        Party? best = null;
        double bestScore = double.MinValue;
        foreach (Party party in _recent)
        {
            if (!Fits(party.Mention, gender))
                continue;
            double score = Score(party, word, sentence, gender);
            if (score >= bestScore)
                (best, bestScore) = (party, score);
        }

        if (best is not { } found)
            return null;
        if (found.Mention.Actor is { Gender: Gender.Unknown } actor)
            actor.Gender = gender;
        return found.Mention.Actor is null
            ? null
            : new WordMention(word, word + 1, ActorKind.Person, MentionForm.Pronoun, found.Mention.Actor);
    }

    private bool Fits(WordMention mention, Gender gender)
    {
        if (mention.Kind != ActorKind.Person)
            return false;
        Gender own = GenderOf(mention);
        return own == Gender.Unknown || own == gender;
    }

    private Gender GenderOf(WordMention mention)
    {
        if (mention.Actor is { } actor)
            return actor.Gender;
        return PersonNouns.TryFind(words[mention.End - 1], out PersonNoun noun) ? noun.Gender : Gender.Unknown;
    }

    private double Score(Party party, int word, int sentence, Gender gender)
    {
        bool speaks =
            !_quoted[word]
            && ((words.Together(word + 1, word) && IsSpeech(word + 1)) || (words.Together(word - 1, word) && IsSpeech(word - 1)));
        double score = -25.0 * (sentence - party.Sentence);
        score += party.Subject ? 30 : 0;
        score -= GenderOf(party.Mention) == gender ? 0 : 15;
        score -= party.Quoted && !_quoted[word] ? 45 : 0;
        score += speaks && party.Speaker ? 20 : 0;
        score += _quoted[word] && party.Quoted ? 35 : 0;
        score -= _quoted[word] && !party.Quoted && party.Sentence == sentence && party.Speaker ? 30 : 0;

        // "X saw him": the object is somebody else than a subject just before.
        if (words[word] is "him" or "her" && party.Sentence == sentence && word - party.Mention.End < 4 && party.Subject && !IsOwner(word))
            score -= 60;
        return score;
    }

    private bool IsOwner(int word) =>
        word + 1 < words.Count && words.CaseOf(word + 1) == LetterCase.Small && !FunctionWords.Contains(words[word + 1]);

    // "The Board said it …", "…", it said. After "The Board said so and so.", "its gates" of a sentence that the Board is the subject of.
    private WordMention? Institution(int word, int sentence)
    {
        bool speaks = word + 1 < words.Count && words.Together(word + 1, word) && IsSpeech(word + 1);
        Party? subject = null;
        foreach (Party party in _recent)
        {
            bool fits =
                party.Mention.Actor is not null && party.Mention.Kind is ActorKind.Organization or ActorKind.Government or ActorKind.Media;
            if (party.Subject && fits && (party.Sentence == sentence || (speaks && party.Sentence == sentence - 1)))
                subject = party;
            else if (party.Subject && !fits && party.Sentence >= sentence - 1)
                subject = null;
        }

        if (subject is not { } found || found.Quoted != _quoted[word] && !speaks)
            return null;
        if (words[word] is "it" && (IsAfterPreposition(word) || !IsBeforeVerb(word + 1)))
            return null;
        bool clear = speaks || words[word] is "its" or "itself" || FollowsSpeechOf(found, word);
        return clear ? new WordMention(word, word + 1, found.Mention.Kind, MentionForm.Pronoun, found.Mention.Actor) : null;
    }

    private bool IsBeforeVerb(int word) =>
        words.Together(word, word - 1)
        && (
            FunctionWords.Is(words[word], FunctionWord.Auxiliary)
            || FunctionWords.Is(words[word], FunctionWord.Other)
            || PublicActs.TryFind(words[word], out _)
        );

    private bool FollowsSpeechOf(Party party, int word)
    {
        bool speech = false;
        for (int i = party.Mention.End; i < word && i < party.Mention.End + 8; i++)
            speech |= IsSpeech(i);
        return speech && word - party.Mention.End < 8 && !words.Is(word + 1, "was") && !words.Is(word + 1, "is");
    }

    /// <summary>Somebody who may be meant.</summary>
    private readonly record struct Party(WordMention Mention, int Sentence, bool Subject, bool Speaker, bool Quoted);
}
