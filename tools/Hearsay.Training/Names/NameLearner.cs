using Hearsay.Language.Mentions;
using Hearsay.Language.Models;
using Hearsay.Language.Names;
using Hearsay.Language.Parsing;
using Hearsay.Language.Sentences;
using Hearsay.Training.NameSpans;

namespace Hearsay.Training.Names;

/// <summary>
/// Trains all that finds mentions. The network that reads words alone is trained in generations: the first learns from people and from a teacher,
/// the next from people and from what the teacher and all networks so far make of the teacher's texts together (decision 0151).
/// </summary>
internal sealed class NameLearner(SentenceReader sentences, SyntaxParser parser, CommandArguments options)
{
    private const int Generations = 2;

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
        List<SpanExample> marked = SpanTexts.Marked(texts);
        AddWordSpans(marked, teacher, path);
        for (int generation = 2; teacher.Length > 0 && generation <= options.Integer("generations", Generations); generation++)
        {
            string relabeled = TeacherTexts.Relabel(teacher, NameTraining.LoadReader(path), sentences, parser, options);
            AddWordSpans(marked, relabeled, path);
            Directory.Delete(relabeled, recursive: true);
        }

        return NameTraining.LoadReader(path);
    }

    // In the place of those of the generation before.
    private void AddWordSpans(List<SpanExample> marked, string teacher, string path)
    {
        IEnumerable<SpanExample> taught = SpanTexts.Taught(teacher, options.Integer("seed", 1), sentences, parser);
        TrainableSpanNetwork network = new SpanTrainer(marked, taught, options).Train();
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
}
