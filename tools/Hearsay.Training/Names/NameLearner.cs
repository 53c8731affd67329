using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.NameSpans;

namespace Hearsay.Training.Names;

/// <summary>
/// Trains all that finds mentions. The network that reads words alone is trained twice: first from people and from a teacher, then anew, and for
/// longer, from people and from what the teacher, the readers of trees and the first network make of the teacher's texts together (decision 0163).
/// </summary>
internal sealed class NameLearner(SentenceReader sentences, SyntaxParser parser, CommandArguments options)
{
    private const string Teacher = "teacher";
    private const string Trees = "trees";
    private const string First = "first";
    private const string Mixed = "mixed";

    // How much each of them counts in the marks that the second network learns from.
    private static readonly float[] _shares = [0.5f, 0.2f, 0.3f];

    private static readonly SpanCourse _first = new(10, 2);
    private static readonly SpanCourse _second = new(20, 3);

    /// <summary>Trains and leaves a model file that need not have the rest; returns its reader.</summary>
    public MentionReader Train(IReadOnlyList<ReadText> texts, IReadOnlyList<ReadText> disguised, string path)
    {
        string teacher = options.Text("teacher", "");
        ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
        MentionTrainer mentions = new(
            NameTexts.Examples(texts, disguised),
            NameTexts.LoadTeacher(teacher, sentences, parser, options),
            parser.VectorWidth,
            options
        );
        mentions.TrainKinds().Write(writer, "kinds");
        mentions.TrainSpans().Write(writer, "spans");
        File.WriteAllBytes(path, writer.ToBytes());
        AddWordSpans(SpanTexts.Marked(texts), teacher, path);
        return NameTraining.LoadReader(path);
    }

    private void AddWordSpans(List<SpanExample> marked, string teacher, string path)
    {
        string folder = Directory.CreateTempSubdirectory("hearsay-teacher-").FullName;
        TrainableSpanNetwork network;
        try
        {
            network = TrainWordSpans(marked, teacher, path, new SpanStore(folder));
        }
        finally
        {
            // Three gigabytes: not to be left behind by a training that was broken off.
            Directory.Delete(folder, recursive: true);
        }

        ModelFile file = ModelFile.Open(path, ModelKind.Names, NameFinder.ModelVersion);
        ModelFileWriter writer = new(ModelKind.Names, NameFinder.ModelVersion);
        ModelParts.Copy(file, "kinds", writer);
        ModelParts.Copy(file, "spans", writer);
        network.Write(writer, "wordSpans");
        string next = path + ".next";
        File.WriteAllBytes(next, writer.ToBytes());
        // The file before stays mapped until nobody refers to it.
        File.Move(next, path, overwrite: true);
    }

    private TrainableSpanNetwork TrainWordSpans(List<SpanExample> marked, string teacher, string path, SpanStore store)
    {
        store.Write(SpanTexts.Taught(teacher, NameTraining.LoadReader(path), sentences, parser, options), Teacher, Trees);
        TrainableSpanNetwork network = new SpanTrainer(marked, store.Read(Teacher), _first, options).Train();
        if (teacher.Length == 0)
            return network;
        store.Mark(First, [Teacher], (example, _) => network.Shares(example));
        store.Mark(Mixed, [Teacher, Trees, First], (_, marks) => SpanStore.Mix(marks, _shares));
        return new SpanTrainer(marked, store.Read(Mixed), _second, options).Train();
    }
}
