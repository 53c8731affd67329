using Hearsay.Core.Articles;
using Hearsay.Language.Mentions;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;

namespace Hearsay.Training.Names;

/// <summary>The texts that mentions are learned from: those that people marked, another program's names, and a larger network's.</summary>
internal static class NameTexts
{
    // Which of a teacher's texts are learned with invented names as well.
    private const int DisguisedOneOf = 2;

    private const int TeacherWords = 1_100_000;

    /// <summary>The files of a teacher's folder, in order.</summary>
    public static IEnumerable<string> TeacherFiles(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal);

    /// <summary>The marked texts as the program reads them, and the same with invented names.</summary>
    public static (List<ReadText> Texts, List<ReadText> Disguised) Load(
        CommandArguments options,
        SentenceReader sentences,
        SyntaxParser parser
    )
    {
        string data = options.Text("data", "../shared/data");
        List<ReadText> texts = [];
        List<ReadText> disguised = [];
        NameDisguise disguise = new(options.Integer("seed", 1));
        foreach ((string file, MarkingHabit habit) in Files)
        {
            string path = Path.Combine(data, "names", file + ".jsonl.gz");
            if (options.Text("without", "") == file)
                continue;
            List<(Article Article, GoldText Gold)> corpus = NameCorpus.Load(path);
            texts.AddRange(ReadText.Load(corpus, habit, sentences, parser));
            disguised.AddRange(ReadText.Load(corpus.Select(t => disguise.Apply(t.Article, t.Gold)), habit, sentences, parser));
        }

        if (options.Integer("silver", 1) is > 0 and var oneOf)
        {
            List<(Article Article, GoldText Gold)> silver = NameCorpus.LoadSilver(Path.Combine(data, "polnear"), oneOf);
            texts.AddRange(ReadText.Load(silver, MarkingHabit.Silver, sentences, parser));
            disguised.AddRange(
                ReadText.Load(silver.Select(t => disguise.Apply(t.Article, t.Gold)), MarkingHabit.Silver, sentences, parser)
            );
        }

        if (options.Integer("disguised", 1) == 0)
            disguised.Clear();
        Console.Error.WriteLine($"{texts.Count} texts");
        return (texts, disguised);
    }

    /// <summary>What is learned from these texts.</summary>
    public static MentionExamples Examples(IEnumerable<ReadText> texts, IEnumerable<ReadText> disguised)
    {
        MentionExamples examples = new();
        foreach (ReadText text in texts)
            examples.Add(text, phrases: true);
        foreach (ReadText text in disguised)
            examples.Add(text, phrases: false);
        return examples;
    }

    /// <summary>What a larger network marked in news that nobody marked: <c>*.jsonl</c> of a folder, of the shape of <c>data/names</c>.</summary>
    public static MentionExamples LoadTeacher(string folder, SentenceReader sentences, SyntaxParser parser, CommandArguments options)
    {
        MentionExamples examples = new();
        if (folder.Length == 0)
            return examples;
        int most = options.Integer("teacher-words", TeacherWords);
        NameDisguise disguise = new(options.Integer("seed", 1));
        int words = 0;
        foreach (string path in TeacherFiles(folder))
        {
            if (words >= most)
                break;
            List<(Article Article, GoldText Gold)> corpus = NameCorpus.Load(path);
            for (int i = 0; i < corpus.Count && words < most; i++)
            {
                ReadText text = Read(corpus[i]);
                examples.Add(text, phrases: true);
                words += text.Analysis.Tokens.Length;
                if (i % DisguisedOneOf == 0)
                    examples.Add(Read(disguise.Apply(corpus[i].Article, corpus[i].Gold)), phrases: false);
            }
        }

        return examples;

        ReadText Read((Article, GoldText) text) => ReadText.Load([text], MarkingHabit.Phrases, sentences, parser).First();
    }

    private static readonly (string File, MarkingHabit Habit)[] Files =
    [
        ("gum-train", MarkingHabit.Phrases),
        ("crossner-politics-train", MarkingHabit.Names),
        ("meantime-train", MarkingHabit.Meantime),
        ("re3d-train", MarkingHabit.Re3d),
    ];
}
